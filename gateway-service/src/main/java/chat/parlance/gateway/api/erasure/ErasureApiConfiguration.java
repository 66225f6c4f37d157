package chat.parlance.gateway.api.erasure;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Erasures over REST.
@Configuration(proxyBeanMethods = false)
@Import(ErasureController.class)
public class ErasureApiConfiguration {}
