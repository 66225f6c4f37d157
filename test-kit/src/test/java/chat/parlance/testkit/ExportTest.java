package chat.parlance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Held;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.export.Export;
import chat.parlance.log.export.ExportPage;
import chat.parlance.log.export.ExportRequest;
import chat.parlance.log.export.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExportTest {

  private static final String JULIET = "juliet@localhost";
  private static final SessionAddress GATEWAY = SessionAddress.ofGateway(1);
  private static final Fact<Note> NOTE = Fact.inStore("note", Note.class);
  private static final Fact<Note> SECRET = Fact.inLog("secret", Note.class);
  private static final Fact<Names> NAMES = Fact.inLog("names", Names.class);
  private static final Fact<Note> PAGE = Fact.inStore("page", Note.class);

  record Note(String text) {}

  record Names(List<String> names) {}

  private static final Erasure ERASURE =
      Erasure.of(
          Held.of(NOTE),
          Held.of(NAMES),
          Held.of(SECRET).notGiven("for the test"),
          Held.inParts(
              PAGE,
              facts -> {
                var names = facts.get(NAMES);
                return names == null
                    ? java.util.stream.Stream.of()
                    : names.names().stream().map(PAGE::part);
              }));

  private final Kit kit = Kit.of(Inbox.PRESENCE, new Export(List.of(ERASURE)));

  private ExportPage ask(ExportRequest request) {
    var payload = new String(request.element().bytes(), StandardCharsets.UTF_8);
    var iq =
        "<iq xmlns='jabber:client' type='get' id='1' from='" + JULIET + "'>" + payload + "</iq>";
    var answer = kit.receive(JULIET, iq, GATEWAY).effects(Deliver.class).getFirst().stanza();
    assertThat(answer.bytes().length).isLessThan(950_000);
    return ExportPage.read(answer.children().getFirst());
  }

  private List<Piece> all() {
    var pieces = new ArrayList<Piece>();
    for (var next = ExportRequest.FIRST; next != null; ) {
      var page = ask(next);
      pieces.addAll(page.pieces());
      next = page.next();
    }
    return pieces;
  }

  private static String json(List<Piece> pieces) {
    var json = new ByteArrayOutputStream();
    pieces.forEach(piece -> json.writeBytes(piece.json()));
    return json.toString(StandardCharsets.UTF_8);
  }

  @Nested
  class GivenNothing {

    @Test
    void whenAsked_thenThePageIsEmptyAndTheLast() {
      var page = ask(ExportRequest.FIRST);

      assertThat(page.pieces()).isEmpty();
      assertThat(page.next()).isNull();
    }
  }

  @Nested
  class GivenSomeFacts {

    @Test
    void whenAsked_thenEachIsGivenButWhatIsNotToBe() {
      kit.given(JULIET, NOTE, new Note("a <b/> \u00e9"))
          .given(JULIET, SECRET, new Note("no"))
          .given(JULIET, NAMES, new Names(List.of("z", "y")))
          .given(JULIET, PAGE.part("y"), new Note("1"))
          .given(JULIET, PAGE.part("z"), new Note("2"));

      assertThat(all())
          .extracting(piece -> piece.fact() + "/" + piece.part() + " " + json(List.of(piece)))
          .containsExactly(
              "names/ {\"names\":[\"z\",\"y\"]}",
              "note/ {\"text\":\"a <b/> \u00e9\"}",
              "page/y {\"text\":\"1\"}",
              "page/z {\"text\":\"2\"}");
    }

    @Test
    void whenThereAreMoreThanAPageTakes_thenEachComesOnce() {
      var names = IntStream.range(0, 120).mapToObj(Integer::toString).toList();
      kit.given(JULIET, NAMES, new Names(names));
      names.forEach(name -> kit.given(JULIET, PAGE.part(name), new Note(name)));

      assertThat(all().stream().skip(1).map(Piece::part).collect(Collectors.toList()))
          .doesNotHaveDuplicates()
          .hasSameElementsAs(names);
    }
  }

  @Nested
  class GivenAValueThatIsLargerThanARecord {

    private static final String LARGE = "\u20ac".repeat(700_000);

    @Test
    void whenAsked_thenItComesInSlices() {
      kit.given(JULIET, NOTE, new Note(LARGE)).given(JULIET, NAMES, new Names(List.of("a")));

      var pieces = all();

      assertThat(pieces).filteredOn(piece -> piece.fact().equals("note")).hasSizeGreaterThan(3);
      assertThat(json(pieces.subList(1, pieces.size()))).isEqualTo("{\"text\":\"" + LARGE + "\"}");
      assertThat(pieces.getLast().isLast()).isTrue();
    }

    @Test
    void whenItChangesInBetween_thenItBeginsAnew() {
      kit.given(JULIET, NOTE, new Note(LARGE));
      var first = ask(ExportRequest.FIRST);
      kit.given(JULIET, NOTE, new Note("short"));

      var second = ask(first.next());

      assertThat(second.pieces()).hasSize(1);
      assertThat(second.pieces().getFirst().from()).isZero();
      assertThat(json(second.pieces())).isEqualTo("{\"text\":\"short\"}");
      assertThat(second.next()).isNull();
    }
  }

  @Nested
  class GivenARequestThatIsNone {

    @Test
    void whenItHasNoPlace_thenItIsRefused() {
      var iq =
          "<iq xmlns='jabber:client' type='get' id='1' from='juliet@localhost'>"
              + "<export xmlns='urn:parlance:export:0' fact='note' part='' from='x' digest=''/></iq>";

      var outcome = kit.receive(JULIET, iq, GATEWAY);

      assertThat(
              new String(
                  outcome.effects(Deliver.class).getFirst().stanza().bytes(),
                  StandardCharsets.UTF_8))
          .contains("bad-request");
    }
  }
}
