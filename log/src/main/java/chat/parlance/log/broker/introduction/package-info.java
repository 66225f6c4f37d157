/// How gateways come to know a service, and a service that is new the accounts that there are.
/// Start at [chat.parlance.log.broker.introduction.Introduction].
@NullMarked
package chat.parlance.log.broker.introduction;

import org.jspecify.annotations.NullMarked;
