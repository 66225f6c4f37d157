package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.platform.online.Online;
import chat.parlance.gateway.platform.online.OnlineSession;
import chat.parlance.xmpp.jid.BareJid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Tells the resources that an account has, where they are connected from, and how large its roster
/// is (XEP-0133 section 4.10). What else the specification names isn't counted.
@Component
final class GetUserStatistics extends AdminCommand {

  private final Accounts accounts;
  private final Online online;
  private final Rosters rosters;
  private final Targets targets;

  GetUserStatistics(
      Admins admins, Accounts accounts, Online online, Rosters rosters, Targets targets) {
    super(admins, "sessions:read", "user-stats", "Get User Statistics");
    this.accounts = accounts;
    this.online = online;
    this.rosters = rosters;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form("Give an account.", Targets.one());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var jid = targets.one(filled);
    var account = accounts.find(jid);
    if (account == null) {
      throw Targets.unknown();
    }
    var sessions = online.sessionsOf(jid);
    var fields = new LinkedHashMap<String, List<String>>();
    fields.put("ipaddresses", addresses(sessions.items()));
    var size = rosters.sizeOf(jid);
    if (size != null) {
      fields.put("rostersize", List.of(size.toString()));
    }
    fields.put(
        "onlineresources",
        sessions.items().stream().map(session -> session.jid().resourcepart()).toList());
    return Outcome.told(
        NAMESPACE,
        fields,
        (account.enabled() ? "Enabled" : "Disabled")
            + ", made at "
            + account.created()
            + "."
            + Silent.note(sessions.silent()));
  }

  private static List<String> addresses(List<OnlineSession> sessions) {
    return sessions.stream()
        .map(OnlineSession::client)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
