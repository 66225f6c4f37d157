package chat.parlance.gateway.registration;

import static chat.parlance.xmpp.stanza.StanzaError.Condition;

import chat.parlance.gateway.account.AccountExistsException;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.PasswordRefusedException;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.session.OpenSessions;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers `jabber:iq:register`: to a stranger on a stream without a session, to an account's owner
/// on one with.
@Implements(
    xep = 77,
    version = "2.4",
    status = Implements.Status.COMPLETE,
    note = "username and password; no data forms, no redirection")
final class InBandRegistration implements Registration {

  private static final Logger log = LoggerFactory.getLogger(InBandRegistration.class);
  private static final StreamError ENDED = StreamError.of(StreamError.Condition.NOT_AUTHORIZED);

  private final RegistrationProperties properties;
  private final HostedDomain domain;
  private final Accounts accounts;
  private final OpenSessions sessions;
  private final RegistrationLimits limits;
  private final Executor blocking;

  InBandRegistration(
      RegistrationProperties properties,
      HostedDomain domain,
      Accounts accounts,
      OpenSessions sessions,
      RegistrationLimits limits,
      Executor blocking) {
    this.properties = properties;
    this.domain = domain;
    this.accounts = accounts;
    this.sessions = sessions;
    this.limits = limits;
    this.blocking = blocking;
  }

  @Override
  public boolean enabled() {
    return properties.enabled();
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, InetAddress remote, @Nullable Session session) {
    var query = RegistrationQuery.of(iq);
    if (!enabled()) {
      return refuse(iq, Condition.SERVICE_UNAVAILABLE);
    }
    if (iq.type() == Iq.Type.GET) {
      return CompletableFuture.completedStage(iq.result(fields(session)));
    }
    if (query.isRemoval()) {
      return remove(iq, query, session);
    }
    return session == null ? register(iq, query, remote) : changePassword(iq, query, session);
  }

  private static Element fields(@Nullable Session session) {
    var localpart = session == null ? null : session.jid().bare().localpart();
    return localpart == null ? RegistrationQuery.fields() : RegistrationQuery.registered(localpart);
  }

  /// Section 3.1.
  private CompletionStage<Element> register(Iq iq, RegistrationQuery query, InetAddress remote) {
    var username = query.username();
    var password = query.password();
    if (username == null || password == null || isShort(password)) {
      return refuse(iq, Condition.NOT_ACCEPTABLE);
    }
    if (limits.intake().isClosed()) {
      return refuse(iq, Condition.RESOURCE_CONSTRAINT);
    }
    var jid = account(username);
    if (jid == null) {
      return refuse(iq, Condition.JID_MALFORMED);
    }
    if (!limits.registrations().take(Network.ofHost(remote))) {
      return refuse(iq, Condition.NOT_ACCEPTABLE);
    }
    return inBackground(iq, () -> accounts.create(jid, password));
  }

  /// Section 3.3. Other sessions of the account may be a thief's, so they end.
  private CompletionStage<Element> changePassword(Iq iq, RegistrationQuery query, Session session) {
    var own = session.jid().bare();
    var username = query.username();
    var password = query.password();
    if (username == null || password == null) {
      return refuse(iq, Condition.BAD_REQUEST);
    }
    if (!own.equals(account(username)) || isShort(password)) {
      return refuse(iq, Condition.NOT_ACCEPTABLE);
    }
    if (!limits.changes().take(own)) {
      return refuse(iq, Condition.POLICY_VIOLATION);
    }
    return inBackground(
        iq,
        () -> {
          accounts.setOwnPassword(own, password);
          sessions
              .of(own)
              .filter(other -> !other.address().equals(session.address()))
              .toList()
              .forEach(other -> other.close(ENDED));
        });
  }

  /// Section 3.2: first the answer, then the end of all sessions.
  private CompletionStage<Element> remove(
      Iq iq, RegistrationQuery query, @Nullable Session session) {
    if (session == null) {
      return refuse(iq, Condition.UNEXPECTED_REQUEST);
    }
    if (!query.isNothingButRemoval()) {
      return refuse(iq, Condition.BAD_REQUEST);
    }
    var answer = new CompletableFuture<Element>();
    var own = session.jid().bare();
    blocking.execute(() -> {
      try {
        if (accounts.delete(own, () -> answer.complete(iq.result(null))).isEmpty()) {
          answer.complete(error(iq, Condition.REGISTRATION_REQUIRED));
        }
      } catch (RuntimeException e) {
        answer.complete(failure(iq, e));
      }
    });
    return answer;
  }

  private CompletionStage<Element> inBackground(Iq iq, Runnable work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            work.run();
            return iq.result(null);
          } catch (RuntimeException e) {
            return failure(iq, e);
          }
        },
        blocking);
  }

  private static Element failure(Iq iq, RuntimeException e) {
    return switch (e) {
      case AccountExistsException exists -> error(iq, Condition.CONFLICT);
      case PasswordRefusedException refused -> error(iq, Condition.NOT_ACCEPTABLE);
      case UnknownAccountException unknown -> error(iq, Condition.REGISTRATION_REQUIRED);
      default -> {
        log.atWarn().setCause(e).log("registration_failed");
        yield error(iq, Condition.INTERNAL_SERVER_ERROR);
      }
    };
  }

  private boolean isShort(String password) {
    return password.codePointCount(0, password.length()) < properties.minPasswordLength();
  }

  private @Nullable BareJid account(String username) {
    try {
      return domain.account(username);
    } catch (InvalidJidException e) {
      return null;
    }
  }

  private static CompletionStage<Element> refuse(Iq iq, Condition condition) {
    return CompletableFuture.completedStage(error(iq, condition));
  }

  private static Element error(Iq iq, Condition condition) {
    return RegistrationQuery.error(iq, StanzaError.of(condition));
  }
}
