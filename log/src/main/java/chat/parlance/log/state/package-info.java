/// The state of one partition of an inbox: facts, and which records were seen. In memory; how it
/// gets onto the log and back is said in [chat.parlance.log.state.StateRecord] and
/// [chat.parlance.log.state.Replica].
@NullMarked
package chat.parlance.log.state;

import org.jspecify.annotations.NullMarked;
