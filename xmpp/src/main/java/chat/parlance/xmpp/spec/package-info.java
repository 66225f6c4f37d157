/// What the platform implements of which specification, said where it is implemented.
@NullMarked
package chat.parlance.xmpp.spec;

import org.jspecify.annotations.NullMarked;
