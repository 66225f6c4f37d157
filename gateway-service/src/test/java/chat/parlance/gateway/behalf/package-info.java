@NullMarked
package chat.parlance.gateway.behalf;

import org.jspecify.annotations.NullMarked;
