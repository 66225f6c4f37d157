@NullMarked
package chat.parlance.xmpp.caps;

import org.jspecify.annotations.NullMarked;
