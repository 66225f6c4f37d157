/// Which addresses are accounts of ours, so that messages to others can be refused (RFC 6121
/// section 8.5.1). Start at [chat.parlance.messaging.account.HostedAccount].
@NullMarked
package chat.parlance.messaging.account;

import org.jspecify.annotations.NullMarked;
