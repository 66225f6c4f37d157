package chat.parlance.gateway.api.presence;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.behalf.RequestRefusedException;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/// Asks the presence-service who is there.
final class Overviews {

  private static final Element ASK =
      Element.builder(OverviewReader.NAME, OverviewReader.NAMESPACE).build();

  private final OnBehalf onBehalf;

  Overviews(OnBehalf onBehalf) {
    this.onBehalf = onBehalf;
  }

  PresenceView of(BareJid account) {
    return answer(account, ask(account));
  }

  /// Asks for all before it waits for the first.
  List<PresenceView> of(Collection<BareJid> accounts) {
    record Asked(BareJid account, CompletionStage<Iq> answer) {}
    var asked = accounts.stream().map(account -> new Asked(account, ask(account))).toList();
    return asked.stream().map(one -> answer(one.account(), one.answer())).toList();
  }

  private CompletionStage<Iq> ask(BareJid account) {
    return onBehalf.request(Inbox.PRESENCE, account, OnBehalf.iq("get", account, ASK));
  }

  private static PresenceView answer(BareJid account, CompletionStage<Iq> asked) {
    try {
      return OverviewReader.read(account, Objects.requireNonNull(OnBehalf.wait(asked)));
    } catch (RequestRefusedException e) {
      if (e.error().condition() == Condition.ITEM_NOT_FOUND) {
        return PresenceView.ofNobody(account.toString());
      }
      throw e;
    }
  }
}
