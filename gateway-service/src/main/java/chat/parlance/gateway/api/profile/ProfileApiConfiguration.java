package chat.parlance.gateway.api.profile;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Profiles over REST.
@Configuration(proxyBeanMethods = false)
@Import(ProfileController.class)
public class ProfileApiConfiguration {}
