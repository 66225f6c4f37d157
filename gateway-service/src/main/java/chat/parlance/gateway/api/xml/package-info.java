/// XML that is made of what a request over REST says. Start at
/// [chat.parlance.gateway.api.xml.XmlValues].
@NullMarked
package chat.parlance.gateway.api.xml;

import org.jspecify.annotations.NullMarked;
