/// Stanza errors that messaging returns to senders (RFC 6120 section 8.3).
@NullMarked
package chat.parlance.messaging.error;

import org.jspecify.annotations.NullMarked;
