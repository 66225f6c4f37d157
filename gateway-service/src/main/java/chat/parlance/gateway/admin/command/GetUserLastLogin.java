package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.AccountMarks;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells when a client of an account last became available (XEP-0133 section 4.9).
@Component
final class GetUserLastLogin extends AboutAccount {

  private final AccountMarks marks;

  GetUserLastLogin(Admins admins, Accounts accounts, AccountMarks marks, Targets targets) {
    super(
        admins,
        "accounts:read",
        "get-user-lastlogin",
        "Get User Last Login Time",
        accounts,
        targets);
    this.marks = marks;
  }

  @Override
  Outcome tell(BareJid jid) {
    var last = marks.lastLogin(jid);
    var fields = new LinkedHashMap<String, List<String>>();
    fields.put(Targets.SEVERAL, List.of(jid.toString()));
    if (last != null) {
      fields.put("lastlogin", List.of(last.truncatedTo(ChronoUnit.SECONDS).toString()));
    }
    return Outcome.told(NAMESPACE, fields, last == null ? "It never came." : "Known.");
  }
}
