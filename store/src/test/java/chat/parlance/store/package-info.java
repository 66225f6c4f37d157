@NullMarked
package chat.parlance.store;

import org.jspecify.annotations.NullMarked;
