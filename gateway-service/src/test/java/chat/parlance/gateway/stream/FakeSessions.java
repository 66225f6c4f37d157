package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.session.BindRefusedException;
import chat.parlance.gateway.session.Outlet;
import chat.parlance.gateway.session.ResumptionFailedException;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.Sessions;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.StanzaError;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sessions without a log behind them.
final class FakeSessions implements Sessions {

  final List<FakeSession> all = new CopyOnWriteArrayList<>();
  boolean draining;

  /// What binding waits for.
  CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);

  FakeSession last() {
    return all.getLast();
  }

  @Override
  public CompletionStage<Session> bind(BareJid account, @Nullable String resource, Outlet outlet) {
    if ("refused".equals(resource)) {
      return CompletableFuture.failedStage(
          new BindRefusedException(StanzaError.of(StanzaError.Condition.RESOURCE_CONSTRAINT)));
    }
    var jid = new FullJid(account, resource == null ? "generated" : resource);
    return ready.thenApply(go -> {
      var session = new FakeSession(jid, all.size(), outlet);
      all.add(session);
      return session;
    });
  }

  @Override
  public CompletionStage<Session> resume(BareJid account, String previd, long h, Outlet outlet) {
    if (!previd.startsWith("previd")) {
      return CompletableFuture.failedStage(
          new ResumptionFailedException(
              StanzaError.Condition.ITEM_NOT_FOUND, previd.equals("over") ? 7L : null));
    }
    outlet.write(
        ("<resumed xmlns='urn:xmpp:sm:3' h='0' previd='" + previd + "'/>").getBytes(UTF_8));
    return bind(account, "resumed", outlet);
  }

  @Override
  public Duration window() {
    return Duration.ofMinutes(2);
  }

  @Override
  public Stream<Session> of(BareJid account) {
    return all.stream().filter(each -> each.jid().bare().equals(account)).map(each -> each);
  }

  @Override
  public int count() {
    return all.size();
  }

  @Override
  public void drain() {
    draining = true;
  }
}
