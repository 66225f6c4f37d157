/// Blocking (XEP-0191): an account has a list of addresses, and it and they hear nothing of each
/// other. The list is [chat.parlance.presence.blocking.BlockList], what changing it causes
/// [chat.parlance.presence.blocking.BlockListChange], and what it means for stanzas is in
/// [chat.parlance.presence.blocking.guard.BlockingGuard].
///
/// A message or IQ is only ever in the log of the address that it is for. So the account tells
/// messaging whom it blocks, and each blocked account by whom it is. A blocked domain has accounts
/// that nobody can list: of those the account's contacts are told, and what the account's clients
/// send to any other is refused at the gateway, which follows what
/// [chat.parlance.presence.blocking.OutwardBlocks] announces.
///
/// A block of a full JID is about that resource alone; subscriptions are the whole contact's. What
/// such a resource broadcasts its own service keeps from those who shun it, see
/// [chat.parlance.presence.blocking.guard.Shunned].
@NullMarked
package chat.parlance.presence.blocking;

import org.jspecify.annotations.NullMarked;
