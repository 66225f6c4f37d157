package chat.parlance.standalone;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.key.ApiKeys;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Says on the console, once all is ready, where things are and how to begin.
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

  private static final String TEXT =
      """

      Parlance is ready, {seconds} s after its start.

        XMPP    ws://{address}/ws, domain {domain}
        REST    http://{address}/api/v1, described at http://{address}/api/openapi.json
        Data    {data} (log: Kafka at {kafka}; store: {mongodb})
        Key     {key}

      Make two accounts and send a first message:

        KEY=$(cat {keyFile})
        post() { curl -sS -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\
          http://{address}/api/v1/$1 -d "$2"; echo; }
        post accounts '{"jid":"romeo@{domain}","password":"wherefore"}'
        post accounts '{"jid":"juliet@{domain}","password":"art-thou"}'
        post messages '{"from":"romeo@{domain}","to":"juliet@{domain}","body":"Hello"}'

      Open: anyone who reaches {address} may register accounts, without limit. Ctrl-C ends it.

      """;

  private final StandaloneProperties properties;
  private final HostedDomain domain;
  private final ApiKeys keys;
  private final Environment environment;

  Welcome(
      StandaloneProperties properties, HostedDomain domain, ApiKeys keys, Environment environment) {
    this.properties = properties;
    this.domain = domain;
    this.keys = keys;
    this.environment = environment;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    System.out.print(text());
    System.out.flush();
  }

  private String text() {
    var text = TEXT;
    for (var value : values().entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private Map<String, String> values() {
    var keyFile = environment.getRequiredProperty(EmbeddedPlatform.API_KEY_FILE);
    long upMillis = ManagementFactory.getRuntimeMXBean().getUptime();
    return Map.of(
        "seconds", String.format(Locale.ROOT, "%.1f", upMillis / 1e3),
        "address", address(),
        "domain", domain.domain(),
        "data", properties.data().toString(),
        "kafka", environment.getRequiredProperty(EmbeddedPlatform.KAFKA),
        "mongodb", withoutPassword(environment.getRequiredProperty(EmbeddedPlatform.MONGODB)),
        "key", keys.firstKey().map(key -> key + " (shown this once)").orElse("in " + keyFile),
        "keyFile", keyFile);
  }

  private String address() {
    var host = environment.getProperty("server.address", Loopback.HOST);
    return host + ":" + environment.getProperty("local.server.port", "8080");
  }

  private static String withoutPassword(String uri) {
    return uri.replaceFirst("//[^@/]*@", "//");
  }
}
