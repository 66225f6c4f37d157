package chat.parlance.gateway.iq.caps;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.iq.disco.Identity;
import chat.parlance.gateway.iq.disco.InfoForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The examples of XEP-0115 section 5.
class VerificationStringTest {

  private static final List<String> FEATURES =
      List.of(
          "http://jabber.org/protocol/muc",
          "http://jabber.org/protocol/disco#info",
          "http://jabber.org/protocol/caps",
          "http://jabber.org/protocol/disco#items");

  @Test
  void whenSimple_thenTheHashOfTheExample() {
    var exodus = new Identity("client", "pc", "Exodus 0.9.1");

    var text = VerificationString.of(exodus, FEATURES, List.of());

    assertThat(text)
        .isEqualTo(
            "client/pc//Exodus 0.9.1<http://jabber.org/protocol/caps<"
                + "http://jabber.org/protocol/disco#info<http://jabber.org/protocol/disco#items<"
                + "http://jabber.org/protocol/muc<");
    assertThat(VerificationString.hash(text)).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
  }

  @Test
  void whenThereIsAForm_thenItsFieldsFollowInOrder() {
    var psi = new Identity("client", "pc", "Psi 0.11");
    var form =
        new InfoForm() {
          @Override
          public String formType() {
            return "urn:xmpp:dataforms:softwareinfo";
          }

          @Override
          public Map<String, List<String>> fields() {
            return Map.of(
                "os_version", List.of("10.5.1"),
                "ip_version", List.of("ipv6", "ipv4"),
                "os", List.of("Mac"),
                "software", List.of("Psi"),
                "software_version", List.of("0.11"));
          }
        };

    var text = VerificationString.of(psi, FEATURES, List.of(form));

    assertThat(text)
        .endsWith(
            "http://jabber.org/protocol/muc<urn:xmpp:dataforms:softwareinfo<ip_version<ipv4<ipv6<"
                + "os<Mac<os_version<10.5.1<software<Psi<software_version<0.11<");
  }
}
