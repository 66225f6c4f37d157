package chat.parlance.log.envelope;

import static java.util.stream.Collectors.joining;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;

/// A record of the topic of all accounts: as in an inbox, and it says in which inboxes it is. Who
/// follows another one finds there what it wasn't told.
public final class AccountRecord {

  private static final String SEPARATOR = ",";

  private AccountRecord() {}

  /// What became of an account, and the inboxes that this is put into as well.
  public static RawRecord encode(AccountEvent event, Collection<Inbox> inboxes) {
    var record = new Envelope(event.account(), event, null, null, null).encode();
    var names = inboxes.stream().map(Inbox::name).sorted().collect(joining(SEPARATOR));
    var headers = new ArrayList<>(record.headers());
    headers.add(Field.of(HeaderNames.INBOXES, names));
    return new RawRecord(record.key(), record.value(), headers);
  }

  /// Whether the event of a record was put into an inbox as well. Older gateways don't say.
  public static boolean isIn(Inbox inbox, HeaderSource headers) {
    var names = headers.text(HeaderNames.INBOXES);
    return names != null && Arrays.asList(names.split(SEPARATOR)).contains(inbox.name());
  }
}
