package chat.parlance.gateway.account;

import chat.parlance.gateway.erasure.PersonalData;
import chat.parlance.gateway.session.OpenSessions;
import chat.parlance.xmpp.jid.BareJid;
import java.util.Map;
import java.util.stream.Stream;

/// The account itself and its sessions on this gateway, without what its password is checked by.
final class AccountData implements PersonalData {

  private final AccountStore store;
  private final OpenSessions sessions;

  AccountData(AccountStore store, OpenSessions sessions) {
    this.store = store;
    this.sessions = sessions;
  }

  /// Nothing here: the account goes last, when it was announced that it is gone.
  @Override
  public void erase(BareJid account) {}

  @Override
  public Stream<Datum> of(BareJid jid) {
    var open =
        sessions
            .of(jid)
            .map(session ->
                new Datum(
                    "session",
                    session.jid().resourcepart(),
                    Map.of("address", session.address().toString())));
    return Stream.concat(Stream.ofNullable(store.find(jid)).map(AccountData::datum), open);
  }

  private static Datum datum(Account account) {
    return new Datum(
        "account",
        "",
        Map.of(
            "jid", account.jid().toString(),
            "enabled", account.enabled(),
            "created", account.created().toString()));
  }
}
