package chat.parlance.gateway.api;

import org.springframework.context.annotation.Configuration;

/// The REST edge.
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {}
