package chat.parlance.gateway.api.info;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What the platform says of itself.
@Configuration(proxyBeanMethods = false)
@Import({DescriptionController.class, InfoController.class})
public class InfoConfiguration {}
