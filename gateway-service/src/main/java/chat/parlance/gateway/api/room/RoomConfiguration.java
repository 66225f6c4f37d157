package chat.parlance.gateway.api.room;

import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.routing.Intake;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What REST refuses where there is no room.
@Configuration(proxyBeanMethods = false)
public class RoomConfiguration {

  @Bean
  RoomFilter roomFilter(ObjectProvider<Intake> intake, ProblemWriter problems) {
    return new RoomFilter(intake.getIfAvailable(() -> Intake.OPEN), problems);
  }
}
