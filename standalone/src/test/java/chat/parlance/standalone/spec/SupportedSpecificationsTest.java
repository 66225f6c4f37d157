package chat.parlance.standalone.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SupportedSpecificationsTest {

  private static final Path FILE = Path.of("..", "docs", "supported-specifications.md");

  @Nested
  class GivenTheCode {

    @Test
    void whenItIsAskedWhatItImplements_thenTheDocumentSaysTheSame() throws IOException {
      var page = SpecificationList.ofClassPath().page();

      if (Boolean.getBoolean("specifications.write")) {
        Files.writeString(FILE, page);
      }

      assertThat(FILE)
          .as("make it anew: mvn -pl standalone -am test -Dspecifications.write=true")
          .hasContent(page);
    }
  }
}
