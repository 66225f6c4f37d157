package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lists the accounts with a session on this gateway, by page in the order of their addresses
/// (XEP-0133 section 4.20). The specification leaves paging open: here a page begins after an
/// address, and its last one is where the next begins.
@Component
final class GetOnlineUsersList extends AdminCommand {

  private static final String MOST = "max_items";
  private static final String AFTER = "after";
  private static final List<String> SIZES = List.of("25", "50", "75", "100", "150", "200");
  private static final String DEFAULT = "100";

  private final OnlineAccounts online;

  GetOnlineUsersList(Admins admins, OnlineAccounts online) {
    super(admins, "get-online-users-list", "Get List of Online Users");
    this.online = online;
  }

  @Override
  public Form form() {
    return form(
        "The list is of this gateway.",
        Field.choice(MOST, "How many at most", SIZES),
        Field.optional(AFTER, Field.Type.JID_SINGLE, "Only addresses after this one"));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var given = filled.text(MOST);
    int most = Integer.parseInt(given == null ? DEFAULT : given);
    var after = filled.jids(AFTER).stream().map(Jid::toString).findFirst().orElse("");
    var found =
        online.accounts().stream()
            .map(BareJid::toString)
            .filter(jid -> jid.compareTo(after) > 0)
            .sorted()
            .limit(most + 1L)
            .toList();
    return page(found, most);
  }

  private static Outcome page(List<String> found, int most) {
    boolean more = found.size() > most;
    var page = more ? found.subList(0, most) : found;
    var fields = new LinkedHashMap<String, List<String>>();
    fields.put("onlineuserjids", page);
    if (more) {
      fields.put(AFTER, List.of(page.getLast()));
    }
    return Outcome.told(
        NAMESPACE,
        fields,
        "On this gateway only. " + (more ? "There are more after the last." : "That is all."));
  }
}
