/// What the edge answers itself. Start at [chat.parlance.gateway.iq.EdgeHandler].
@NullMarked
package chat.parlance.gateway.iq;

import org.jspecify.annotations.NullMarked;
