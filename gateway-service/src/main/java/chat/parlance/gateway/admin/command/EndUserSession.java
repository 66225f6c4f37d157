package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.platform.online.Online;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Ends all sessions of a bare JID, or the one of a full JID, wherever they are (XEP-0133 section
/// 4.5).
@Component
final class EndUserSession extends AdminCommand {

  private final Accounts accounts;
  private final Online online;
  private final Targets targets;

  EndUserSession(Admins admins, Accounts accounts, Online online, Targets targets) {
    super(admins, "sessions:write", "end-user-session", "End User Session");
    this.accounts = accounts;
    this.online = online;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form(
        "A bare JID ends all sessions of the account; a full JID ends that session.",
        Field.required(Targets.SEVERAL, Field.Type.JID_MULTI, "The accounts, or their sessions"));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var wanted = filled.jids(Targets.SEVERAL);
    if (!wanted.stream().allMatch(targets::hosts)) {
      throw Targets.notHosted(Targets.SEVERAL);
    }
    var silent = new TreeSet<Integer>();
    var outcome = Targets.forEach(wanted, "Ended", jid -> end(jid, silent));
    return silent.isEmpty()
        ? outcome
        : Outcome.partly(outcome.notes().getFirst().text() + Silent.note(silent));
  }

  private void end(Jid jid, SortedSet<Integer> silent) {
    switch (jid) {
      case BareJid account -> accounts.endSessions(account);
      case FullJid session -> end(session, silent);
    }
  }

  /// One that nobody has found may be where nobody answered: the answer says so.
  private void end(FullJid jid, SortedSet<Integer> silent) {
    var ended = online.end(jid);
    if (ended.count() == 0) {
      silent.addAll(ended.silent());
      if (ended.silent().isEmpty()) {
        throw new UnknownAccountException();
      }
    }
  }
}
