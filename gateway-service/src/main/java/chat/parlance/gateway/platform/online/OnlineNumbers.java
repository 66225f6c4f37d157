package chat.parlance.gateway.platform.online;

import java.util.SortedSet;

/// How many are online. An account counts once, wherever its sessions are.
///
/// @param sessions those that may be resumed too
/// @param accounts with a session
/// @param active of those accounts
/// @param silent the slots whose gateway didn't answer: what is there isn't counted
public record OnlineNumbers(long sessions, long accounts, long active, SortedSet<Integer> silent) {

  /// Accounts that are online and haven't said anything lately.
  public long idle() {
    return accounts - active;
  }
}
