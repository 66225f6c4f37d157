package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.announcement.AnnouncementConfiguration;
import chat.parlance.gateway.notice.NoticeConfiguration;
import chat.parlance.gateway.platform.PlatformConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Finds the commands of administration by their package.
@Configuration(proxyBeanMethods = false)
@Import({AnnouncementConfiguration.class, NoticeConfiguration.class, PlatformConfiguration.class})
@ComponentScan(basePackageClasses = AdminCommand.class)
public class AdminCommandConfiguration {}
