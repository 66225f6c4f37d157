package chat.parlance.log.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountRecordTest {

  private final AccountEvent event =
      new AccountEvent(BareJid.of("romeo@localhost"), AccountEvent.Kind.CREATED);

  @Nested
  class GivenInboxes {

    private final RawRecord record =
        AccountRecord.encode(event, List.of(Inbox.PRESENCE, Inbox.MESSAGING));

    @Test
    void whenRead_thenItIsTheEvent() throws Exception {
      assertThat(Envelope.decode(record).payload()).isEqualTo(event);
    }

    @Test
    void whenOneIsAskedFor_thenItIsInThoseOnly() {
      assertThat(record.text(HeaderNames.INBOXES)).isEqualTo("messaging,presence");
      assertThat(AccountRecord.isIn(Inbox.PRESENCE, record)).isTrue();
      assertThat(AccountRecord.isIn(Inbox.CALLS, record)).isFalse();
    }
  }

  @Nested
  class GivenNoInbox {

    @Test
    void whenOneIsAskedFor_thenItIsInNone() {
      var none = AccountRecord.encode(event, List.of());
      var older = new Envelope(event.account(), event, null, null, null).encode();

      assertThat(AccountRecord.isIn(Inbox.PRESENCE, none)).isFalse();
      assertThat(AccountRecord.isIn(Inbox.PRESENCE, older)).isFalse();
    }
  }
}
