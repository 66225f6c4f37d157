package chat.parlance.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.AccountMarks;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.InMemoryAccountMarks;
import chat.parlance.gateway.account.LastLogins;
import chat.parlance.gateway.account.TestAccounts;
import chat.parlance.gateway.announcement.DomainMessages;
import chat.parlance.gateway.announcement.SentAnswers;
import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.platform.online.TestPlatform;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoticeDeliveryTest {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");

  private final Accounts accounts = TestAccounts.inMemory();
  private final AccountMarks marks = new InMemoryAccountMarks(accounts);
  private final LastLogins logins = new LastLogins(marks);
  private final SentAnswers sent = new SentAnswers();
  private final NoticeStore store = new InMemoryNoticeStore();
  private Instant now = TestPlatform.NOW;
  private final FakeSessions first = new FakeSessions();
  private final FakeSessions second = new FakeSessions();
  private final NoticeDelivery onFirst =
      new NoticeDelivery(
          board(), accounts, marks, logins, first, messages(), () -> now, Runnable::run);
  private final NoticeDelivery onSecond =
      new NoticeDelivery(
          board(), accounts, marks, logins, second, messages(), () -> now, Runnable::run);
  private final TestPlatform gateways =
      new TestPlatform(first, second)
          .with(0, new NoticeChange(board(), onFirst, Runnable::run))
          .with(1, new NoticeChange(board(), onSecond, Runnable::run));
  private final Notices notices = new Notices(store, gateways.platform(), () -> now);

  /// One that forgets at once.
  private NoticeBoard board() {
    return new NoticeBoard(store, () -> now = now.plus(NoticeBoard.REMEMBERED));
  }

  private DomainMessages messages() {
    return new DomainMessages(new HostedDomain("capulet.lit"), sent, Duration.ofMillis(50));
  }

  private List<String> heard() {
    return sent.elements().stream().map(NoticeDeliveryTest::heard).toList();
  }

  private static String heard(Element message) {
    return message.attribute("to") + ": " + message.child("body", "jabber:client").text();
  }

  @Nested
  class GivenWhoIsOnlineOnTwoGateways {

    private final Session balcony = first.add("juliet@capulet.lit/balcony");

    {
      accounts.create(JULIET, "longenough");
      accounts.create(BareJid.of("nurse@capulet.lit"), "longenough");
      second.add("juliet@capulet.lit/chamber");
      second.add("nurse@capulet.lit/door");
    }

    @Test
    void whenTheMessageOfTheDayIsSet_thenEachAccountHearsItOnce() {
      notices.set(Notice.Kind.MOTD, "Masked ball!");

      assertThat(heard())
          .hasSize(2)
          .anyMatch(each -> each.startsWith("juliet@"))
          .contains("nurse@capulet.lit/door: Masked ball!");
    }

    @Test
    void whenItIsEdited_thenNobodyHearsItAgain() {
      notices.set(Notice.Kind.MOTD, "Masked bal!");
      assertThat(notices.edit(Notice.Kind.MOTD, "Masked ball!")).isTrue();

      onFirst.available(balcony);

      assertThat(sent.elements()).hasSize(2);
    }

    @Test
    void whenItIsSetAnew_thenEveryoneHearsThat() {
      notices.set(Notice.Kind.MOTD, "Masked ball!");
      notices.set(Notice.Kind.MOTD, "It is over.");

      assertThat(sent.elements()).hasSize(4);
    }

    @Test
    void whenAGatewayDoesNotAnswer_thenItIsNamed() {
      gateways.hanging(1);

      assertThat(notices.set(Notice.Kind.MOTD, "Masked ball!")).containsExactly(1);
      assertThat(notices.edit(Notice.Kind.WELCOME, "Hello.")).isFalse();
    }
  }

  @Nested
  class GivenAMessageOfTheDay {

    {
      notices.set(Notice.Kind.MOTD, "Masked ball!");
      accounts.create(JULIET, "longenough");
    }

    @Test
    void whenSomebodyComesOnTwoDevices_thenSheHearsItOnceAndItIsNoted() {
      logins.start();
      onFirst.available(first.add("juliet@capulet.lit/balcony"));
      onSecond.available(second.add("juliet@capulet.lit/chamber"));
      logins.stop();

      assertThat(heard()).containsExactly("juliet@capulet.lit/balcony: Masked ball!");
      assertThat(marks.lastLogin(JULIET)).isNotNull();
    }

    @Test
    void whenItIsDeleted_thenNobodyHearsIt() {
      assertThat(notices.delete(Notice.Kind.MOTD)).isTrue();

      onFirst.available(first.add("juliet@capulet.lit/balcony"));

      assertThat(heard()).isEmpty();
    }
  }

  @Nested
  class GivenAWelcome {

    @Test
    void whenANewAccountComes_thenItHearsItTheFirstTimeOnly() {
      store.put(Notice.Kind.WELCOME, new Notice("1", "Hello.", Instant.EPOCH));
      accounts.create(JULIET, "longenough");
      var session = first.add("juliet@capulet.lit/balcony");

      onFirst.available(session);
      onFirst.available(session);

      assertThat(heard()).containsExactly("juliet@capulet.lit/balcony: Hello.");
    }

    @Test
    void whenAnAccountFromBeforeItComes_thenItDoesNotHearIt() {
      accounts.create(JULIET, "longenough");
      store.put(
          Notice.Kind.WELCOME, new Notice("1", "Hello.", Instant.parse("2030-01-01T00:00:00Z")));

      onFirst.available(first.add("juliet@capulet.lit/balcony"));

      assertThat(heard()).isEmpty();
    }
  }
}
