package chat.parlance.messaging.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Told;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.messaging.FactFiles;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.offline.OfflineMessages;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0191 section 3.3.
class BlockingTest extends MessagingTest {

  private static final BareJid ROMEO = BareJid.of("romeo@example.com");
  private static final String BODY = "<body>Can you hear me now?</body>";

  private static String json(String... addresses) {
    return "{\"addresses\":[\"" + String.join("\",\"", addresses) + "\"]}";
  }

  private static Told told(BareJid teller, String fact, @Nullable String json) {
    return new Told(teller, fact, json == null ? null : new ToldJson(fact, json));
  }

  private void blocks(@Nullable String json) {
    juliet.put(told(juliet.address(), "blocks", json), null);
  }

  private void isBlockedBy(BareJid blocker, @Nullable String json) {
    juliet.put(told(blocker, "blockedBy", json), null);
  }

  private List<Effect> message(String type) {
    return gets("", "<message type='%s' %s>" + BODY + "</message>", type);
  }

  private List<Effect> iq(String type) {
    return gets("/balcony", "<iq type='%s' %s><ping xmlns='urn:xmpp:ping'/></iq>", type);
  }

  private List<Effect> gets(String resource, String xml, String type) {
    var addresses =
        "xmlns='jabber:client' id='1' from='romeo@example.com/orchard' to='juliet@example.com%s'"
            .formatted(resource);
    return juliet.stanza(Kit.stanza(xml.formatted(type, addresses)), SENDER);
  }

  private static void assertAnswered(List<Effect> effects, String error) {
    assertThat(effects).hasSize(1);
    var answer = (Deliver) effects.getFirst();
    assertThat(answer.sessions()).containsExactly(SENDER);
    assertThat(xml(answer.stanza())).contains("type=\"error\"").contains(error);
  }

  @BeforeEach
  void comeOnline() {
    exists();
    comesOnline(BALCONY, "balcony", 0);
  }

  @Nested
  class GivenABlockedSender {

    @ParameterizedTest
    @CsvSource({
      "romeo@example.com/orchard, chat",
      "romeo@example.com, chat",
      "example.com, chat",
      "romeo@example.com, normal"
    })
    void whenItSendsAMessage_thenItHearsThatNobodyIsThere(String blocked, String type) {
      blocks(json(blocked));

      var effects = message(type);

      assertAnswered(effects, "<service-unavailable");
    }

    /// Section 6: the two forms without an account.
    @ParameterizedTest
    @ValueSource(strings = {"example.com", "example.com/admin"})
    void whenItIsADomainsResource_thenItsMessageIsNotDelivered(String blocked) {
      blocks(json(blocked));

      var message =
          Kit.stanza(
              "<message xmlns='jabber:client' from='example.com/admin' to='juliet@example.com'>"
                  + BODY
                  + "</message>");
      var effects = juliet.stanza(message, SENDER);

      assertAnswered(effects, "<service-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupchat", "headline", "error"})
    void whenItSendsWhatNeedsNoAnswer_thenNothingHappens(String type) {
      blocks(json("romeo@example.com"));

      assertThat(message(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "error"})
    void whenItAnswersAnIq_thenNothingHappens(String type) {
      blocks(json("romeo@example.com"));

      assertThat(iq(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "set"})
    void whenItSendsARequest_thenItHearsThatNobodyIsThere(String type) {
      blocks(json("romeo@example.com"));

      assertAnswered(iq(type), "<service-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "normal", "headline", "groupchat"})
    void whenItSendsAMessage_thenNoArchiveHasATraceOfIt(String type) {
      blocks(json("romeo@example.com"));

      var effects = message(type);

      assertThat(effects).noneMatch(effect -> effect instanceof Effect.Archive);
      assertThat(effects).noneMatch(effect -> effect instanceof Effect.Put<?>);
    }

    @Test
    void whenNobodyIsThere_thenNothingWaits() {
      ends(BALCONY, "balcony");
      isGone(BALCONY, "balcony");
      blocks(json("romeo@example.com"));

      message("chat");

      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
    }

    @Test
    void whenItsMessageWaitsSinceBeforeTheBlock_thenThatIsNotDelivered() {
      sendsPresence(BALCONY, "balcony", -1);
      message("chat");
      blocks(json("romeo@example.com"));

      var effects = sendsPresence(BALCONY, "balcony", 0);

      assertThat(deliveries(effects)).isEmpty();
      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"romeo@example.com/garden", "nurse@example.com", "example.com/x", "example.org"})
    void whenSomebodyElseIsBlocked_thenItIsDelivered(String blocked) {
      blocks(json(blocked));

      assertThat(deliveries(message("chat")))
          .first()
          .extracting(Deliver::sessions)
          .isEqualTo(List.of(BALCONY));
    }

    @Test
    void whenTheBlockEnds_thenAllIsAsItWas() {
      var before = message("chat").size();
      blocks(json("romeo@example.com"));

      blocks(null);

      assertThat(juliet.fact(BlockedAddresses.FACT)).isNull();
      assertThat(message("chat")).hasSize(before);
    }

    @Test
    void whenTheAccountBlocksItself_thenItsOwnStanzasPass() {
      blocks(json("juliet@example.com", "example.com"));

      var note =
          juliet.stanza(
              Kit.stanza(
                  "<message xmlns='jabber:client' id='1' type='chat' from='juliet@example.com/x'>"
                      + BODY
                      + "</message>"),
              CHAMBER);

      assertThat(deliveries(note)).hasSize(1);
    }
  }

  @Nested
  class GivenASenderThatBlocks {

    @ParameterizedTest
    @ValueSource(strings = {"chat", "normal", "groupchat", "headline"})
    void whenItSendsAMessage_thenThatIsNotAcceptable(String type) {
      isBlockedBy(ROMEO, json("juliet@example.com"));

      assertAnswered(message(type), "<not-acceptable");
      assertAnswered(message(type), "<blocked xmlns=\"urn:xmpp:blocking:errors\"/>");
    }

    @Test
    void whenItSendsAMessage_thenNoArchiveHasATraceOfIt() {
      isBlockedBy(ROMEO, json("juliet@example.com"));

      assertThat(message("chat")).noneMatch(effect -> effect instanceof Effect.Archive);
    }

    @Test
    void whenItSendsAnError_thenNothingHappens() {
      isBlockedBy(ROMEO, json("juliet@example.com"));

      assertThat(message("error")).isEmpty();
      assertThat(iq("error")).isEmpty();
      assertThat(iq("result")).isEmpty();
    }

    @Test
    void whenItSendsARequest_thenThatIsNotAcceptable() {
      isBlockedBy(ROMEO, json("juliet@example.com"));

      assertAnswered(iq("get"), "<not-acceptable");
    }

    @Test
    void whenItBlocksAnotherResource_thenItsMessageIsDelivered() {
      isBlockedBy(ROMEO, json("juliet@example.com/chamber"));

      assertThat(deliveries(iq("result"))).hasSize(1);
      assertThat(deliveries(message("chat"))).hasSize(1);
    }

    @Test
    void whenBothBlock_thenTheSenderHearsOfItsOwnBlock() {
      isBlockedBy(ROMEO, json("juliet@example.com"));
      blocks(json("romeo@example.com"));

      assertAnswered(message("chat"), "<not-acceptable");
    }

    @Test
    void whenSomebodyElseBlocks_thenItsMessageIsDelivered() {
      isBlockedBy(BareJid.of("nurse@example.com"), json("juliet@example.com"));

      assertThat(deliveries(message("chat"))).hasSize(1);
    }

    @Test
    void whenTheBlockEnds_thenNothingIsKept() {
      isBlockedBy(ROMEO, json("juliet@example.com"));

      isBlockedBy(ROMEO, null);

      assertThat(juliet.fact(BlockedAddresses.by(ROMEO))).isNull();
      assertThat(deliveries(message("chat"))).hasSize(1);
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenReadAndWritten_thenItIsTheSame() {
      var value =
          new BlockedAddresses(List.of(BareJid.of("romeo@montague.net"), BareJid.of("tybalt.net")));

      FactFiles.assertNewest("blocks-1", BlockedAddresses.FACT, value);
      FactFiles.assertNewest("blocks-1", BlockedAddresses.by(ROMEO), value);
    }
  }
}
