/// One thread that follows partitions of an inbox: reads, decides, writes, commits. Start at
/// [chat.parlance.log.broker.loop.Consumption].
@NullMarked
package chat.parlance.log.broker.loop;

import org.jspecify.annotations.NullMarked;
