/// XML from strangers, and XML of our own. Start at [chat.parlance.xmpp.xml.Element].
@NullMarked
package chat.parlance.xmpp.xml;

import org.jspecify.annotations.NullMarked;
