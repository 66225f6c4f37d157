package chat.parlance.gateway.api.export;

import chat.parlance.gateway.export.ExportConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Exports over REST.
@Configuration(proxyBeanMethods = false)
@Import({ExportConfiguration.class, ExportController.class})
public class ExportApiConfiguration {}
