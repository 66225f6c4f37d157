package chat.parlance.presence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// RFC 6121 section 2.6.
class RosterVersioningTest {

  private static final String JULIET = "juliet@example.com";
  private static final String UNCHANGED = "<iq to='juliet@example.com/balcony' type='result'/>";

  private static final List<String> CONTACTS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

  private final Verona verona =
      new Verona(
              new RosterProperties(1000, 256, 10, 128, 100, 200, 4096, 262_144, 3),
              DirectedProperties.DEFAULT)
          .account(JULIET);
  private Device juliet;

  @BeforeEach
  void addContacts() {
    juliet = verona.online(JULIET + "/balcony");
    CONTACTS.forEach(contact -> add(contact, ""));
  }

  private void add(String contact, String name) {
    juliet.setsItem("jid='" + contact + "@example.net' name='" + name + "'", "");
    verona.quiet();
  }

  private void remove(String contact) {
    juliet.setsItem("jid='" + contact + "@example.net' subscription='remove'", "");
    verona.quiet();
  }

  private String version() {
    return verona.roster(JULIET).version();
  }

  private List<String> toldSince(String version) {
    juliet.sendIq("get", "<query xmlns='jabber:iq:roster' ver='" + version + "'/>");
    return juliet.told();
  }

  private static String push(String version, String item) {
    return "<iq to='juliet@example.com/balcony' type='set'><query ver='"
        + version
        + "'>"
        + item
        + "</></>";
  }

  @Nested
  class GivenChangesSinceAVersion {

    @Test
    void whenTheRosterIsAskedFor_thenEachIsPushedInItsOrderWithItsVersion() {
      var known = version();
      add("c", "C");
      var first = version();
      remove("a");
      var second = version();
      add("b", "B");

      var told = toldSince(known);

      assertThat(told)
          .containsExactly(
              UNCHANGED,
              push(first, "<item jid='c@example.net' name='C' subscription='none'/>"),
              push(second, "<item jid='a@example.net' subscription='remove'/>"),
              push(version(), "<item jid='b@example.net' name='B' subscription='none'/>"));
    }

    @Test
    void whenAnItemChangedTwice_thenOnlyWhatItIsNowIsPushed() {
      var known = version();
      add("c", "C");
      add("c", "See");

      assertThat(toldSince(known))
          .containsExactly(
              UNCHANGED,
              push(version(), "<item jid='c@example.net' name='See' subscription='none'/>"));
    }

    @Test
    void whenAnItemWasRemovedAndAddedAgain_thenItIsPushedAsItIs() {
      var known = version();
      remove("c");
      add("c", "");

      assertThat(toldSince(known))
          .containsExactly(
              UNCHANGED, push(version(), "<item jid='c@example.net' subscription='none'/>"));
    }

    @Test
    void whenTheyAreMoreThanTheWhole_thenTheWholeIsSent() {
      var known = version();
      CONTACTS.forEach(contact -> add(contact, "X"));

      assertThat(toldSince(known)).singleElement().asString().contains("a@example", "g@example");
    }

    @Test
    void whenNothingWasSeen_thenTheVersionStays() {
      var known = version();

      juliet.setsItem("jid='a@example.net'", "");
      verona.quiet();

      assertThat(version()).isEqualTo(known);
      assertThat(toldSince(known)).containsExactly(UNCHANGED);
    }
  }

  @Nested
  class GivenMoreRemovalsThanAreRemembered {

    @Test
    void whenTheVersionIsOlder_thenTheWholeIsSent() {
      var before = version();
      remove("a");
      var after = version();
      List.of("b", "c", "d").forEach(RosterVersioningTest.this::remove);

      assertThat(toldSince(before)).singleElement().asString().contains("g@example.net");
      assertThat(toldSince(after)).singleElement().asString().contains("g@example.net");
      assertThat(verona.roster(JULIET).removed()).hasSize(3);
    }

    @Test
    void whenTheVersionIsNotOlder_thenTheDifferencesAre() {
      List.of("a", "b", "c").forEach(RosterVersioningTest.this::remove);
      var known = version();
      remove("d");

      assertThat(toldSince(known)).hasSize(2);
    }
  }

  @Nested
  class GivenAVersionOfAnotherRoster {

    @Test
    void whenTheAccountWasDeletedAndMadeAgain_thenTheWholeIsSent() {
      var known = version();
      verona.event(JULIET, AccountEvent.Kind.DELETED);
      verona.account(JULIET);
      juliet = verona.online(JULIET + "/balcony");
      CONTACTS.forEach(contact -> add(contact, ""));
      add("a", "A");

      assertThat(toldSince(known)).singleElement().asString().contains("i@example.net");
    }

    @Test
    void whenItIsNotOurs_thenTheWholeIsSent() {
      var incarnation = RosterVersion.parse(version()).incarnation();

      for (var version : List.of("", "0", "-", "-1", "x-1", incarnation, incarnation + "-99")) {
        assertThat(toldSince(version)).singleElement().asString().contains("a@example.net");
      }
    }
  }
}
