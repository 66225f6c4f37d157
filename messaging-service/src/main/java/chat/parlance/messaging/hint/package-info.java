/// Message processing hints (XEP-0334).
@NullMarked
package chat.parlance.messaging.hint;

import org.jspecify.annotations.NullMarked;
