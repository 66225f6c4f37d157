/// Presence probes: the question whether somebody is there (RFC 6121 section 4.3). Start at
/// [chat.parlance.presence.probe.Probes].
@NullMarked
package chat.parlance.presence.probe;

import org.jspecify.annotations.NullMarked;
