package chat.parlance.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactChange;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every fact store must do.
abstract class FactStoreContract {

  private static final String COLLECTION = "notes";
  private static final BareJid ROMEO = BareJid.of("romeo@example.net");
  private static final BareJid JULIET = BareJid.of("juliet@example.com");

  record Note(String text, Map<BareJid, Integer> marks) {}

  private static final Fact<Note> NOTE = Fact.inStore(COLLECTION, Note.class);
  private static final StoredFact FIRST = new StoredFact("log", 5, "{\"text\":\"a\"}", null);
  private static final StoredFact SECOND =
      new StoredFact("log", 9, "{\"text\":\"b\"}", "{\"text\":\"a\"}");
  private static final StoredFact REMOVED = new StoredFact("log", 12, null, "{\"text\":\"b\"}");

  private FactStore store;

  abstract FactStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  private static FactId id(BareJid address) {
    return FactId.of(address, NOTE);
  }

  private Map<FactId, StoredFact> load(BareJid... addresses) {
    return store.load(Stream.of(addresses).map(FactStoreContract::id).collect(Collectors.toSet()));
  }

  private static FactChange change(BareJid address, StoredFact stored) {
    return new FactChange(id(address), stored);
  }

  @Test
  void whenNothingIsStored_thenNothingIsFound() {
    assertThat(load(ROMEO)).isEmpty();
  }

  @Test
  void whenFactsAreSaved_thenThoseThatAreAskedForAreFound() {
    store.save(List.of(change(ROMEO, FIRST), change(JULIET, SECOND)));

    assertThat(load(JULIET)).containsExactly(Map.entry(id(JULIET), SECOND));
    assertThat(load(ROMEO, JULIET)).hasSize(2);
  }

  @Test
  void whenAFactIsSavedAgain_thenTheNewerOneIsFound() {
    store.save(List.of(change(ROMEO, FIRST)));
    store.save(List.of(change(ROMEO, SECOND)));

    assertThat(load(ROMEO)).containsEntry(id(ROMEO), SECOND);
  }

  @Test
  void whenAFactWasRemovedByARecord_thenTheValueBeforeIsStillThere() {
    store.save(List.of(change(ROMEO, SECOND)));
    store.save(List.of(change(ROMEO, REMOVED)));

    var stored = load(ROMEO).get(id(ROMEO));

    assertThat(stored).isEqualTo(REMOVED);
    assertThat(stored.before("log", 12)).isEqualTo("{\"text\":\"b\"}");
    assertThat(stored.before("log", 13)).isNull();
    assertThat(stored.before("another log", 12)).isNull();
    assertThat(store.read(NOTE, Set.of(ROMEO))).isEmpty();
  }

  @Test
  void whenADocumentIsRemoved_thenItIsGone() {
    store.save(List.of(change(ROMEO, FIRST), change(JULIET, FIRST)));
    store.save(List.of(new FactChange(id(ROMEO), null), change(JULIET, SECOND)));

    assertThat(load(ROMEO, JULIET)).containsExactly(Map.entry(id(JULIET), SECOND));
  }

  @Test
  void whenAFactHasParts_thenEachIsADocument() {
    var first = FactId.of(ROMEO, NOTE.part("urn:xmpp:avatar:data"));
    var second = FactId.of(ROMEO, NOTE.part("a/b"));

    store.save(
        List.of(
            change(ROMEO, FIRST), new FactChange(first, SECOND), new FactChange(second, REMOVED)));

    assertThat(store.load(Set.of(id(ROMEO), first, second)))
        .containsOnly(
            Map.entry(id(ROMEO), FIRST), Map.entry(first, SECOND), Map.entry(second, REMOVED));
  }

  @Test
  void whenThereAreManyAddresses_thenAllAreFound() {
    var changes = new ArrayList<FactChange>();
    var addresses = new HashSet<BareJid>();
    for (int i = 0; i < 1_234; i++) {
      var address = BareJid.of("user" + i + "@example.net");
      addresses.add(address);
      changes.add(change(address, FIRST));
    }

    store.save(changes);

    assertThat(load(addresses.toArray(BareJid[]::new))).hasSize(1_234);
  }

  @Test
  void whenAValueHasAddressesAsNames_thenItIsReadAsItWas() {
    String json = "{\"text\":\"dot.and$\",\"marks\":{\"$x.y@example.net\":3}}";
    store.save(List.of(change(ROMEO, new StoredFact("log", 1, json, null))));

    var notes = store.read(NOTE, Set.of(ROMEO));

    assertThat(notes.get(ROMEO).marks()).containsValue(3);
  }
}
