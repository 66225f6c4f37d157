package chat.parlance.gateway.api.admin;

import chat.parlance.gateway.admin.AdminConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Admins over REST.
@Configuration(proxyBeanMethods = false)
@Import({AdminConfiguration.class, AdminController.class})
public class AdminApiConfiguration {}
