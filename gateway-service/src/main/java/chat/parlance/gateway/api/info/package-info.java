/// What the platform says of itself: its version, and the description of its interface.
@NullMarked
package chat.parlance.gateway.api.info;

import org.jspecify.annotations.NullMarked;
