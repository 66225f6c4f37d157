/// What reading, stamping and writing a stanza costs. Run
/// [chat.parlance.benchmark.xmpp.StanzaBenchmark] as a program.
@NullMarked
package chat.parlance.benchmark.xmpp;

import org.jspecify.annotations.NullMarked;
