/// The audit of what is written over REST. Start at [chat.parlance.gateway.api.audit.AuditFilter].
@NullMarked
package chat.parlance.gateway.api.audit;

import org.jspecify.annotations.NullMarked;
