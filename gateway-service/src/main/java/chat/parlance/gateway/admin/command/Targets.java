package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.iq.command.CommandRefusedException;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.StanzaError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The accounts that a form means, and what is done to each.
@Component
final class Targets {

  static final String ONE = "accountjid";
  static final String SEVERAL = "accountjids";

  private final HostedDomain domain;

  Targets(HostedDomain domain) {
    this.domain = domain;
  }

  static Field one() {
    return Field.required(ONE, Field.Type.JID_SINGLE, "The account");
  }

  static Field several() {
    return Field.required(SEVERAL, Field.Type.JID_MULTI, "The accounts");
  }

  /// The only account; existing or not.
  BareJid one(Submission filled) {
    return hosted(filled.jids(ONE).getFirst(), ONE);
  }

  /// The accounts; existing or not.
  List<BareJid> several(Submission filled) {
    return filled.jids(SEVERAL).stream().map(jid -> hosted(jid, SEVERAL)).distinct().toList();
  }

  /// The account, where only one of several can be meant.
  BareJid only(Submission filled) {
    var all = several(filled);
    if (all.size() != 1) {
      throw CommandRefusedException.badPayload("The field " + SEVERAL + " may have one account.");
    }
    return all.getFirst();
  }

  /// Whoever gives a resource means a session, which isn't what this is about.
  private BareJid hosted(Jid jid, String field) {
    if (jid instanceof BareJid bare && domain.hosts(bare)) {
      return bare;
    }
    throw notHosted(field);
  }

  boolean hosts(Jid jid) {
    return domain.hosts(jid.bare());
  }

  static CommandRefusedException notHosted(String field) {
    return CommandRefusedException.badPayload(
        "The field " + field + " has something that isn't the address of an account here.");
  }

  static CommandRefusedException unknown() {
    return new CommandRefusedException(
        StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND, "There is no such account."));
  }

  /// Does something to each, and tells of those that aren't there.
  ///
  /// @param each throws [UnknownAccountException] if there is no such one
  /// @throws CommandRefusedException if none is there
  static <T extends Jid> Outcome forEach(List<T> all, String done, Consumer<T> each) {
    var unknown = new ArrayList<T>();
    for (var one : all) {
      try {
        each.accept(one);
      } catch (UnknownAccountException e) {
        unknown.add(one);
      }
    }
    if (unknown.size() == all.size()) {
      throw unknown();
    }
    var names = unknown.stream().map(Jid::toString).collect(Collectors.joining(", "));
    var note = done + ": " + (all.size() - unknown.size()) + ".";
    return unknown.isEmpty()
        ? Outcome.done(note)
        : Outcome.partly(note + " Not there: " + names + ".");
  }
}
