package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.KeyDerivation;
import chat.parlance.gateway.account.Revocations;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.sasl.attempt.Attempts;
import chat.parlance.gateway.sasl.attempt.FailureLimit;
import chat.parlance.gateway.sasl.attempt.Guard;
import chat.parlance.gateway.sasl.key.FakeKeys;
import chat.parlance.gateway.sasl.key.PasswordCheck;
import chat.parlance.xmpp.spec.Implements;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Offers mechanisms and begins exchanges. Thread-safe.
@Implements(rfc = 5802, version = "whole", status = Implements.Status.COMPLETE)
@Implements(rfc = 7677, version = "whole", status = Implements.Status.COMPLETE)
@Implements(rfc = 4616, version = "whole", status = Implements.Status.COMPLETE)
@Implements(xep = 440, version = "1.0.0", status = Implements.Status.COMPLETE)
public final class Authenticator {

  private static final int NONCE_BYTES = 18;

  private final Accounts accounts;
  private final Revocations revocations;
  private final HostedDomain domain;
  private final FakeKeys fakes;
  private final SaslProperties properties;
  private final Attempts attempts;
  private final PasswordCheck passwords;
  private final SecureRandom random = new SecureRandom();

  public Authenticator(
      Accounts accounts,
      Revocations revocations,
      HostedDomain domain,
      FakeKeys fakes,
      KeyDerivation derivation,
      SaslProperties properties,
      InstantSource clock) {
    this.accounts = accounts;
    this.revocations = revocations;
    this.domain = domain;
    this.fakes = fakes;
    this.properties = properties;
    this.attempts = attempts(properties, clock);
    this.passwords = new PasswordCheck(derivation);
  }

  private static Attempts attempts(SaslProperties properties, InstantSource clock) {
    return new Attempts(
        new FailureLimit(properties.accountFailures(), properties.accountFailuresPerMinute()),
        new FailureLimit(properties.addressFailures(), properties.addressFailuresPerMinute()),
        clock);
  }

  /// What that peer may choose from, the best first.
  public List<Mechanism> offered(Peer peer) {
    boolean binds = !peer.bindings().types().isEmpty();
    return Arrays.stream(Mechanism.values())
        .filter(mechanism -> binds || !mechanism.bindsChannel())
        .filter(mechanism -> mechanism != Mechanism.PLAIN || properties.plain().allows(peer))
        .toList();
  }

  /// The types of channel binding for that peer (XEP-0440).
  public List<String> channelBindings(Peer peer) {
    return peer.bindings().types();
  }

  /// How often a client may fail before its stream is closed.
  public int attemptsPerStream() {
    return properties.attemptsPerStream();
  }

  /// Begins an exchange.
  ///
  /// @return null if that mechanism isn't offered
  public @Nullable SaslExchange begin(String mechanism, Peer peer) {
    for (var each : offered(peer)) {
      if (each.registeredName().equals(mechanism)) {
        return begin(each, peer);
      }
    }
    return null;
  }

  private SaslExchange begin(Mechanism mechanism, Peer peer) {
    var guard = new Guard(attempts, peer.address(), this::accountOf);
    var hash = mechanism.hash();
    return hash == null
        ? new PlainExchange(passwords, guard, name -> find(name, PasswordCheck.HASH))
        : new ScramExchange(
            mechanism, hash, peer.bindings(), guard, name -> find(name, hash), nonce());
  }

  /// The moment at which an exchange begins, see [Authenticated].
  public long moment() {
    return revocations.moment();
  }

  /// Whether the account may have changed since the client proved to be it: then [#isStillIn] tells
  /// whether it did.
  public boolean mayBeOut(Authenticated client) {
    return revocations.mayBeSince(client.since(), client.jid());
  }

  /// Whether the client may still act as the account; blocks.
  public boolean isStillIn(Authenticated client) {
    return client.account().isStill(accounts.find(client.jid()));
  }

  private Credentials find(String name, ScramHash hash) {
    return Credentials.find(name, hash, accounts, domain, fakes);
  }

  /// The account's address; names that no account can have are one account.
  private String accountOf(String name) {
    var jid = Credentials.jid(name, domain);
    return jid == null ? "" : jid.toString();
  }

  private String nonce() {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
