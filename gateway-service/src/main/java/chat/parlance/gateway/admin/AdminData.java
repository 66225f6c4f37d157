package chat.parlance.gateway.admin;

import chat.parlance.gateway.erasure.PersonalData;
import chat.parlance.xmpp.jid.BareJid;
import java.util.Map;
import java.util.stream.Stream;

/// The role of an admin, where it was given and not configured: it goes with the account.
final class AdminData implements PersonalData {

  private final AdminStore store;

  AdminData(AdminStore store) {
    this.store = store;
  }

  @Override
  public void erase(BareJid account) {
    store.remove(account);
  }

  @Override
  public Stream<Datum> of(BareJid account) {
    return store.all().stream()
        .filter(grant -> grant.jid().equals(account))
        .map(grant -> new Datum("admin", "", Map.of("since", grant.since().toString())));
  }
}
