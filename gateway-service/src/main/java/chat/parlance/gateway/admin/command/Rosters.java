package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.behalf.NoAnswerException;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.behalf.RequestRefusedException;
import chat.parlance.gateway.iq.command.CommandRefusedException;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Accounts' rosters, as their own clients see them.
@Component
final class Rosters {

  private static final Element QUERY = Element.builder("query", "jabber:iq:roster").build();

  private final OnBehalf behalf;

  Rosters(OnBehalf behalf) {
    this.behalf = behalf;
  }

  /// How many items there are; null where nobody answers now.
  @Nullable Integer sizeOf(BareJid account) {
    try {
      return of(account).children().size();
    } catch (CommandRefusedException e) {
      return null;
    }
  }

  /// The `<query/>` with the items.
  Element of(BareJid account) {
    try {
      var query = behalf.get(account, QUERY);
      return query == null ? QUERY : query;
    } catch (RequestRefusedException e) {
      throw new CommandRefusedException(e.error());
    } catch (NoAnswerException e) {
      throw new CommandRefusedException(
          StanzaError.of(Condition.RESOURCE_CONSTRAINT, "Nobody answers for rosters now."));
    }
  }
}
