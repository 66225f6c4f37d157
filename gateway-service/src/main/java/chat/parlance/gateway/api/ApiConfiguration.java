package chat.parlance.gateway.api;

import chat.parlance.gateway.api.account.AccountApiConfiguration;
import chat.parlance.gateway.api.admin.AdminApiConfiguration;
import chat.parlance.gateway.api.audit.AuditFilterConfiguration;
import chat.parlance.gateway.api.avatar.AvatarApiConfiguration;
import chat.parlance.gateway.api.block.BlockApiConfiguration;
import chat.parlance.gateway.api.erasure.ErasureApiConfiguration;
import chat.parlance.gateway.api.export.ExportApiConfiguration;
import chat.parlance.gateway.api.group.GroupApiConfiguration;
import chat.parlance.gateway.api.idempotency.IdempotencyConfiguration;
import chat.parlance.gateway.api.info.InfoConfiguration;
import chat.parlance.gateway.api.key.KeyConfiguration;
import chat.parlance.gateway.api.online.OnlineApiConfiguration;
import chat.parlance.gateway.api.presence.PresenceApiConfiguration;
import chat.parlance.gateway.api.problem.EdgeFailures;
import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.api.profile.ProfileApiConfiguration;
import chat.parlance.gateway.api.pubsub.PubsubApiConfiguration;
import chat.parlance.gateway.api.report.ReportApiConfiguration;
import chat.parlance.gateway.api.room.RoomConfiguration;
import chat.parlance.gateway.api.roster.RosterApiConfiguration;
import chat.parlance.gateway.api.route.RouteConfiguration;
import chat.parlance.gateway.audit.AuditConfiguration;
import chat.parlance.gateway.hostmeta.HostMetaConfiguration;
import chat.parlance.gateway.registration.RegistrationConfiguration;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// The REST edge: controllers that block run on virtual threads, every request to `/api` needs a
/// key, every failure is a problem (RFC 9457).
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Parlance",
            version = "1",
            description =
                """
                Accounts, sessions and messages of a chat platform.

                Every request needs an API key with a scope: the resource's name, and `read` or `write`, \
                such as `accounts:write`. Every failure is a problem (RFC 9457) with a stable `type`. \
                A POST with an `Idempotency-Key` counts once within 24 hours.\
                """,
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
    security = @SecurityRequirement(name = "key"))
@SecurityScheme(name = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
@PropertySource("classpath:/chat/parlance/gateway/api/defaults.properties")
@Import({
  AccountApiConfiguration.class,
  AdminApiConfiguration.class,
  AuditConfiguration.class,
  AvatarApiConfiguration.class,
  AuditFilterConfiguration.class,
  BlockApiConfiguration.class,
  GroupApiConfiguration.class,
  ErasureApiConfiguration.class,
  ExportApiConfiguration.class,
  HostMetaConfiguration.class,
  IdempotencyConfiguration.class,
  InfoConfiguration.class,
  KeyConfiguration.class,
  OnlineApiConfiguration.class,
  PresenceApiConfiguration.class,
  ProfileApiConfiguration.class,
  Problems.class,
  PubsubApiConfiguration.class,
  RegistrationConfiguration.class,
  ReportApiConfiguration.class,
  RoomConfiguration.class,
  RosterApiConfiguration.class,
  RouteConfiguration.class
})
public class ApiConfiguration {

  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  EdgeFailures edgeFailures(ProblemWriter problems) {
    return new EdgeFailures(problems);
  }

  @Bean
  WebFluxConfigurer blockingControllers(@Qualifier("blockingExecutor") ExecutorService executor) {
    return new WebFluxConfigurer() {
      @Override
      public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
        configurer.setExecutor(new TaskExecutorAdapter(executor));
      }
    };
  }
}
