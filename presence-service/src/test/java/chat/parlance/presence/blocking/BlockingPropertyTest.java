package chat.parlance.presence.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.blocking.guard.BlockedAddresses;
import chat.parlance.presence.blocking.guard.Shunned;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.watch.Watcher;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Whatever two accounts were to each other, they are it again after a block that ended.
class BlockingPropertyTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";
  private static final String PRESENCE = "<presence type='%s' to='%s'/>";

  @Provide
  Arbitrary<List<String>> types() {
    return Arbitraries.of("subscribe", "subscribed", "unsubscribe", "unsubscribed")
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> blocked() {
    return Arbitraries.of(ROMEO, ROMEO + "/orchard", "example.net", "nurse@example.com")
        .set()
        .ofMinSize(1)
        .map(List::copyOf);
  }

  record All(Set<Watcher> watchers, @Nullable Roster roster, @Nullable AccountPresence presence) {

    static All of(Verona verona, String account) {
      var page = verona.fact(account, Watchers.FACT);
      return new All(
          page == null ? Set.of() : Set.copyOf(page.watchers()),
          verona.fact(account, Roster.FACT),
          verona.presence(account));
    }
  }

  @Property(tries = 100)
  void nothingIsLeftOfIt(
      @ForAll("types") List<String> his,
      @ForAll("types") List<String> hers,
      @ForAll("blocked") List<String> blocked) {
    var verona = new Verona().account(ROMEO).account(JULIET);
    var romeo = verona.online(ROMEO + "/orchard");
    var juliet = verona.online(JULIET + "/balcony");
    his.forEach(type -> romeo.send(PRESENCE.formatted(type, JULIET)));
    hers.forEach(type -> juliet.send(PRESENCE.formatted(type, ROMEO)));
    var before = List.of(All.of(verona, ROMEO), All.of(verona, JULIET));

    change(juliet, "block", blocked);
    blocked.forEach(jid -> change(juliet, "unblock", List.of(jid)));

    assertThat(List.of(All.of(verona, ROMEO), All.of(verona, JULIET))).isEqualTo(before);
    assertThat(verona.fact(ROMEO, Shunned.FACT)).isNull();
    assertThat(verona.fact(JULIET, BlockList.FACT)).isNull();
    assertThat(verona.fact(JULIET, BlockedAddresses.FACT)).isNull();
    assertThat(verona.fact(ROMEO, BlockedAddresses.by(BareJid.of(JULIET)))).isNull();
  }

  private static void change(Device device, String name, List<String> jids) {
    var items = jids.stream().map("<item jid='%s'/>"::formatted).collect(Collectors.joining());
    device.sendIq("set", "<%s xmlns='urn:xmpp:blocking'>%s</%s>".formatted(name, items, name));
  }
}
