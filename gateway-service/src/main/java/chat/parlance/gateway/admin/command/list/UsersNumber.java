package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;

/// Counts accounts.
abstract class UsersNumber extends AdminCommand {

  private final String field;

  /// @param field of the result
  UsersNumber(Admins admins, String name, String title, String field) {
    super(admins, "statistics:read", name, title);
    this.field = field;
  }

  /// How many there are, and what a person has to know of that.
  record Counted(long number, String note) {}

  @Override
  public final Outcome run(BareJid asker, Submission filled) {
    var counted = count();
    return Outcome.told(
        NAMESPACE, Map.of(field, List.of(Long.toString(counted.number()))), counted.note());
  }

  abstract Counted count();
}
