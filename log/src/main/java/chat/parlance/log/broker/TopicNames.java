package chat.parlance.log.broker;

import chat.parlance.log.Effect;
import chat.parlance.log.Inbox;

/// Topics beside the inboxes, whose names [Inbox] knows.
public final class TopicNames {

  /// Stanzas for sessions; the partition is the gateway's slot.
  public static final String DELIVERIES = "deliveries";

  /// What gateways remember of their sessions; compacted, the partition is the slot.
  public static final String CHECKPOINTS = "checkpoints";

  /// Archived stanzas by owner.
  public static final String ARCHIVE = "archive";

  /// Account events; compacted.
  public static final String ACCOUNTS = "accounts";

  /// Which gateways are there; compacted.
  public static final String GATEWAYS = "gateways";

  /// What each service takes; compacted.
  public static final String SERVICES = "services";

  /// Who administered what, as JSON.
  public static final String AUDIT = "audit";

  /// Who is blocked where no log hears of it, as JSON; compacted.
  public static final String BLOCKS = "blocks";

  /// What accounts report of others, as JSON.
  public static final String REPORTS = "reports";

  private TopicNames() {}

  /// Where something is announced.
  public static String of(Effect.Announce.Topic topic) {
    return switch (topic) {
      case BLOCKS -> BLOCKS;
      case REPORTS -> REPORTS;
    };
  }

  /// Where the records of a topic go that can't be processed.
  public static String deadLetters(String topic) {
    return topic + ".dlt";
  }

  static String deadLetters(Inbox inbox) {
    return deadLetters(inbox.topic());
  }
}
