package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Command;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.spec.Implements;
import java.util.List;

/// A command of XEP-0133: for admins, with the specification's node and fields.
@Implements(
    xep = 133,
    version = "1.3.1",
    status = Implements.Status.PARTIAL,
    note =
        "users added, deleted, disabled, enabled, their password changed and sessions ended; "
            + "numbers and a list of users; announcements")
abstract class AdminCommand implements Command {

  static final String NAMESPACE = "http://jabber.org/protocol/admin";

  private final Admins admins;
  private final String name;
  private final String title;

  /// @param name what the specification's node has behind `#`
  /// @param title what a person reads
  AdminCommand(Admins admins, String name, String title) {
    this.admins = admins;
    this.name = name;
    this.title = title;
  }

  @Override
  public final String node() {
    return NAMESPACE + "#" + name;
  }

  @Override
  public final String name() {
    return title;
  }

  @Override
  public final boolean isFor(BareJid asker) {
    return admins.contains(asker);
  }

  final Form form(String instructions, Field... fields) {
    return new Form(NAMESPACE, title, instructions, List.of(fields));
  }
}
