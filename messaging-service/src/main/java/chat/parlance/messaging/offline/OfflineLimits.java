package chat.parlance.messaging.offline;

/// How much may wait.
///
/// @param maxMessages how many messages
/// @param maxSize how many characters they may have together
public record OfflineLimits(int maxMessages, long maxSize) {

  /// A part of this, at least one message.
  public OfflineLimits percent(int percent) {
    return new OfflineLimits(
        Math.max(1, maxMessages * percent / 100), Math.max(1, maxSize * percent / 100));
  }

  boolean allow(OfflineMessages waiting, StoredMessage another) {
    return waiting.messages().size() < maxMessages
        && waiting.size() + another.xml().length() <= maxSize;
  }
}
