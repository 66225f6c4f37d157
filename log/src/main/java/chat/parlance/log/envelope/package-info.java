/// How records look on the log: keys, headers, and values of XML. It is a public contract,
/// described in `docs/topics.md`. Start at [chat.parlance.log.envelope.Envelope] for what inboxes
/// hold, and at [chat.parlance.log.envelope.EdgeRecord] for what goes to gateways.
@NullMarked
package chat.parlance.log.envelope;

import org.jspecify.annotations.NullMarked;
