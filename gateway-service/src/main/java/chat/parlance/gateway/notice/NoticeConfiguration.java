package chat.parlance.gateway.notice;

import chat.parlance.gateway.account.AccountMarks;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.LastLogins;
import chat.parlance.gateway.announcement.AnnouncementConfiguration;
import chat.parlance.gateway.announcement.DomainMessages;
import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.platform.Platform;
import chat.parlance.gateway.session.OnlineAccounts;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// Notices, and who tells them.
@Configuration(proxyBeanMethods = false)
@Import(AnnouncementConfiguration.class)
public class NoticeConfiguration {

  @Bean
  NoticeStore noticeStore(MongoDatabaseFactory mongo) {
    return new MongoNoticeStore(mongo.getMongoDatabase());
  }

  @Bean
  NoticeBoard noticeBoard(NoticeStore store) {
    return new NoticeBoard(store, InstantSource.system());
  }

  @Bean
  Notices notices(NoticeStore store, Platform platform) {
    return new Notices(store, platform, InstantSource.system());
  }

  @Bean
  NoticeDelivery noticeDelivery(
      NoticeBoard board,
      Accounts accounts,
      AccountMarks marks,
      LastLogins logins,
      OnlineAccounts online,
      DomainMessages messages,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    var delivery =
        new NoticeDelivery(
            board, accounts, marks, logins, online, messages, InstantSource.system(), executor);
    online.follow(delivery);
    return delivery;
  }

  @Bean
  GatewayHandler noticesOfThisGateway(
      NoticeBoard board,
      NoticeDelivery delivery,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    return new NoticeChange(board, delivery, executor);
  }
}
