/// What people cost: measured from outside, over the wire, on any XMPP server with WebSockets and
/// in-band registration. Start at [chat.parlance.benchmark.people.People].
@NullMarked
package chat.parlance.benchmark.people;

import org.jspecify.annotations.NullMarked;
