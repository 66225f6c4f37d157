package chat.parlance.gateway.iq.lastactivity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServerUptimeTest {

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final ServerUptime uptime = new ServerUptime(() -> now);

  @Nested
  class GivenAServerThatRuns {

    /// XEP-0012 example 7.
    @Test
    void whenAskedForItsActivity_thenTheSecondsSinceItStarted() {
      var xml =
          "<iq xmlns='jabber:client' from='romeo@montague.net/orchard' id='last3'"
              + " to='capulet.com' type='get'><query xmlns='jabber:iq:last'/></iq>";
      now = now.plusSeconds(123_456);

      var answer =
          uptime
              .answer((Iq) Stanza.ofTrusted(Element.ofTrusted(xml.getBytes(UTF_8))), null)
              .toCompletableFuture()
              .join();

      assertThat(answer.child("query", "jabber:iq:last").attribute("seconds")).isEqualTo("123456");
      assertThat(uptime.answersForAccounts()).isFalse();
    }
  }
}
