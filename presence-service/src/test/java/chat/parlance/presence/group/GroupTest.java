package chat.parlance.presence.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.Subscription;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Letters;
import chat.parlance.presence.verona.Verona;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTest {

  private static final String GROUP = "class-5a@groups.localhost";
  private static final String ANNA = "anna@localhost";
  private static final String BEN = "ben@localhost";
  private static final String CLEO = "cleo@localhost";

  private final Verona verona = new Verona().account(ANNA).account(BEN).account(CLEO);
  private final Device anna = verona.online(ANNA + "/a");
  private final Device ben = verona.online(BEN + "/b");
  private final Device cleo = verona.online(CLEO + "/c");

  private static String group(String attributes, String... members) {
    var xml = new StringBuilder("<group xmlns='urn:parlance:group:0' " + attributes + ">");
    for (var member : members) {
      xml.append("<member jid='").append(member).append("'/>");
    }
    return xml.append("</group>").toString();
  }

  private String set(String attributes, String... members) {
    return verona.asked(GROUP, "set", group(attributes, members));
  }

  private RosterItem item(String account, String contact) {
    return verona.roster(account).item(BareJid.of(contact));
  }

  private static String item(String jid) {
    return "<item jid='" + jid + "' subscription='both'><group>5A</></>";
  }

  @Nested
  class GivenAGroup {

    @BeforeEach
    void make() {
      set("name='5A' whole='true'", ANNA, BEN);
    }

    @Test
    void whenItIsMade_thenItsMembersHaveAndSeeEachOther() {
      assertThat(anna.told())
          .satisfiesExactly(
              push -> assertThat(push).contains(item(BEN)),
              presence ->
                  assertThat(presence)
                      .isEqualTo("<presence from='ben@localhost/b' to='anna@localhost'/>"));
      assertThat(ben.told())
          .satisfiesExactly(
              push -> assertThat(push).contains(item(ANNA)),
              presence ->
                  assertThat(presence)
                      .isEqualTo("<presence from='anna@localhost/a' to='ben@localhost'/>"));
      assertThat(cleo.told()).isEmpty();
    }

    @Test
    void whenItIsMadeAgain_thenNobodyHearsOfIt() {
      verona.quiet();

      var answer = set("name='5A' whole='true'", BEN, ANNA);

      assertThat(answer).contains("outcome='unchanged'");
      assertThat(anna.told()).isEmpty();
    }

    @Test
    void whenSomebodyComes_thenAllAreContacts() {
      verona.quiet();

      set("", CLEO);

      assertThat(anna.told()).anyMatch(told -> told.contains(item(CLEO)));
      assertThat(cleo.told())
          .anyMatch(told -> told.contains(item(ANNA)))
          .anyMatch(told -> told.startsWith("<presence from='ben@localhost/b'"));
      assertThat(ben.told()).filteredOn(told -> told.startsWith("<presence")).hasSize(1);
    }

    @Test
    void whenSomebodyComesDuringABurst_thenItHearsTheNewestOnce() {
      anna.send("<presence><show>away</show></presence>");
      anna.send("<presence><show>dnd</show></presence>");
      verona.quiet();

      set("", CLEO);
      verona.after(Duration.ofSeconds(2));

      assertThat(cleo.told())
          .filteredOn(told -> told.startsWith("<presence from='anna@localhost/a'"))
          .singleElement()
          .asString()
          .contains("dnd");
      assertThat(ben.told()).filteredOn(told -> told.contains("dnd")).hasSize(1);
    }

    @Test
    void whenSomebodyGoes_thenThatIsGoneAndSeenGone() {
      verona.quiet();

      verona.asked(
          GROUP,
          "set",
          "<group xmlns='urn:parlance:group:0'><member jid='ben@localhost' remove='true'/></group>");

      assertThat(anna.told())
          .anyMatch(told -> told.contains("<item jid='ben@localhost' subscription='remove'/>"))
          .contains("<presence from='ben@localhost/b' to='anna@localhost' type='unavailable'/>");
      assertThat(ben.told())
          .anyMatch(told -> told.contains("<item jid='anna@localhost' subscription='remove'/>"));
      assertThat(verona.roster(ANNA).items()).isEmpty();
    }

    @Test
    void whenTheRosterIsAskedFor_thenTheGroupIsInIt() {
      verona.quiet();

      anna.asksForRoster();

      assertThat(anna.told()).singleElement().asString().contains(item(BEN));
    }

    @Test
    void whenAMemberComesLater_thenItSeesTheOthers() {
      var later = verona.bind(ANNA + "/later");
      later.send("<presence/>");

      assertThat(later.told()).contains("<presence from='ben@localhost/b' to='anna@localhost'/>");
    }

    @Test
    void whenItIsRenamed_thenAllSeeThat() {
      verona.quiet();

      set("name='6A'");

      assertThat(anna.told())
          .singleElement()
          .asString()
          .contains("subscription='both'><group>6A</>");
    }

    @Test
    void whenItIsDeleted_thenNothingIsLeft() {
      set("remove='true'");

      assertThat(verona.roster(ANNA).items()).isEmpty();
      assertThat(verona.asked(GROUP, "get", group(""))).contains("<item-not-found/>");
      assertThat(list()).isEqualTo("<iq to='groups.localhost' type='result'><groups/></>");
    }

    @Test
    void whenTheGroupsAreListed_thenItIsThere() {
      assertThat(list()).contains("<groups><group name='class-5a'/></>");
    }

    private String list() {
      return verona.asked("groups.localhost", "get", "<groups xmlns='urn:parlance:group:0'/>");
    }

    @Test
    void whenAClientRemovesAMember_thenThatIsNotAllowed() {
      verona.quiet();

      anna.setsItem("jid='ben@localhost' subscription='remove'", "");

      assertThat(anna.told()).singleElement().asString().contains("<not-allowed/>");
      assertThat(item(ANNA, BEN).isGiven()).isTrue();
    }

    @Test
    void whenAClientNamesAMember_thenTheNameIsItsOwnAndStays() {
      anna.setsItem("jid='ben@localhost' name='B'", "<group>5A</group><group>Chess</group>");
      set("remove='true'");

      assertThat(item(ANNA, BEN))
          .satisfies(item -> {
            assertThat(item.name()).isEqualTo("B");
            assertThat(item.groups()).containsExactly("Chess");
            assertThat(item.subscription()).isEqualTo(Subscription.NONE);
          });
    }

    @Test
    void whenAClientRemovesANamedMember_thenTheMemberComesBackAsTheGroupHasIt() {
      anna.setsItem("jid='ben@localhost' name='B'", "");
      verona.quiet();

      anna.setsItem("jid='ben@localhost' subscription='remove'", "");

      assertThat(anna.told())
          .satisfiesExactly(
              push -> assertThat(push).contains(item(BEN)),
              result -> assertThat(result).contains("type='result'"));
      assertThat(ben.told()).isEmpty();
    }

    @Test
    void whenAClientUnsubscribes_thenItSeesAllTheSame() {
      verona.quiet();

      anna.send("<presence to='ben@localhost' type='unsubscribe'/>");
      anna.send("<presence to='ben@localhost' type='unsubscribed'/>");
      ben.send("<presence><show>away</show></presence>");

      assertThat(anna.told()).anyMatch(told -> told.contains("<show>away"));
    }

    @Test
    void whenAMembersAccountIsDeleted_thenItLeaves() {
      verona.quiet();

      verona.event(BEN, AccountEvent.Kind.DELETED);
      verona.account(BEN);

      assertThat(verona.roster(ANNA).items()).isEmpty();
      assertThat(verona.roster(BEN).items()).isEmpty();
      assertThat(verona.asked(GROUP, "get", group(""))).contains("anna").doesNotContain("ben");
      assertThat(anna.told())
          .contains("<presence from='ben@localhost/b' to='anna@localhost' type='unavailable'/>");
    }
  }

  @Nested
  class GivenContacts {

    @Test
    void whenTheyLeaveAGroup_thenWhatTheyMadeStays() {
      verona.subscribed(ANNA, BEN);
      set("name='5A' whole='true'", ANNA, BEN);
      assertThat(item(ANNA, BEN).hasFrom()).isTrue();
      verona.quiet();

      set("name='5A' whole='true'", ANNA);

      assertThat(item(ANNA, BEN).subscription()).isEqualTo(Subscription.TO);
      assertThat(item(ANNA, BEN).isGiven()).isFalse();
      ben.send("<presence><show>dnd</show></presence>");
      anna.send("<presence><show>xa</show></presence>");
      assertThat(anna.told()).anyMatch(told -> told.contains("<show>dnd"));
      assertThat(ben.told()).noneMatch(told -> told.contains("<show>xa"));
    }

    @Test
    void whenTheyAreInTwoGroups_thenOneIsEnough() {
      set("name='5A' whole='true'", ANNA, BEN);
      verona.asked("chess@groups.localhost", "set", group("name='Chess' whole='true'", ANNA, BEN));
      assertThat(item(ANNA, BEN).seenGroups()).containsExactly("5A", "Chess");
      verona.quiet();

      set("remove='true'");

      assertThat(item(ANNA, BEN).seenGroups()).containsExactly("Chess");
      assertThat(anna.told()).noneMatch(told -> told.contains("unavailable"));
    }
  }

  @Nested
  class GivenABadRequest {

    @Test
    void whenThereIsNoGroup_thenThatIsSaid() {
      assertThat(set("", ANNA)).contains("<item-not-found/>");
      assertThat(verona.asked(GROUP, "get", group(""))).contains("<item-not-found/>");
    }

    @Test
    void whenItIsTooLargeOrBad_thenNothingIsDone() {
      var many = new String[501];
      for (int i = 0; i < many.length; i++) {
        many[i] = "m" + i + "@localhost";
      }

      assertThat(set("name='5A' whole='true'", many)).contains("<policy-violation/>");
      assertThat(set("whole='true'", ANNA)).contains("<bad-request/>");
      assertThat(set("name='5A' whole='true'", ANNA, ANNA)).contains("<bad-request/>");
      assertThat(set("name='5A' whole='true'", "a@b@c")).contains("<jid-malformed/>");
      assertThat(set("name='" + "x".repeat(129) + "' whole='true'", ANNA))
          .contains("<not-acceptable/>");
      assertThat(verona.fact(GROUP, SharedGroup.FACT)).isNull();
    }

    @Test
    void whenAMemberIsNoAccount_thenItIsNoMember() {
      set("name='5A' whole='true'", ANNA, "nobody@localhost");

      assertThat(verona.asked(GROUP, "get", group(""))).doesNotContain("nobody");
      assertThat(verona.roster(ANNA).items()).isEmpty();
    }
  }

  @Nested
  class GivenMembersWhoHearInAnyOrder {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whenAGroupIsMade_thenEachSeesEachOnce(int seed) {
      var people = List.of(ANNA, BEN, CLEO);
      var letters = new Letters();
      people.forEach(who -> letters.account(who).online(who + "/x"));
      var random = new Random(seed);
      letters.takeAll(random);
      letters.quiet();

      letters.ask(GROUP, group("name='5A' whole='true'", ANNA, BEN, CLEO));
      letters.takeAll(random);

      for (var who : people) {
        for (var other : people) {
          assertThat(letters.delivered(who + "/x", "<presence", other + "/x"))
              .hasSize(who.equals(other) ? 0 : 1);
        }
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whenAGroupIsMadeAndChanges_thenTheRostersAreAsTheGroup(int seed) {
      var letters = new Letters();
      List.of(ANNA, BEN, CLEO).forEach(who -> letters.account(who).online(who + "/x"));
      var random = new Random(seed);

      letters.askAndWait(GROUP, group("name='5A' whole='true'", ANNA, BEN), random);
      letters.take(random);
      letters.askAndWait(GROUP, group("name='5A' whole='true'", BEN, CLEO), random);
      letters.take(random);
      letters.askAndWait(GROUP, group("name='5A' whole='true'", CLEO, ANNA), random);
      letters.takeAll(random);

      assertThat(letters.item(ANNA, CLEO).isGiven()).isTrue();
      assertThat(letters.item(CLEO, ANNA).isGiven()).isTrue();
      assertThat(letters.item(BEN, ANNA).isGiven()).isFalse();
      assertThat(letters.item(ANNA, BEN).isGiven()).isFalse();
      letters.quiet();
      letters.send(ANNA + "/x", "<presence xmlns='jabber:client'><show>away</show></presence>");
      assertThat(letters.delivered(CLEO + "/x", "away")).hasSize(1);
      assertThat(letters.delivered(BEN + "/x", "away")).isEmpty();
    }
  }
}
