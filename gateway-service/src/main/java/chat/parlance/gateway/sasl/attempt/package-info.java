/// The limits on guessing passwords. Start at [chat.parlance.gateway.sasl.attempt.Attempts].
@NullMarked
package chat.parlance.gateway.sasl.attempt;

import org.jspecify.annotations.NullMarked;
