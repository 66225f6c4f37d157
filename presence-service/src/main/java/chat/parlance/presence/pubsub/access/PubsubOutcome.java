package chat.parlance.presence.pubsub.access;

/// What becomes of a request.
public enum PubsubOutcome {
  CREATED,
  CONFIGURED,
  CANCELLED,
  DELETED,
  PURGED,
  PUBLISHED,
  RETRACTED,
  SUBSCRIBED,
  PENDING,
  UNSUBSCRIBED,
  OPTIONS_CHANGED,
  AFFILIATIONS_CHANGED,
  SUBSCRIPTIONS_CHANGED,
  PARTLY_CHANGED,
  ANSWERED,
  REFUSED
}
