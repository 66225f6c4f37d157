package chat.parlance.log.envelope;

/// Names of headers, and the namespace of what isn't a stanza.
public final class HeaderNames {

  /// The version of the contract, [#CURRENT_VERSION].
  public static final String VERSION = "v";

  /// `stanza`, `session`, `account`, `returned`, `told`, `woken` or `control`.
  public static final String KIND = "kind";

  /// See [chat.parlance.log.Origin].
  public static final String ORIGIN = "origin";

  /// The sender's [chat.parlance.log.SessionAddress].
  public static final String SESSION = "session";

  /// In `deliveries`: the numbers of the sessions in this slot that get it.
  public static final String TO = "to";

  /// In `deliveries`: all sessions that get it, in any slot, if they are more than one.
  public static final String TARGETS = "targets";

  /// In `deliveries`: `return` or `drop`.
  public static final String UNDELIVERED = "undelivered";

  /// In `archive`: the id of the archived stanza.
  public static final String ARCHIVE_ID = "archive-id";

  /// In `accounts`: the inboxes that the event was put into as well.
  public static final String INBOXES = "inboxes";

  /// In `services`, while a service is introduced: the offset in `accounts` up to which it heard of
  /// everything.
  public static final String INTRODUCING = "introducing";

  /// W3C Trace Context.
  public static final String TRACEPARENT = "traceparent";

  /// In dead-letter topics: why the record couldn't be processed.
  public static final String REASON = "reason";

  public static final String CURRENT_VERSION = "1";

  /// Of elements that aren't stanzas.
  public static final String NAMESPACE = "urn:parlance:log:1";

  private HeaderNames() {}
}
