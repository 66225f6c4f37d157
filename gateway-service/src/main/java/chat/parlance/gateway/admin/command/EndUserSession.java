package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stream.StreamError;
import org.springframework.stereotype.Component;

/// Ends all sessions of a bare JID, on every gateway, or the one of a full JID, on this gateway
/// (XEP-0133 section 4.5).
@Component
final class EndUserSession extends AdminCommand {

  private static final StreamError WHY = StreamError.of(StreamError.Condition.POLICY_VIOLATION);

  private final Accounts accounts;
  private final OnlineAccounts sessions;
  private final Targets targets;

  EndUserSession(Admins admins, Accounts accounts, OnlineAccounts sessions, Targets targets) {
    super(admins, "end-user-session", "End User Session");
    this.accounts = accounts;
    this.sessions = sessions;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form(
        "A bare JID ends all sessions of the account; a full JID ends that session, if it is on"
            + " this gateway.",
        Targets.several());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var wanted = filled.jids(Targets.SEVERAL);
    if (!wanted.stream().allMatch(targets::hosts)) {
      throw Targets.notHosted(Targets.SEVERAL);
    }
    return Targets.forEach(wanted, "Ended", this::end);
  }

  private void end(Jid jid) {
    switch (jid) {
      case BareJid account -> accounts.endSessions(account);
      case FullJid session -> end(session);
    }
  }

  private void end(FullJid jid) {
    var found = sessions.of(jid.bare()).filter(it -> it.jid().equals(jid)).toList();
    if (found.isEmpty()) {
      throw new UnknownAccountException();
    }
    found.forEach(session -> session.close(WHY));
  }
}
