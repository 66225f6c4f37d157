package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.AccountExistsException;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.CommandRefusedException;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.StanzaError;
import org.springframework.stereotype.Component;

/// Makes an account (XEP-0133 section 4.1).
@Component
final class AddUser extends AdminCommand {

  private static final String AGAIN = "password-verify";

  private final Accounts accounts;
  private final Targets targets;
  private final FormPasswords passwords;
  private final Room room;

  AddUser(Admins admins, Accounts accounts, Targets targets, FormPasswords passwords, Room room) {
    super(admins, "accounts:write", "add-user", "Add User");
    this.accounts = accounts;
    this.targets = targets;
    this.passwords = passwords;
    this.room = room;
  }

  @Override
  public Form form() {
    return form(
        "Give an address here and a password.",
        Targets.one(),
        FormPasswords.field(),
        Field.optional(AGAIN, Field.Type.TEXT_PRIVATE, "The password again"));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    room.check();
    var jid = targets.one(filled);
    var password = passwords.of(filled);
    var again = filled.text(AGAIN);
    if (again != null && !again.equals(password)) {
      throw CommandRefusedException.badPayload("The field " + AGAIN + " isn't the same.");
    }
    try {
      passwords.set(() -> accounts.create(jid, password));
    } catch (AccountExistsException e) {
      throw new CommandRefusedException(StanzaError.of(StanzaError.Condition.CONFLICT));
    }
    return Outcome.done("The account is there.");
  }
}
