package chat.parlance.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactChange;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static FactChange change(BareJid address, StoredFact stored) {
    return new FactChange(COLLECTION, address, stored);
  }

  @Test
  void whenNothingIsStored_thenNothingIsFound() {
    assertThat(store.load(COLLECTION, Set.of(ROMEO))).isEmpty();
  }

  @Test
  void whenFactsAreSaved_thenThoseThatAreAskedForAreFound() {
    store.save(List.of(change(ROMEO, FIRST), change(JULIET, SECOND)));

    assertThat(store.load(COLLECTION, Set.of(JULIET))).containsExactly(Map.entry(JULIET, SECOND));
    assertThat(store.load(COLLECTION, Set.of(ROMEO, JULIET))).hasSize(2);
  }

  @Test
  void whenAFactIsSavedAgain_thenTheNewerOneIsFound() {
    store.save(List.of(change(ROMEO, FIRST)));
    store.save(List.of(change(ROMEO, SECOND)));

    assertThat(store.load(COLLECTION, Set.of(ROMEO))).containsEntry(ROMEO, SECOND);
  }

  @Test
  void whenAFactWasRemovedByARecord_thenTheValueBeforeIsStillThere() {
    store.save(List.of(change(ROMEO, SECOND)));
    store.save(List.of(change(ROMEO, REMOVED)));

    var stored = store.load(COLLECTION, Set.of(ROMEO)).get(ROMEO);

    assertThat(stored).isEqualTo(REMOVED);
    assertThat(stored.before("log", 12)).isEqualTo("{\"text\":\"b\"}");
    assertThat(stored.before("log", 13)).isNull();
    assertThat(stored.before("another log", 12)).isNull();
    assertThat(store.read(NOTE, Set.of(ROMEO))).isEmpty();
  }

  @Test
  void whenADocumentIsRemoved_thenItIsGone() {
    store.save(List.of(change(ROMEO, FIRST), change(JULIET, FIRST)));
    store.save(List.of(new FactChange(COLLECTION, ROMEO, null), change(JULIET, SECOND)));

    assertThat(store.load(COLLECTION, Set.of(ROMEO, JULIET)))
        .containsExactly(Map.entry(JULIET, SECOND));
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

    assertThat(store.load(COLLECTION, addresses)).hasSize(1_234);
  }

  @Test
  void whenAValueHasAddressesAsNames_thenItIsReadAsItWas() {
    String json = "{\"text\":\"dot.and$\",\"marks\":{\"$x.y@example.net\":3}}";
    store.save(List.of(change(ROMEO, new StoredFact("log", 1, json, null))));

    var notes = store.read(NOTE, Set.of(ROMEO));

    assertThat(notes.get(ROMEO).marks()).containsValue(3);
  }
}
