package chat.parlance.gateway.api.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class NeededScopeTest {

  @Nested
  class GivenARequest {

    /// Whom the domain blocks is another matter than whom an account does.
    @ParameterizedTest
    @CsvSource({
      "GET, /api/v1/blocks, host-blocks:read",
      "PUT, /api/v1/blocks/spam@localhost%2Fa, host-blocks:write",
      "GET, /api/v1/accounts/juliet@localhost/blocks, blocks:read",
      "PUT, /api/v1/accounts/juliet@localhost/blocks, blocks:write",
      "DELETE, /api/v1/accounts/juliet@localhost/blocks/romeo@localhost, blocks:write",
      "GET, /api/v1/reports, reports:read",
      "DELETE, /api/v1/reports/0-0, reports:write"
    })
    void whenItIsAboutBlocksOrReports_thenItNeedsAScopeOfItsOwn(
        String method, String path, String scope) {
      var needed = NeededScope.of(HttpMethod.valueOf(method), PathContainer.parsePath(path));

      assertThat(needed).isEqualTo(scope);
    }
  }
}
