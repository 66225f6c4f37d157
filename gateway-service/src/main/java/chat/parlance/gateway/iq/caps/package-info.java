/// XEP-0115 and XEP-0390: Entity Capabilities of the server, for the stream features.
@NullMarked
package chat.parlance.gateway.iq.caps;

import org.jspecify.annotations.NullMarked;
