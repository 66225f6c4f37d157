package chat.parlance.presence.silence;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.NotPersonal;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of an account nobody is to hear: all of it, or some of its resources.
///
/// @param addresses the account's, or full JIDs of it
record Silenced(List<Jid> addresses) {

  /// Kept in memory with a changelog; absent while it is heard.
  @NotPersonal("about the address, for the domain's sake, so it outlives an account")
  static final Fact<Silenced> FACT = Fact.inLog("silenced", Silenced.class);

  private static final Silenced NONE = new Silenced(List.of());

  Silenced {
    addresses = List.copyOf(addresses);
  }

  static Silenced in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  boolean covers(@Nullable Jid resource) {
    return resource != null
        && !addresses.isEmpty() // as of all but a few, and every stanza is asked about
        && addresses.stream().anyMatch(one -> one.covers(resource));
  }

  /// The value to keep.
  @Nullable Silenced orNull() {
    return addresses.isEmpty() ? null : this;
  }
}
