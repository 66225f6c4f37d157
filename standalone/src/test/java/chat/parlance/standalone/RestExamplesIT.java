package chat.parlance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.standalone.rest.Description;
import chat.parlance.standalone.rest.Examples;
import chat.parlance.standalone.rest.Operation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Every operation that the description of the REST interface has, done as its example shows it. An
/// operation without an example fails: say `@Schema(example = "…")` at the properties of its body,
/// and `@Parameter(example = "…")` at what its path names.
class RestExamplesIT {

  private static final int READING = 2;

  @Nested
  class GivenThePlatform {

    @TempDir Path data;

    @Test
    void whenEveryExampleIsRun_thenTheAnswersAreAsDescribed() throws Exception {
      var description = Description.parse(Files.readString(Path.of("../docs/openapi.json")));
      var failures = new ArrayList<String>();

      try (var platform = start(data);
          var examples = new Examples(description, base(platform), key(data))) {
        ChatClient.register(port(platform), "romeo");
        run(examples, description.operations(), 0, READING, failures);
        // Who is there, so that there is a session to be seen and ended.
        try (var juliet = ChatClient.login(port(platform), "juliet", password(description))) {
          juliet.ping();
          run(examples, description.operations(), READING, Integer.MAX_VALUE, failures);
        }
      }

      assertThat(failures).isEmpty();
    }
  }

  private static void run(
      Examples examples, List<Operation> operations, int from, int to, List<String> failures)
      throws Exception {
    for (var operation : operations) {
      if (operation.step() >= from && operation.step() < to) {
        try {
          examples.run(operation);
        } catch (AssertionError e) {
          failures.add(
              operation.id()
                  + " ("
                  + operation.method()
                  + " "
                  + operation.path()
                  + "): "
                  + e.getMessage());
        }
      }
    }
  }

  /// What juliet's was changed to.
  private static String password(Description description) {
    var body = description.operation("setPassword").body().content();
    return new JsonMapper()
        .readTree(StandardCharsets.UTF_8.decode(body).toString())
        .path("password")
        .asString();
  }

  private static ConfigurableApplicationContext start(Path data) {
    return StandaloneApplication.application()
        .run("--server.port=0", "--parlance.standalone.data=" + data);
  }

  private static int port(ConfigurableApplicationContext platform) {
    return platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static String base(ConfigurableApplicationContext platform) {
    return "http://127.0.0.1:" + port(platform);
  }

  private static String key(Path data) throws Exception {
    return Files.readString(data.resolve("api-key")).strip();
  }
}
