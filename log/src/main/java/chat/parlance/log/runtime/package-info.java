/// Runs handlers on records, without input or output: what the broker's loop and the test kit
/// share.
@NullMarked
package chat.parlance.log.runtime;

import org.jspecify.annotations.NullMarked;
