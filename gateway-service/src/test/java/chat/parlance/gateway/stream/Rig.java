package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.KeyDerivation;
import chat.parlance.gateway.account.Revocations;
import chat.parlance.gateway.account.TestRevocations;
import chat.parlance.gateway.registration.Registration;
import chat.parlance.gateway.sasl.Authenticator;
import chat.parlance.gateway.sasl.FakeAccounts;
import chat.parlance.gateway.sasl.PlainPolicy;
import chat.parlance.gateway.sasl.SaslProperties;
import chat.parlance.gateway.sasl.key.FakeKeys;
import chat.parlance.gateway.sasl.key.IterationCounts;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.websocket.WebSocketLimits;
import chat.parlance.log.StreamFeature;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// A stream server with nothing real behind it, and one account: romeo, whose password is juliet.
final class Rig {

  static final WebSocketLimits LIMITS = new WebSocketLimits(20_000, 60, 80, 5);

  final FakeAccounts accounts = new FakeAccounts();
  final FakeSessions sessions = new FakeSessions();
  final Revocations revocations = TestRevocations.of(sessions);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  List<StreamFeature> features = List.of();
  boolean registers;

  Rig() {
    accounts.create(BareJid.ofPrepared("romeo@localhost"), "juliet");
  }

  static StreamProperties properties(@Nullable URI seeOtherUri) {
    return new StreamProperties(
        Duration.ofSeconds(30),
        100,
        100,
        DataSize.ofKilobytes(100),
        DataSize.ofKilobytes(100),
        DataSize.ofKilobytes(16),
        2,
        4,
        List.of("192.0.2.99"),
        Duration.ofSeconds(2),
        seeOtherUri);
  }

  StreamServer server(StreamProperties properties, Executor blocking) {
    var authenticator =
        new Authenticator(
            accounts,
            revocations,
            new HostedDomain("localhost"),
            new FakeKeys(() -> "secret".getBytes(UTF_8), new IterationCounts(4096, 4096)),
            new KeyDerivation(2),
            new SaslProperties(PlainPolicy.LOOPBACK, 20, 10, 50, 30, 3),
            InstantSource.system());
    var caps = Element.builder("c", "http://jabber.org/protocol/caps").build();
    var ports =
        new StreamServer.Ports(
            sessions,
            authenticator,
            new FakeRegistration(),
            () -> features,
            () -> List.of(caps),
            blocking);
    return new StreamServer("localhost", ports, properties, LIMITS, meters);
  }

  StreamServer server() {
    return server(properties(null), Runnable::run);
  }

  private final class FakeRegistration implements Registration {

    @Override
    public boolean enabled() {
      return registers;
    }

    @Override
    public CompletionStage<Element> answer(Iq iq, InetAddress remote, @Nullable Session session) {
      return CompletableFuture.completedFuture(iq.result(null));
    }
  }
}
