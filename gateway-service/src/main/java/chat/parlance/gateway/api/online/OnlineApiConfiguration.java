package chat.parlance.gateway.api.online;

import chat.parlance.gateway.announcement.AnnouncementConfiguration;
import chat.parlance.gateway.notice.NoticeConfiguration;
import chat.parlance.gateway.platform.PlatformConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Who is online, and what is said to them, over REST.
@Configuration(proxyBeanMethods = false)
@Import({
  AnnouncementConfiguration.class,
  AnnouncementsController.class,
  MotdController.class,
  NoticeConfiguration.class,
  PlatformConfiguration.class,
  SessionsController.class,
  StatisticsController.class,
  WelcomeController.class
})
public class OnlineApiConfiguration {}
