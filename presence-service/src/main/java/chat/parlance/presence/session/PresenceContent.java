package chat.parlance.presence.session;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.stanza.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the server says in the presence of an account's sessions beside what their clients say: a
/// specification that wants that has a bean of this type. Pure, as a handler is.
public interface PresenceContent {

  /// The facts that it goes by.
  Set<Fact<?>> facts();

  /// Available presence as all hear it who see the account's.
  Presence broadcast(Presence said, Facts facts);

  /// Available presence as one hears it whom a client sends it to.
  Presence directed(Presence said, Facts facts);

  /// All that several say.
  static PresenceContent of(List<PresenceContent> all) {
    return new PresenceContent() {
      @Override
      public Set<Fact<?>> facts() {
        var facts = new HashSet<Fact<?>>();
        all.forEach(one -> facts.addAll(one.facts()));
        return facts;
      }

      @Override
      public Presence broadcast(Presence said, Facts facts) {
        var presence = said;
        for (var one : all) {
          presence = one.broadcast(presence, facts);
        }
        return presence;
      }

      @Override
      public Presence directed(Presence said, Facts facts) {
        var presence = said;
        for (var one : all) {
          presence = one.directed(presence, facts);
        }
        return presence;
      }
    };
  }
}
