package chat.parlance.presence.pubsub.request;

/// The namespaces of XEP-0060.
public final class Pubsub {

  public static final String NAMESPACE = "http://jabber.org/protocol/pubsub";
  public static final String OWNER = NAMESPACE + "#owner";
  public static final String EVENT = NAMESPACE + "#event";
  static final String ERRORS = NAMESPACE + "#errors";

  private Pubsub() {}
}
