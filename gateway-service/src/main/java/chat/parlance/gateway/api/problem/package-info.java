/// What the REST edge answers when it can't do what was asked (RFC 9457). Start at
/// [chat.parlance.gateway.api.problem.ProblemType].
@NullMarked
package chat.parlance.gateway.api.problem;

import org.jspecify.annotations.NullMarked;
