package chat.parlance.gateway;

import chat.parlance.gateway.account.AccountConfiguration;
import chat.parlance.gateway.admin.command.AdminCommandConfiguration;
import chat.parlance.gateway.api.ApiConfiguration;
import chat.parlance.gateway.registration.RegistrationConfiguration;
import chat.parlance.gateway.sasl.SaslConfiguration;
import chat.parlance.gateway.session.SessionConfiguration;
import chat.parlance.gateway.stream.StreamConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The whole gateway, feature by feature.
@Configuration(proxyBeanMethods = false)
@Import({
  AccountConfiguration.class,
  AdminCommandConfiguration.class,
  ApiConfiguration.class,
  RegistrationConfiguration.class,
  SaslConfiguration.class,
  SessionConfiguration.class,
  StreamConfiguration.class
})
public class GatewayConfiguration {}
