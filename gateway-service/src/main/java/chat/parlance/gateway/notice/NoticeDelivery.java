package chat.parlance.gateway.notice;

import chat.parlance.gateway.account.AccountMarks;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.LastLogins;
import chat.parlance.gateway.announcement.DomainMessages;
import chat.parlance.gateway.session.Arrivals;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells notices to who comes and who is there, each account once: who is about to be told is
/// marked before, so that nobody hears twice, and one whose gateway is killed at that moment not at
/// all. Notes when accounts were used, too.
final class NoticeDelivery implements Arrivals {

  private static final Logger log = LoggerFactory.getLogger(NoticeDelivery.class);

  private final NoticeBoard board;
  private final Accounts accounts;
  private final AccountMarks marks;
  private final LastLogins logins;
  private final OnlineAccounts online;
  private final DomainMessages messages;
  private final InstantSource clock;
  private final Executor blocking;

  NoticeDelivery(
      NoticeBoard board,
      Accounts accounts,
      AccountMarks marks,
      LastLogins logins,
      OnlineAccounts online,
      DomainMessages messages,
      InstantSource clock,
      Executor blocking) {
    this.board = board;
    this.accounts = accounts;
    this.marks = marks;
    this.logins = logins;
    this.online = online;
    this.messages = messages;
    this.clock = clock;
    this.blocking = blocking;
  }

  @Override
  public void available(Session session) {
    blocking.execute(() -> {
      try {
        arrived(session);
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("arrival_failed");
      }
    });
  }

  private void arrived(Session session) {
    var account = session.jid().bare();
    logins.note(account, clock.instant());
    welcome(account, session);
    tell(account, List.of(session));
  }

  private void welcome(BareJid account, Session session) {
    var welcome = board.of(Notice.Kind.WELCOME);
    if (welcome == null) {
      return;
    }
    var known = accounts.find(account);
    if (known != null
        && known.created().isAfter(welcome.since())
        && marks.mark(account, Notice.Kind.WELCOME.key(), "told")) {
      send(Notice.Kind.WELCOME, welcome, List.of(session));
    }
  }

  /// Tells the message of the day to everybody who is online here and hasn't heard it.
  void tellAll() {
    try {
      online.accounts().forEach(account -> tell(account, online.of(account).toList()));
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("notice_failed");
    }
  }

  private void tell(BareJid account, List<Session> sessions) {
    var motd = board.of(Notice.Kind.MOTD);
    if (motd != null
        && !sessions.isEmpty()
        && marks.mark(account, Notice.Kind.MOTD.key(), motd.id())) {
      send(Notice.Kind.MOTD, motd, sessions);
    }
  }

  private void send(Notice.Kind kind, Notice notice, List<Session> sessions) {
    messages.send(sessions, kind.key() + "-" + notice.id(), notice.text());
  }
}
