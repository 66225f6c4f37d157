package chat.parlance.presence.roster;

import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import java.util.Locale;

/// What two accounts may see of each other's presence, as the account knows it that has the other
/// in its roster: the nine states of RFC 6121 appendix A. Each is a pair: how far the account's own
/// subscription to the contact is (*out*), and how far the contact's to the account (*in*).
@Implements(
    rfc = 6121,
    version = "A",
    status = Implements.Status.COMPLETE,
    note = "subscription states")
public enum Subscription {
  NONE(Half.NO, Half.NO),
  NONE_PENDING_OUT(Half.PENDING, Half.NO),
  NONE_PENDING_IN(Half.NO, Half.PENDING),
  NONE_PENDING_OUT_IN(Half.PENDING, Half.PENDING),
  TO(Half.YES, Half.NO),
  TO_PENDING_IN(Half.YES, Half.PENDING),
  FROM(Half.NO, Half.YES),
  FROM_PENDING_OUT(Half.PENDING, Half.YES),
  BOTH(Half.YES, Half.YES);

  private enum Half {
    NO,
    PENDING,
    YES;

    private Half withoutYes() {
      return this == YES ? NO : this;
    }
  }

  private final Half out;
  private final Half in;

  Subscription(Half out, Half in) {
    this.out = out;
    this.in = in;
  }

  private static Subscription of(Half out, Half in) {
    for (var state : values()) {
      if (state.out == out && state.in == in) {
        return state;
      }
    }
    throw new AssertionError("every pair is a state");
  }

  /// Whether the account sees the contact's presence.
  public boolean hasTo() {
    return out == Half.YES;
  }

  /// Whether the contact sees the account's presence.
  public boolean hasFrom() {
    return in == Half.YES;
  }

  /// Whether the account asked, and has no answer yet.
  public boolean isPendingOut() {
    return out == Half.PENDING;
  }

  /// Whether the contact asked, and has no answer yet.
  public boolean isPendingIn() {
    return in == Half.PENDING;
  }

  /// The state after the account has sent a stanza of the handshake (section A.2).
  public Subscription sent(Presence.Type type) {
    return switch (type) {
      case SUBSCRIBE -> out == Half.NO ? of(Half.PENDING, in) : this;
      case UNSUBSCRIBE -> of(Half.NO, in);
      case SUBSCRIBED -> in == Half.PENDING ? of(out, Half.YES) : this;
      case UNSUBSCRIBED -> of(out, Half.NO);
      case AVAILABLE, UNAVAILABLE, PROBE, ERROR -> throw notOfTheHandshake(type);
    };
  }

  /// Whether such a stanza of the account is to be routed to the contact (section A.2): requests
  /// and their end always are, because the two servers may disagree; answers only to a question.
  public boolean routes(Presence.Type type) {
    return type == Presence.Type.SUBSCRIBE
        || type == Presence.Type.UNSUBSCRIBE
        || sent(type) != this;
  }

  /// The state after a stanza of the handshake came from the contact (section A.3).
  public Subscription received(Presence.Type type) {
    return switch (type) {
      case SUBSCRIBE -> in == Half.NO ? of(out, Half.PENDING) : this;
      case UNSUBSCRIBE -> of(out, Half.NO);
      case SUBSCRIBED -> out == Half.PENDING ? of(Half.YES, in) : this;
      case UNSUBSCRIBED -> of(Half.NO, in);
      case AVAILABLE, UNAVAILABLE, PROBE, ERROR -> throw notOfTheHandshake(type);
    };
  }

  /// Whether such a stanza of the contact is to be delivered to the account's sessions (section
  /// A.3): when it changes anything.
  public boolean delivers(Presence.Type type) {
    return received(type) != this;
  }

  /// The state when somebody else decides what each sees, and nobody is asked. A question that has
  /// no answer stays where the answer isn't yes.
  public Subscription decided(boolean to, boolean from) {
    return of(to ? Half.YES : out.withoutYes(), from ? Half.YES : in.withoutYes());
  }

  /// The `subscription` attribute of a roster item (section 2.1.2.5).
  public String attribute() {
    if (hasTo()) {
      return hasFrom() ? "both" : "to";
    }
    return hasFrom() ? "from" : "none";
  }

  private static IllegalArgumentException notOfTheHandshake(Presence.Type type) {
    return new IllegalArgumentException(
        type.name().toLowerCase(Locale.ROOT) + " is not of the handshake");
  }
}
