/// Which addresses are accounts of ours, and what becomes of the presence and roster of one that is
/// deleted. Start at [chat.parlance.presence.account.AccountEvents].
@NullMarked
package chat.parlance.presence.account;

import org.jspecify.annotations.NullMarked;
