/// Entity Capabilities 2.0 (XEP-0390): what an entity is capable of, named by a hash. Start at
/// [chat.parlance.xmpp.caps.CapabilityHash].
@NullMarked
package chat.parlance.xmpp.caps;

import org.jspecify.annotations.NullMarked;
