package chat.parlance.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.jid.BareJid;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final BareJid ROMEO = BareJid.of("romeo@example.net");

  private static Set<Scope> scopes(String name, String attributes) {
    String type = name.equals("iq") ? " type='get'" : "";
    return Scope.of(
        Stanzas.stanza(name, "id='1'" + type + attributes, "<q xmlns='q'/>"), ROMEO, "example.net");
  }

  @Test
  void whenThereIsNoTo_thenItIsForTheSendersAccount() {
    assertThat(scopes("iq", "")).containsExactlyInAnyOrder(Scope.OWN_ACCOUNT, Scope.ACCOUNT);
    assertThat(scopes("message", "")).containsExactlyInAnyOrder(Scope.OWN_ACCOUNT, Scope.ACCOUNT);
  }

  @Test
  void whenPresenceHasNoTo_thenItIsNotDirectedToAnyAccount() {
    assertThat(scopes("presence", "")).containsExactly(Scope.OWN_ACCOUNT);
  }

  @Test
  void whenItIsForABareJid_thenItIsForAnAccount() {
    assertThat(scopes("iq", " to='juliet@example.com'")).containsExactly(Scope.ACCOUNT);
    assertThat(scopes("iq", " to='romeo@example.net'"))
        .containsExactlyInAnyOrder(Scope.OWN_ACCOUNT, Scope.ACCOUNT);
  }

  @Test
  void whenItIsForAFullJid_thenItIsForAResource() {
    assertThat(scopes("iq", " to='juliet@example.com/balcony'")).containsExactly(Scope.RESOURCE);
  }

  @Test
  void whenItIsForTheDomain_thenItIsForTheServer() {
    assertThat(scopes("iq", " to='example.net'")).containsExactly(Scope.DOMAIN);
    assertThat(scopes("iq", " to='example.net/admin'")).containsExactly(Scope.DOMAIN);
  }

  @Test
  void whenItIsForAnotherDomain_thenItIsForAnAddressElsewhere() {
    assertThat(scopes("iq", " to='example.com'")).containsExactly(Scope.ACCOUNT);
  }
}
