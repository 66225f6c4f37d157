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
        "not: blacklist and whitelist, presence of users, the lists of admins, restart and shutdown")
public abstract class AdminCommand implements Command {

  public static final String NAMESPACE = "http://jabber.org/protocol/admin";

  private final Admins admins;
  private final String scope;
  private final String name;
  private final String title;

  /// @param scope what an admin must be allowed, as of a REST key
  /// @param name what the specification's node has behind `#`
  /// @param title what a person reads
  protected AdminCommand(Admins admins, String scope, String name, String title) {
    this.admins = admins;
    this.scope = scope;
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
    return admins.may(asker, scope);
  }

  /// A form of this command.
  protected final Form form(String instructions, Field... fields) {
    return new Form(NAMESPACE, title, instructions, List.of(fields));
  }
}
