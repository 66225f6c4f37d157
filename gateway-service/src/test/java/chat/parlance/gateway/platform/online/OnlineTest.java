package chat.parlance.gateway.platform.online;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnlineTest {

  private static final Duration LONG = Duration.ofMinutes(6);

  private final FakeSessions first = new FakeSessions();
  private final FakeSessions second = new FakeSessions();
  private final TestPlatform gateways = new TestPlatform(first, second);
  private final Online online = gateways.online();

  @Nested
  class GivenAnAccountOnTwoGateways {

    {
      first.add("juliet@capulet.lit/balcony", LONG);
      second.add("juliet@capulet.lit/chamber");
      second.add("nurse@capulet.lit/door", LONG);
    }

    @Test
    void whenCounted_thenTheAccountCountsOnceAndIsActiveIfItIsAnywhere() {
      var numbers = online.numbers();

      assertThat(numbers.sessions()).isEqualTo(3);
      assertThat(numbers.accounts()).isEqualTo(2);
      assertThat(numbers.active()).isEqualTo(1);
      assertThat(numbers.idle()).isEqualTo(1);
      assertThat(numbers.silent()).isEmpty();
    }

    @Test
    void whenTheIdleAreListed_thenOnlyWhoIsIdleEverywhere() {
      var page = online.accounts("", 10, account -> !account.active());

      assertThat(page.items())
          .containsExactly(new OnlineAccount(BareJid.of("nurse@capulet.lit"), false));
      assertThat(page.next()).isNull();
    }

    @Test
    void whenItsSessionsAreAskedFor_thenThoseOfBoth() {
      var page = online.sessionsOf(BareJid.of("juliet@capulet.lit"));

      assertThat(page.items())
          .extracting(session -> session.jid().resourcepart())
          .containsExactly("balcony", "chamber");
      assertThat(page.items().getFirst().client()).isEqualTo("192.0.2.7");
      assertThat(page.items().getFirst().idle()).isEqualTo(LONG);
    }

    @Test
    void whenASessionIsEnded_thenWhereItIs() {
      var ended = online.end(FullJid.of("juliet@capulet.lit/chamber"));

      assertThat(ended.count()).isEqualTo(1);
      assertThat(first.closed()).isEmpty();
      assertThat(second.closed()).containsExactly(FullJid.of("juliet@capulet.lit/chamber"));
      assertThat(online.end(FullJid.of("juliet@capulet.lit/none")).count()).isZero();
    }

    @Test
    void whenAGatewayDoesNotAnswer_thenItIsNamed() {
      gateways.hanging(1);

      assertThat(online.numbers().silent()).containsExactly(1);
      assertThat(online.sessions("", 10).silent()).containsExactly(1);
      assertThat(online.accounts("", 10, _ -> true).silent()).containsExactly(1);
      assertThat(online.end(FullJid.of("juliet@capulet.lit/chamber")).silent()).containsExactly(1);
    }

    @Test
    void whenAGatewayIsDown_thenItIsNamedAndNotAsked() {
      gateways.down(1);

      assertThat(online.numbers().accounts()).isEqualTo(1);
      assertThat(online.numbers().silent()).containsExactly(1);
      assertThat(second.closed()).isEmpty();
    }
  }

  @Nested
  class GivenManyAccounts {

    {
      for (int i = 0; i < 1000; i++) {
        var address = "u%03d@capulet.lit/r".formatted(i);
        (i % 3 == 0 ? first : second).add(address, i % 10 == 0 ? Duration.ZERO : LONG);
        if (i % 5 == 0) {
          first.add(address + "2", LONG);
        }
      }
    }

    @Test
    void whenPaged_thenEachIsSeenOnceInOrder() {
      var seen = new ArrayList<String>();
      var next = "";
      while (next != null) {
        var page = online.accounts(next, 77, _ -> true);
        page.items().forEach(account -> seen.add(account.jid().toString()));
        assertThat(page.items()).hasSizeLessThanOrEqualTo(77);
        next = page.next();
      }

      assertThat(seen).hasSize(1000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whenTheActiveArePaged_thenEachIsSeenOnce() {
      var seen = new ArrayList<String>();
      var next = "";
      while (next != null) {
        var page = online.accounts(next, 30, OnlineAccount::active);
        page.items().forEach(account -> seen.add(account.jid().toString()));
        next = page.next();
      }

      assertThat(seen).hasSize(100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whenSessionsArePaged_thenEachIsSeenOnce() {
      var seen = new ArrayList<String>();
      var next = "";
      while (next != null) {
        var page = online.sessions(next, 300);
        page.items().forEach(session -> seen.add(session.jid().toString()));
        next = page.next();
      }

      assertThat(seen).hasSize(1200).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whenCounted_thenEachOnce() {
      assertThat(online.numbers().accounts()).isEqualTo(1000);
      assertThat(online.numbers().active()).isEqualTo(100);
    }
  }

  @Nested
  class GivenAddressesThatAreVeryLong {

    @Test
    void whenAPageOfThemIsAskedFor_thenItIsShorterAndTheRestFollows() {
      for (int i = 0; i < 250; i++) {
        first.add("u%03d@capulet.lit/".formatted(i) + "x".repeat(1000));
        second.add("v%03d@capulet.lit/".formatted(i) + "\u00e4".repeat(500));
      }
      var seen = new ArrayList<String>();
      var next = "";
      while (next != null) {
        var page = online.sessions(next, 300);
        page.items().forEach(session -> seen.add(session.jid().toString()));
        next = page.next();
      }

      assertThat(seen).hasSize(500).isSorted().doesNotHaveDuplicates();
    }
  }
}
