package chat.parlance.presence.caps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.watch.Watching;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.caps.CapabilityHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// XEP-0115 sections 5 and 6, and what it means for XEP-0163.
class CapsTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";

  private static final String INFO =
      """
      <query xmlns='http://jabber.org/protocol/disco#info'
             node='http://code.google.com/p/exodus#QgayPKawpkPSDYmwT/WM94uAlu0='>
        <identity category='client' name='Exodus 0.9.1' type='pc'/>
        <feature var='http://jabber.org/protocol/caps'/>
        <feature var='http://jabber.org/protocol/disco#info'/>
        <feature var='http://jabber.org/protocol/disco#items'/>
        <feature var='http://jabber.org/protocol/muc'/>
      </query>\
      """;

  private static final String WANTING =
      """
      <query xmlns='http://jabber.org/protocol/disco#info'>
        <identity category='client' name='Exodus 0.9.1' type='pc'/>
        <feature var='urn:xmpp:avatar:metadata+notify'/>
      </query>\
      """;

  private static String presence(String ver) {
    return "<presence xmlns='jabber:client'><c xmlns='http://jabber.org/protocol/caps'"
        + " hash='sha-1' node='http://code.google.com/p/exodus' ver='"
        + ver
        + "'/></presence>";
  }

  private static String verOf(String info) {
    var iq = "<iq xmlns='jabber:client' type='result' id='1'>" + info + "</iq>";
    var text = DiscoInfo.verificationString(Kit.stanza(iq).element().children().getFirst());
    assertThat(text).isNotNull();
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Nested
  class GivenTheExamplesOfTheSpecification {

    @Test
    void whenTheSimpleOneIsHashed_thenItIsTheVerificationString() {
      assertThat(verOf(INFO)).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
    }

    @Test
    void whenTheComplexOneIsHashed_thenItIsTheVerificationString() {
      var complex =
          """
          <query xmlns='http://jabber.org/protocol/disco#info'>
            <identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>
            <identity xml:lang='el' category='client' name='&#936; 0.11' type='pc'/>
            <feature var='http://jabber.org/protocol/caps'/>
            <feature var='http://jabber.org/protocol/disco#info'/>
            <feature var='http://jabber.org/protocol/disco#items'/>
            <feature var='http://jabber.org/protocol/muc'/>
            <x xmlns='jabber:x:data' type='result'>
              <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:dataforms:softwareinfo</value></field>
              <field var='ip_version' type='text-multi'><value>ipv4</value><value>ipv6</value></field>
              <field var='os'><value>Mac</value></field>
              <field var='os_version'><value>10.5.1</value></field>
              <field var='software'><value>Psi</value></field>
              <field var='software_version'><value>0.11</value></field>
            </x>
          </query>\
          """;

      assertThat(verOf(complex)).isEqualTo("q07IKJEyjvHSyhy//CH0CxmKi8w=");
    }

    @Test
    void whenAFeatureIsThereTwice_thenItIsIllFormed() {
      var twice = INFO.replace("disco#items'", "disco#info'");
      var iq = "<iq xmlns='jabber:client' type='result' id='1'>" + twice + "</iq>";

      assertThat(DiscoInfo.verificationString(Kit.stanza(iq).element().children().getFirst()))
          .isNull();
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenRead_thenItMeansTheSame() {
      var kept = "{\"interests\":[\"urn:xmpp:avatar:metadata\"]}";

      assertThat(FactCodec.read(Capabilities.FACT, kept).interests())
          .containsExactly("urn:xmpp:avatar:metadata");
    }
  }

  @Nested
  class GivenAClientThatIsNamedByAHash {

    private final Verona verona = new Verona().account(ROMEO).account(JULIET);
    private final CapabilityHash name = hashOf(WANTING, "");
    private Device romeo;

    private static CapabilityHash hashOf(String info, String language) {
      var iq = "<iq xmlns='jabber:client' type='result' id='1'>" + info + "</iq>";
      var query = Kit.stanza(iq).element().children().getFirst();
      return CapabilityHash.of("sha-256", query, language);
    }

    private static String presence(CapabilityHash hash, String more) {
      var caps = new String(CapabilityHash.toElement(List.of(hash)).bytes(), UTF_8);
      return "<presence xmlns='jabber:client'>" + more + caps + "</presence>";
    }

    @BeforeEach
    void appear() {
      verona.subscribed(ROMEO, JULIET);
      romeo = verona.bind(ROMEO + "/orchard");
      romeo.send(presence(name, ""));
    }

    @Test
    void whenItAppears_thenItIsAskedAtTheNodeOfTheHash() {
      assertThat(romeo.told())
          .filteredOn(told -> told.contains("type='get'"))
          .singleElement()
          .asString()
          .contains("node='" + name.node() + "'");
    }

    @Test
    void whenItAnswers_thenAnotherOfItsKindIsNotAsked() {
      assertThat(romeo.sendIq("result", WANTING).reasons().getFirst())
          .isEqualTo(Learning.Outcome.LEARNT);
      var garden = verona.bind(ROMEO + "/garden");

      garden.send(presence(name, "<show>away</show>"));

      assertThat(garden.told()).noneMatch(told -> told.contains("type='get'"));
    }

    @Test
    void whenItLies_thenThatIsNotLearnt() {
      var outcome = romeo.sendIq("result", INFO);

      assertThat(outcome.reason()).isEqualTo(Learning.Outcome.NOT_VERIFIED);
      assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void whenItHashedTheLanguageOfItsStream_thenItIsLearnt() {
      romeo.send(presence(hashOf(WANTING, "en"), ""));

      assertThat(romeo.sendIq("result", WANTING).reasons().getFirst())
          .isEqualTo(Learning.Outcome.LEARNT);
    }

    @Test
    void whenItHasAVerificationStringToo_thenTheHashCounts() {
      var both =
          "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='"
              + verOf(INFO)
              + "'/>";

      romeo.send(presence(name, both));

      assertThat(romeo.sendIq("result", INFO).reason()).isEqualTo(Learning.Outcome.NOT_VERIFIED);
      assertThat(romeo.sendIq("result", WANTING).reasons().getFirst())
          .isEqualTo(Learning.Outcome.LEARNT);
    }

    @Test
    void whenItsHashIsUnknown_thenTheVerificationStringCounts() {
      var both =
          "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='"
              + verOf(WANTING)
              + "'/>";

      romeo.send(presence(new CapabilityHash("blake9", "x"), both));

      assertThat(romeo.sendIq("result", WANTING).reasons().getFirst())
          .isEqualTo(Learning.Outcome.LEARNT);
    }
  }

  @Nested
  class GivenAClientOfAnUnknownKind {

    private final Verona verona = new Verona().account(ROMEO).account(JULIET);
    private Device romeo;

    @BeforeEach
    void appear() {
      verona.subscribed(ROMEO, JULIET);
      romeo = verona.bind(ROMEO + "/orchard");
      romeo.send(presence(verOf(WANTING)));
    }

    @Test
    void whenItAppears_thenItIsAskedOnce() {
      romeo.send(presence(verOf(WANTING)).replace("<c ", "<show>away</show><c "));

      assertThat(romeo.told()).filteredOn(told -> told.contains("type='get'")).hasSize(1);
    }

    @Test
    void whenItAnswers_thenAnotherOfItsKindIsNotAsked() {
      romeo.sendIq("result", WANTING);
      var garden = verona.bind(ROMEO + "/garden");

      garden.send(presence(verOf(WANTING)));

      assertThat(garden.told()).noneMatch(told -> told.contains("type='get'"));
    }

    @Test
    void whenItAnswersSomethingElse_thenThatIsNotLearnt() {
      var outcome = romeo.sendIq("result", INFO);

      assertThat(outcome.reason()).isEqualTo(Learning.Outcome.NOT_VERIFIED);
    }

    @Test
    void whenItAnswers_thenContactsKnowWhatItWants() {
      var outcome = romeo.sendIq("result", WANTING);

      assertThat(outcome.effects(Effect.Tell.class))
          .extracting(tell -> tell.key().toString())
          .contains(ROMEO, JULIET);
      assertThat(outcome.effects(Effect.Tell.class))
          .map(Effect.Tell::value)
          .hasAtLeastOneElementOfType(Watching.class)
          .filteredOn(Watching.class::isInstance)
          .allSatisfy(told ->
              assertThat(((Watching) told).interests())
                  .containsExactly("urn:xmpp:avatar:metadata"));
    }

    // The store has it only a while later.
    @Test
    void whenItAnswers_thenContactsNotifyItAtOnce() {
      romeo.sendIq("result", WANTING);

      assertThat(verona.fact(JULIET, Newcomers.FACT)).isNotNull();
      assertThat(verona.fact(ROMEO, Newcomers.FACT).clients())
          .allSatisfy(
              met -> assertThat(met.interests()).containsExactly("urn:xmpp:avatar:metadata"));
    }

    @Test
    void whenItComesToSeeSomebodySoonAfter_thenThatIsToldInFull() {
      var nurse = "nurse@example.com";
      verona.account(nurse);
      romeo.sendIq("result", WANTING);
      romeo.send("<presence xmlns='jabber:client' type='subscribe' to='" + nurse + "'/>");

      verona
          .bind(nurse + "/chamber")
          .send("<presence xmlns='jabber:client' type='subscribed' to='" + ROMEO + "'/>");

      assertThat(verona.fact(nurse, Newcomers.FACT)).isNotNull();
    }

    @Test
    void whenAnAccountMakesUpClients_thenThereIsAnEndToWhatIsKept() {
      int kept = 0;
      for (int i = 0; i < 40; i++) {
        var info = WANTING.replace("Exodus 0.9.1", "Exodus " + i);
        romeo.send(presence(verOf(info)));
        kept +=
            (int)
                romeo.sendIq("result", info).effects(Effect.Tell.class).stream()
                    .filter(tell -> tell.name().equals(Capabilities.NAME))
                    .count();
      }

      assertThat(kept).isEqualTo(20);
    }

    @Test
    void whenSomebodyElseAnswers_thenThatIsNotLearnt() {
      var outcome = verona.bind(ROMEO + "/garden").sendIq("result", WANTING);

      assertThat(outcome.reason()).isEqualTo(Learning.Outcome.NOT_ASKED);
    }
  }
}
