package chat.parlance.gateway.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.AccountMarks;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.InMemoryAccountMarks;
import chat.parlance.gateway.account.LastLogins;
import chat.parlance.gateway.account.PasswordRules;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.TestAccounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.TestAdmins;
import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.audit.Audit;
import chat.parlance.gateway.audit.AuditLog;
import chat.parlance.gateway.audit.AuditRecord;
import chat.parlance.gateway.behalf.BehalfProperties;
import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.behalf.GatewayHandlers;
import chat.parlance.gateway.behalf.GatewayRequests;
import chat.parlance.gateway.behalf.KnownGateways;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.behalf.PendingRequests;
import chat.parlance.gateway.behalf.RequestLog;
import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.iq.disco.DomainNodes;
import chat.parlance.gateway.iq.disco.NodeItem;
import chat.parlance.gateway.notice.TestNotices;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.routing.Intake;
import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The commands as Spring finds them, told by the specification's own examples.
class AdminCommandsTest {

  private static final String COMMANDS = "http://jabber.org/protocol/commands";
  private static final String ADMIN = "http://jabber.org/protocol/admin";
  private static final BareJid BARD = BareJid.of("bard@shakespeare.lit");
  private static final BareJid JULIET = BareJid.of("juliet@shakespeare.lit");

  private final Accounts accounts = TestAccounts.inMemory();
  private final Admins admins = TestAdmins.none(accounts);
  private final FakeSessions sessions = new FakeSessions();
  private final Session bard = sessions.add("bard@shakespeare.lit/globe");
  private final List<AuditRecord> audited = new ArrayList<>();
  private final List<Element> sent = new ArrayList<>();
  private final Map<Integer, Instant> known = new HashMap<>();
  private final PendingRequests pending =
      new PendingRequests(new BehalfProperties(Duration.ofSeconds(5), 10));
  private final AccountMarks marks = new InMemoryAccountMarks(accounts);
  private boolean logIsAway;
  private boolean full;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  {
    AuditLog records =
        entry -> {
          audited.add(entry);
          return logIsAway ? new CompletableFuture<>() : CompletableFuture.completedStage(null);
        };
    var audit = new Audit(records, () -> Instant.EPOCH, Duration.ofMillis(50));
    accounts.create(BARD, "longenough");
    admins.add(BARD);
    context.registerBean(Accounts.class, () -> accounts);
    context.registerBean(Admins.class, () -> admins);
    context.registerBean(OnlineAccounts.class, () -> sessions);
    context.registerBean(HostedDomain.class, () -> new HostedDomain("shakespeare.lit"));
    context.registerBean(PasswordRules.class, () -> new PasswordRules(5));
    context.registerBean(Audit.class, () -> audit);
    context.registerBean(StanzaLog.class, Sent::new);
    context.registerBean(AccountMarks.class, () -> marks);
    context.registerBean(LastLogins.class, () -> new LastLogins(marks));
    TestNotices.register(context);
    context.registerBean(KnownGateways.class, () -> () -> known);
    context.registerBean(OnBehalf.class, () -> behalf(pending));
    context.registerBean(
        GatewayHandlers.class,
        () -> new GatewayHandlers(context.getBeanProvider(GatewayHandler.class)::stream));
    context.registerBean(
        GatewayRequests.class,
        () ->
            new GatewayRequests(
                0, "shakespeare.lit", (_, _, _) -> {}, pending, () -> Instant.EPOCH));
    context.registerBean(Intake.class, () -> () -> full);
    context.registerBean(
        "blockingExecutor", ExecutorService.class, Executors::newVirtualThreadPerTaskExecutor);
    context.scan("chat.parlance.gateway.iq.command", "chat.parlance.gateway.admin.command");
    context.refresh();
  }

  /// A service that answers for rosters as the example has them.
  private static OnBehalf behalf(PendingRequests pending) {
    var routes = new EdgeRoutes();
    var route = Route.iq(Scope.OWN_ACCOUNT, "query", "jabber:iq:roster");
    routes.declare(new Manifest(Inbox.PRESENCE, List.of(route), Set.of(), "test"), _ -> {});
    routes.allKnown();
    var roster =
        Element.ofTrusted(
            ("<query xmlns='jabber:iq:roster'><item jid='romeo@example.net' name='Romeo'"
                    + " subscription='both'><group>Friends</group></item></query>")
                .getBytes(StandardCharsets.UTF_8));
    RequestLog log = (_, _, request, _, _) -> pending.accept(request.result(roster));
    return new OnBehalf(SessionAddress.ofGateway(0), "shakespeare.lit", routes, log, pending);
  }

  private final class Sent implements StanzaLog {

    @Override
    public void stanza(
        Inbox inbox,
        BareJid key,
        Stanza stanza,
        SessionAddress session,
        Origin origin,
        Runnable durable) {
      throw new AssertionError("no command sends a stanza of its asker's");
    }

    @Override
    public void answer(SessionAddress session, Element answer, Origin origin, Runnable durable) {
      sent.add(answer);
      durable.run();
    }
  }

  @AfterEach
  void close() {
    context.close();
  }

  private Element ask(Session session, String xml) {
    try {
      var iq =
          (Iq) Stanza.of(Element.parse(xml.getBytes(StandardCharsets.UTF_8), XmlLimits.DEFAULT));
      return context.getBean(EdgeHandler.class).answer(iq, session).toCompletableFuture().join();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Element execute(Session session, String name) {
    return ask(
        session,
        "<iq xmlns='jabber:client' type='set' id='1' to='shakespeare.lit'><command xmlns='%s'"
                .formatted(COMMANDS)
            + " node='%s#%s'/></iq>".formatted(ADMIN, name));
  }

  private static Element command(Element answer) {
    var command = answer.child("command", COMMANDS);
    assertThat(command).as(answer.toString()).isNotNull();
    return command;
  }

  private static String text(Element answer) {
    return new String(answer.bytes(), StandardCharsets.UTF_8);
  }

  private static String example(int number) {
    var name = "/stanzas/xep-0133/example-%02d.xml".formatted(number);
    try (var file = AdminCommandsTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Begins a command, and fills its form in as the example does.
  private Element fillIn(String name, int number) {
    return fillIn(name, example(number));
  }

  private Element fillIn(String name, String xml) {
    var id = command(execute(bard, name)).attribute("sessionid");
    return ask(bard, xml.replaceAll("sessionid='[^']*'", "sessionid='" + id + "'"));
  }

  private static void isDone(Element answer) {
    assertThat(command(answer).attribute("status")).isEqualTo("completed");
    assertThat(text(answer)).doesNotContain("type=\"error\"");
  }

  @Nested
  class GivenAnAdmin {

    @Test
    void whenTheListIsAskedFor_thenEveryCommandIsThere() {
      var nodes = context.getBean(DomainNodes.class);

      var items = nodes.items(COMMANDS, BARD).toCompletableFuture().join();

      assertThat(items)
          .extracting(NodeItem::node)
          .hasSize(25)
          .contains(ADMIN + "#add-user", ADMIN + "#announce", ADMIN + "#reenable-user");
    }

    @Test
    void whenAUserIsAdded_thenThereIsTheForm() {
      var form = command(execute(bard, "add-user")).child("x", "jabber:x:data");

      assertThat(form.attribute("type")).isEqualTo("form");
      assertThat(text(form)).contains("jid-single", "text-private", "accountjid", ADMIN);
    }

    @Test
    void whenItIsFilledIn_thenTheAccountIsThereAndThePasswordNowhereElse() {
      var answer = fillIn("add-user", 3);

      isDone(answer);
      assertThat(accounts.find(JULIET).sha1().matches(ScramHash.SHA_1, "R0m30")).isTrue();
      assertThat(audited).extracting(AuditRecord::outcome).containsExactly("begun", "done");
      assertThat(audited.getLast().who()).isEqualTo(BARD.toString());
      assertThat(audited.getLast().what()).isEqualTo(ADMIN + "#add-user");
      assertThat(audited.getLast().about()).containsExactly(JULIET.toString());
      assertThat(audited.toString() + text(answer)).doesNotContain("R0m30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"four", "", "tab\tin it"})
    void whenThePasswordIsRefused_thenTheFieldIsNamedAndNothingElse(String password) {
      var answer = fillIn("add-user", example(3).replace("R0m30", password));

      assertThat(text(answer)).contains("bad-payload", "The field password");
      assertThat(accounts.find(JULIET)).isNull();
    }

    @Test
    void whenTheTwoPasswordsDiffer_thenRefused() {
      var answer = fillIn("add-user", example(3).replaceFirst("R0m30", "another"));

      assertThat(text(answer)).contains("bad-payload", "password-verify").doesNotContain("another");
    }

    @Test
    void whenTheAddressIsElsewhere_thenRefused() {
      var answer = fillIn("add-user", example(3).replace("juliet@shakespeare", "juliet@capulet"));

      assertThat(text(answer)).contains("bad-payload", "accountjid");
    }

    @Test
    void whenTheLogIsAway_thenNothingIsDone() {
      logIsAway = true;

      var answer = fillIn("add-user", 3);

      assertThat(text(answer)).contains("resource-constraint");
      assertThat(accounts.find(JULIET)).isNull();
    }

    @Test
    void whenThereIsNoRoom_thenNothingIsAdded() {
      full = true;

      assertThat(text(fillIn("add-user", 3))).contains("resource-constraint");
      assertThat(text(fillIn("announce", ANNOUNCE))).contains("resource-constraint");
      assertThat(accounts.find(JULIET)).isNull();
      assertThat(sent).isEmpty();
    }

    @Test
    void whenStatisticsAreAskedFor_thenTheResourcesHere() {
      var answer = fillIn("user-stats", example(35).replace("iago", "bard"));

      assertThat(text(answer))
          .contains("onlineresources", ">globe<", "ipaddresses", ">192.0.2.7<", "Enabled")
          .containsPattern("rostersize.*>1<");
    }

    @Test
    void whenUsersAreCounted_thenTheFieldsAreTheSpecifications() {
      assertThat(text(execute(bard, "get-registered-users-num")))
          .contains("registeredusersnum", ">1<");
      assertThat(text(execute(bard, "get-online-users-num"))).contains("onlineusersnum", ">1<");
    }
  }

  @Nested
  class GivenAnAccount {

    {
      accounts.create(JULIET, "longenough");
    }

    @Test
    void whenAddedAgain_thenConflict() {
      assertThat(text(fillIn("add-user", 3))).contains("<conflict ");
      assertThat(audited.getLast().why()).isEqualTo("conflict");
    }

    @Test
    void whenDeleted_thenGone() {
      isDone(fillIn("delete-user", 7));

      assertThat(accounts.find(JULIET)).isNull();
      assertThat(text(fillIn("delete-user", 7))).contains("item-not-found");
    }

    @Test
    void whenDeletedWithAnotherThatIsNotThere_thenTheAnswerSaysWhich() {
      var answer =
          fillIn(
              "delete-user",
              example(7).replace("<value>juliet", "<value>x@shakespeare.lit</value><value>juliet"));

      assertThat(accounts.find(JULIET)).isNull();
      assertThat(text(answer)).contains("type=\"error\"", "Not there: x@shakespeare.lit");
      assertThat(audited.getLast().why()).isEqualTo("partly");
    }

    @Test
    void whenDisabledAndEnabled_thenItIsSo() {
      isDone(fillIn("disable-user", 11));
      assertThat(accounts.find(JULIET).enabled()).isFalse();

      isDone(fillIn("reenable-user", 15));

      assertThat(accounts.find(JULIET).enabled()).isTrue();
    }

    @Test
    void whenThePasswordIsChanged_thenTheNewOneHolds() {
      isDone(fillIn("change-user-password", CHANGE));

      assertThat(accounts.find(JULIET).sha1().matches(ScramHash.SHA_1, "V3r0n4")).isTrue();
    }

    @Test
    void whenOneSessionIsEnded_thenThatOne() {
      var session = sessions.add("juliet@shakespeare.lit/balcony");
      sessions.add("juliet@shakespeare.lit/chamber");

      isDone(fillIn("end-user-session", example(19).replace("lit</value>", "lit/balcony</value>")));

      assertThat(sessions.closed()).containsExactly(session.jid());
    }

    @Test
    void whenAllSessionsAreEnded_thenOfTheAccount() {
      isDone(fillIn("end-user-session", 19));
    }

    @Test
    void whenListed_thenByPage() {
      sessions.add("juliet@shakespeare.lit/balcony");
      for (int i = 100; i < 130; i++) {
        sessions.add("u" + i + "@shakespeare.lit/r");
      }

      var first = fillIn("get-online-users-list", example(LIST).replace(">100<", ">25<"));

      assertThat(text(first))
          .contains("bard@shakespeare.lit", "u122@shakespeare.lit", "There are more")
          .doesNotContain("u123@");
    }

    @Test
    void whenAnnounced_thenEverySessionGetsIt() {
      sessions.add("juliet@shakespeare.lit/balcony");

      var answer = fillIn("announce", ANNOUNCE);

      isDone(answer);
      assertThat(text(answer)).contains("2 of 2 sessions.");
      assertThat(sent)
          .extracting(message -> message.attribute("to"))
          .containsExactlyInAnyOrder(
              "bard@shakespeare.lit/globe", "juliet@shakespeare.lit/balcony");
      assertThat(text(sent.getFirst())).contains("Attention!", "for\nmaintenance");
    }
  }

  @Nested
  class GivenUsersInEveryState {

    {
      accounts.create(JULIET, "longenough");
      accounts.setEnabled(JULIET, false);
      sessions.add("bernardo@shakespeare.lit/hall", Duration.ofMinutes(10));
    }

    @Test
    void whenTheyAreCounted_thenTheFieldsAreTheSpecifications() {
      assertThat(text(execute(bard, "get-disabled-users-num"))).contains("disabledusersnum", ">1<");
      assertThat(text(execute(bard, "get-active-users-num"))).contains("activeusersnum", ">1<");
      assertThat(text(execute(bard, "get-idle-users-num"))).contains("idleusersnum", ">1<");
      assertThat(text(execute(bard, "get-online-users-num"))).contains("onlineusersnum", ">2<");
    }

    @ParameterizedTest
    @CsvSource({
      "get-registered-users-list, 57, registereduserjids, bard, bernardo",
      "get-disabled-users-list, 61, disableduserjids, juliet, bard",
      "get-online-users-list, 65, onlineuserjids, bernardo, juliet",
      "get-active-users, 69, activeuserjids, bard, bernardo",
      "get-idle-users, 73, activeuserjids, bernardo, bard"
    })
    void whenTheyAreListed_thenTheFieldsAreTheSpecifications(
        String name, int example, String field, String there, String notThere) {
      var answer = fillIn(name, example);

      isDone(answer);
      assertThat(text(answer))
          .contains("var=\"" + field + "\"", ">" + there + "@shakespeare.lit<")
          .doesNotContain(">" + notThere + "@shakespeare.lit<");
    }

    @Test
    void whenAGatewayIsDown_thenItIsNamed() {
      known.put(3, Instant.EPOCH);

      assertThat(text(execute(bard, "get-online-users-num"))).contains("gateway 3");
      assertThat(text(fillIn("get-online-users-list", LIST))).contains("gateway 3");
      assertThat(text(fillIn("announce", ANNOUNCE))).contains("type=\"error\"", "gateway 3");
    }

    @Test
    void whenGoneOnFromPageToPage_thenEachIsSeenAndItIsWrittenDown() {
      for (int i = 100; i < 130; i++) {
        sessions.add("u" + i + "@shakespeare.lit/r");
      }
      var id = command(execute(bard, "get-online-users-list")).attribute("sessionid");

      var first = goOn(id, "next", "<field var='max_items'><value>25</value></field>");
      var second = goOn(id, "next", "");
      var back = goOn(id, "prev", "");

      assertThat(text(first)).contains("<prev", "<next", "bard@shakespeare.lit", "u122@");
      assertThat(text(second)).contains("u123@", "u129@").doesNotContain("u121@", "<next");
      assertThat(text(back)).contains("u122@").doesNotContain("u123@");
      assertThat(text(goOn(id, "complete", ""))).contains("completed", "u122@");
      assertThat(audited).extracting(AuditRecord::outcome).hasSize(6).contains("done");
    }

    private Element goOn(String id, String action, String fields) {
      return ask(
          bard,
          "<iq xmlns='jabber:client' type='set' id='1' to='shakespeare.lit'><command xmlns='%s'"
                  .formatted(COMMANDS)
              + " node='%s#get-online-users-list' sessionid='%s' action='%s'>"
                  .formatted(ADMIN, id, action)
              + (fields.isEmpty()
                  ? ""
                  : "<x xmlns='jabber:x:data' type='submit'>" + fields + "</x>")
              + "</command></iq>");
    }

    @Test
    void whenARosterIsAskedFor_thenItIsInTheResult() {
      var answer = fillIn("get-user-roster", 27);

      isDone(answer);
      var roster = command(answer).child("x", "jabber:x:data").child("query", "jabber:iq:roster");
      assertThat(text(roster)).contains("romeo@example.net", "Friends");
      assertThat(text(answer)).contains("juliet@shakespeare.lit");
    }

    @Test
    void whenTheLastLoginIsAskedFor_thenItIsADateTime() {
      marks.loggedIn(Map.of(JULIET, Instant.parse("2003-12-19T17:58:35.123Z")));

      assertThat(text(fillIn("get-user-lastlogin", 31))).contains(">2003-12-19T17:58:35Z<");
    }

    @Test
    void whenSeveralAreDeletedAtOnce_thenAllAreGone() {
      accounts.create(BareJid.of("iago@shakespeare.lit"), "longenough");

      isDone(
          fillIn(
              "delete-user",
              example(7)
                  .replace("<value>juliet", "<value>iago@shakespeare.lit</value><value>juliet")));

      assertThat(accounts.count()).isEqualTo(1);
    }
  }

  @Nested
  class GivenNoNotice {

    @Test
    void whenTheMessageOfTheDayIsSet_thenItMayBeEditedAndDeleted() {
      assertThat(text(fillIn("edit-motd", 85))).contains("item-not-found");
      isDone(fillIn("set-motd", 81));
      assertThat(text(execute(bard, "edit-motd"))).contains("<value>Globe Theatre will occur");

      isDone(fillIn("edit-motd", 85));
      isDone(execute(bard, "delete-motd"));

      assertThat(text(execute(bard, "delete-motd"))).contains("item-not-found");
    }

    @Test
    void whenTheWelcomeIsSet_thenTheFormHasItAndItMayBeDeleted() {
      isDone(fillIn("set-welcome", 91));
      assertThat(text(execute(bard, "set-welcome"))).contains("<value>instant messaging");

      isDone(execute(bard, "delete-welcome"));

      assertThat(text(execute(bard, "set-welcome"))).doesNotContain("<value>instant messaging");
    }
  }

  @Nested
  class GivenAnAdminOfSomeThings {

    {
      accounts.create(JULIET, "longenough");
      admins.add(BARD, Set.of("statistics:read"));
    }

    @Test
    void whenListed_thenOnlyThose() {
      var nodes = context.getBean(DomainNodes.class);

      var items = nodes.items(COMMANDS, BARD).toCompletableFuture().join();

      assertThat(items)
          .extracting(NodeItem::node)
          .contains(ADMIN + "#get-online-users-num")
          .doesNotContain(ADMIN + "#delete-user", ADMIN + "#get-online-users-list");
    }

    @Test
    void whenAnotherIsAskedFor_thenForbidden() {
      assertThat(text(execute(bard, "delete-user"))).contains("<forbidden ");
      assertThat(text(execute(bard, "get-online-users-num"))).contains("completed");
    }
  }

  @Nested
  class GivenAnybodyElse {

    private final Session juliet = sessions.add("juliet@shakespeare.lit/balcony");

    {
      accounts.create(JULIET, "longenough");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"add-user", "delete-user", "announce", "get-online-users-num", "user-stats"})
    void whenANodeIsGuessed_thenForbiddenAndNothingIsWritten(String name) {
      assertThat(text(execute(juliet, name))).contains("<forbidden ", "type=\"cancel\"");
      assertThat(audited).isEmpty();
    }

    @Test
    void whenDiscovering_thenNothingIsThere() {
      var nodes = context.getBean(DomainNodes.class);

      assertThat(nodes.items(COMMANDS, JULIET).toCompletableFuture().join()).isEmpty();
      assertThat(nodes.info(ADMIN + "#announce", JULIET).toCompletableFuture().join()).isEmpty();
    }
  }

  @Nested
  class GivenOneWhoseRoleIsTakenAwayMeanwhile {

    @Test
    void whenTheFormIsFilledIn_thenForbidden() {
      var id = command(execute(bard, "add-user")).attribute("sessionid");

      admins.remove(BARD);

      var xml = example(3).replaceAll("sessionid='[^']*'", "sessionid='" + id + "'");
      assertThat(text(ask(bard, xml))).contains("<forbidden ");
      assertThat(accounts.find(JULIET)).isNull();
    }
  }

  private static final int CHANGE = 23;
  private static final int LIST = 65;
  private static final int ANNOUNCE = 77;
}
