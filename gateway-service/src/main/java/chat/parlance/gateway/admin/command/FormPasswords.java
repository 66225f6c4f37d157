package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.PasswordRefusedException;
import chat.parlance.gateway.account.PasswordRules;
import chat.parlance.gateway.iq.command.CommandRefusedException;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Submission;
import org.springframework.stereotype.Component;

/// The password in a form, under the same rules as over REST.
@Component
final class FormPasswords {

  private static final String NAME = "password";

  private final PasswordRules rules;

  FormPasswords(PasswordRules rules) {
    this.rules = rules;
  }

  static Field field() {
    return Field.required(NAME, Field.Type.TEXT_PRIVATE, "The password");
  }

  String of(Submission filled) {
    try {
      return rules.longEnough(filled.required(NAME));
    } catch (PasswordRefusedException e) {
      throw refused(e);
    }
  }

  /// Sets it somewhere that may refuse it.
  void set(Runnable setting) {
    try {
      setting.run();
    } catch (PasswordRefusedException e) {
      throw refused(e);
    }
  }

  private static CommandRefusedException refused(PasswordRefusedException e) {
    return CommandRefusedException.badPayload("The field " + NAME + ": " + e.getMessage() + ".");
  }
}
