package chat.parlance.gateway.hostmeta;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The host's description.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostMetaProperties.class)
@Import(HostMetaController.class)
public class HostMetaConfiguration {}
