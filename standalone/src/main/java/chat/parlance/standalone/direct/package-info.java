/// The way to a broker that runs in this process: records are put into its log and read from it
/// without a network between, and everything else, like groups and places, is asked of it as ever.
/// Other processes use its port. Start at [chat.parlance.standalone.direct.DirectTransport]; why,
/// and what it saves, is in ADR 16.
@NullMarked
package chat.parlance.standalone.direct;

import org.jspecify.annotations.NullMarked;
