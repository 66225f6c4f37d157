package chat.parlance.messaging;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Payload;
import chat.parlance.log.Returned;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Stanza;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One account's part of the log: what is put in is decided at once by all the service's handlers.
public final class AccountLog {

  /// The time of every record, which is that of XEP-0160's example.
  public static final Instant NOW = Instant.parse("2002-09-10T23:08:25Z");

  private final BareJid address;
  private final Kit kit;

  public AccountLog(BareJid address, List<Handler<?>> handlers) {
    this.address = address;
    this.kit = Kit.of(Inbox.MESSAGING, handlers).serving(address.domainpart()).at(NOW);
  }

  /// Lets time pass.
  public void after(Duration passed) {
    kit.after(passed);
  }

  public BareJid address() {
    return address;
  }

  public <T> @Nullable T fact(Fact<T> fact) {
    return kit.fact(address.toString(), fact);
  }

  /// Sets a fact.
  public <T> void given(Fact<T> fact, T value) {
    kit.given(address.toString(), fact, value);
  }

  public List<Effect> account(AccountEvent.Kind kind) {
    return put(new AccountEvent(address, kind), null);
  }

  public List<Effect> session(String resource, SessionAddress session, SessionEvent.Kind kind) {
    return put(new SessionEvent(new FullJid(address, resource), session, kind), null);
  }

  public List<Effect> returned(Stanza stanza, SessionAddress failed, SessionAddress... targets) {
    return put(new Returned(stanza, failed, Set.of(targets)), null);
  }

  public List<Effect> stanza(Stanza stanza, @Nullable SessionAddress sender) {
    return put(new StanzaPayload(stanza), sender);
  }

  /// Decides a record and keeps the facts that it sets.
  ///
  /// @return all other effects
  public List<Effect> put(Payload payload, @Nullable SessionAddress sender) {
    return kit.receive(address.toString(), payload, sender).effects().stream()
        .filter(effect -> !(effect instanceof Effect.Put<?>))
        .toList();
  }
}
