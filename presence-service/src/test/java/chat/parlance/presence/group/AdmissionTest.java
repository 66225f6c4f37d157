package chat.parlance.presence.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.testkit.Kit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final GroupProperties LIMITS = new GroupProperties(500, 128, 50, 2);
  private static final SessionAddress GATEWAY = SessionAddress.ofGateway(1);

  private final Kit kit =
      Kit.of(
              Inbox.PRESENCE,
              new GroupRequests(LIMITS),
              new Admission(LIMITS),
              new GroupPages(),
              new GroupListing())
          .following();

  private String ask(String address, String type, String payload) {
    var iq =
        "<iq xmlns='jabber:client' id='p' type='%s' from='%s'>%s</iq>"
            .formatted(type, address, payload);
    return kit.receive(address, iq, GATEWAY).effects(Deliver.class).stream()
        .filter(deliver -> deliver.sessions().contains(GATEWAY))
        .map(deliver -> new String(deliver.stanza().bytes(), StandardCharsets.UTF_8))
        .reduce("", String::concat)
        .replace('"', '\'');
  }

  private String put(String name) {
    return ask(
        name + "@groups.localhost",
        "set",
        "<group xmlns='urn:parlance:group:0' name='G' whole='true'/>");
  }

  private String delete(String name) {
    return ask(
        name + "@groups.localhost", "set", "<group xmlns='urn:parlance:group:0' remove='true'/>");
  }

  private String list() {
    return ask("groups.localhost", "get", "<groups xmlns='urn:parlance:group:0'/>");
  }

  @Nested
  class GivenRoom {

    @Test
    void whenAGroupIsMade_thenWhoeverAskedIsAnsweredOnce() {
      var answer = put("a");

      assertThat(answer)
          .containsOnlyOnce("<iq ")
          .contains("id='p'", "to='a@groups.localhost'", "type='result'", "outcome='created'");
      assertThat(list()).contains("<group name='a'/>");
    }

    @Test
    void whenItIsRefused_thenItTakesNoPlace() {
      var answer =
          ask("a@groups.localhost", "set", "<group xmlns='urn:parlance:group:0' whole='true'/>");

      assertThat(answer).contains("<bad-request");
      assertThat(list()).contains("<groups xmlns='urn:parlance:group:0'/>");
    }
  }

  @Nested
  class GivenAsManyAsThereMayBe {

    GivenAsManyAsThereMayBe() {
      put("a");
      put("b");
    }

    @Test
    void whenOneMoreIsMade_thenThatIsRefusedAndNothingIsKept() {
      var answer = put("c");

      assertThat(answer)
          .containsOnlyOnce("<iq ")
          .contains("<policy-violation", "<too-many-groups xmlns='urn:parlance:group:0'/>");
      assertThat(kit.fact("c@groups.localhost", SharedGroup.FACT)).isNull();
      assertThat(list()).doesNotContain("name='c'");
    }

    @Test
    void whenOneOfThemIsSetAgain_thenItIsChanged() {
      var answer =
          ask(
              "a@groups.localhost",
              "set",
              "<group xmlns='urn:parlance:group:0' name='Other' whole='true'/>");

      assertThat(answer).contains("outcome='changed'");
    }

    @Test
    void whenOneIsDeleted_thenAnotherMayBe() {
      delete("a");

      assertThat(put("c")).contains("outcome='created'");
      assertThat(list()).contains("<group name='b'/><group name='c'/>");
    }
  }
}
