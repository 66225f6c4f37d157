package chat.parlance.system.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.system.platform.Services;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever gateway is asked speaks for both, by command and by REST.
class PlatformIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int VISITORS = 30;
  private static final Pattern SESSION = Pattern.compile("\"jid\":\"([^\"]+)\",\"resource\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("<value>([^<]*@[^<]*)</value>");
  private static final Pattern STAGE = Pattern.compile("sessionid=.([A-Za-z0-9_-]+)");

  @TempDir static Path directory;
  private static Services services;
  private static final List<Visitor> visitors = new ArrayList<>();
  private static Visitor bard;

  @BeforeAll
  static void come() throws Exception {
    services = new Services(directory);
    bard = come("bard", 0, "globe");
    for (int i = 0; i < VISITORS; i++) {
      come("visitor%02d".formatted(i), i % 2, "foyer");
    }
    services.rest(1).ask("PUT", "/api/v1/admins/bard@localhost", null);
    await()
        .atMost(PATIENCE)
        .until(
            () -> !bard.command("get-online-users-num", "", "").attribute("type").equals("error"));
  }

  private static Visitor come(String user, int gateway, String resource) throws Exception {
    var visitor = Visitor.come(services.gateways().get(gateway), user, resource);
    visitors.add(visitor);
    return visitor;
  }

  @AfterAll
  static void leave() throws Exception {
    visitors.forEach(Visitor::close);
    if (services != null) {
      services.close();
    }
  }

  private static List<String> accounts() {
    return visitors.stream().map(visitor -> visitor.jid().replaceAll("/.*", "")).sorted().toList();
  }

  private static List<String> all(Pattern pattern, String in) {
    return pattern.matcher(in).results().map(found -> found.group(1)).toList();
  }

  @Test
  void whenSessionsAreListedByPage_thenThoseOfBothGatewaysAreThere() throws Exception {
    for (int gateway = 0; gateway < 2; gateway++) {
      var rest = services.rest(gateway);
      var found = new ArrayList<String>();
      var page = rest.ask("GET", "/api/v1/sessions?limit=20", null);
      found.addAll(all(SESSION, page));
      var next = all(NEXT, page);
      assertThat(found).hasSize(20);
      page = rest.ask("GET", "/api/v1/sessions?limit=20&cursor=" + next.getFirst(), null);
      found.addAll(all(SESSION, page));

      assertThat(found).isEqualTo(accounts());
      assertThat(all(NEXT, page)).isEmpty();
    }
  }

  @Test
  void whenNumbersAreAskedFor_thenTheyAreOfBothGateways() throws Exception {
    for (int gateway = 0; gateway < 2; gateway++) {
      assertThat(services.rest(gateway).ask("GET", "/api/v1/statistics", null))
          .contains("\"online\":" + (VISITORS + 1), "\"sessions\":" + (VISITORS + 1))
          .doesNotContain("silentGateways");
    }
    assertThat(bard.command("get-online-users-num", "", "").xml())
        .contains("<value>" + (VISITORS + 1) + "</value>");
  }

  @Test
  void whenUsersAreListedByStages_thenThoseOfBothGatewaysAreThere() throws Exception {
    var list = "get-online-users-list";
    var stage = all(STAGE, bard.command(list, "action='execute'", "").xml()).getFirst();

    var first =
        bard.command(
            list,
            "action='next' sessionid='" + stage + "'",
            "<field var='max_items'><value>25</value></field>");
    var second =
        bard.command(
            list,
            "action='next' sessionid='" + stage + "'",
            "<field var='max_items'><value>25</value></field>");

    assertThat(all(VALUE, users(first.xml()))).isEqualTo(accounts().subList(0, 25));
    assertThat(all(VALUE, users(second.xml()))).isEqualTo(accounts().subList(25, VISITORS + 1));
  }

  private static String users(String form) {
    return form.replaceAll("(?s).*var=.onlineuserjids.", "").replaceAll("(?s)</field>.*", "");
  }

  @Test
  void whenSomethingIsAnnounced_thenEverybodyOnBothGatewaysHears() throws Exception {
    var answer =
        services.rest(1).ask("POST", "/api/v1/announcements", "{\"text\": \"The play begins.\"}");

    assertThat(answer)
        .contains("\"written\":" + (VISITORS + 1), "\"sessions\":" + (VISITORS + 1))
        .doesNotContain("silentGateways");
    for (var visitor : visitors) {
      visitor.hear(frame -> frame.textOf("body").equals("The play begins."));
    }
  }

  @Test
  void whenASessionOnTheOtherGatewayIsEnded_thenThatOneEnds() throws Exception {
    try (var juliet = Visitor.come(services.gateways().get(1), "visitor00", "balcony")) {
      var end = "end-user-session";
      var stage = all(STAGE, bard.command(end, "action='execute'", "").xml()).getFirst();

      var ended =
          bard.command(
              end,
              "action='complete' sessionid='" + stage + "'",
              "<field var='accountjids'><value>" + juliet.jid() + "</value></field>");

      assertThat(ended.xml()).contains("completed", "Ended");
      juliet.hear(frame -> frame.name().equals("close"));
    }
  }
}
