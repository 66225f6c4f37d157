package chat.parlance.messaging.api.web;

import chat.parlance.messaging.api.MessageApiConfiguration;
import chat.parlance.testkit.rest.DescriptionFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

class DescriptionTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
  @Import(MessageApiConfiguration.class)
  static class Service {}

  @Nested
  class GivenTheController {

    /// `-Dopenapi.write=true` writes the file anew.
    @Test
    void whenDescribed_thenItIsWhatTheFileSays() throws Exception {
      try (var context =
          new SpringApplicationBuilder(Service.class)
              .properties(
                  "server.port=0",
                  "springdoc.writer-with-order-by-keys=true",
                  "springdoc.default-produces-media-type=application/json")
              .run()) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var generated =
            WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        new DescriptionFile(Path.of("../docs/openapi.json"))
            .check(generated, path -> path.startsWith("/api/v1/messages"));
      }
    }
  }
}
