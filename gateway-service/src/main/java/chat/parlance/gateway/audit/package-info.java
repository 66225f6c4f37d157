/// Who administered what: records of the topic `audit`. Start at
/// [chat.parlance.gateway.audit.Audit].
@NullMarked
package chat.parlance.gateway.audit;

import org.jspecify.annotations.NullMarked;
