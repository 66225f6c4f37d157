package chat.parlance.presence;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The whole service, for a process of its own or a part of another. Features are found by their
/// configurations, so that a new one is a new package and nothing else.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    useDefaultFilters = false,
    includeFilters = @Filter(Configuration.class),
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PresenceConfiguration {}
