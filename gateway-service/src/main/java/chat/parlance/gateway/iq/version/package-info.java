/// XEP-0092: Software Version.
@NullMarked
package chat.parlance.gateway.iq.version;

import org.jspecify.annotations.NullMarked;
