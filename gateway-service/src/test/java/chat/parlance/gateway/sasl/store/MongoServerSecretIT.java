package chat.parlance.gateway.sasl.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoServerSecretIT {

  private static EmbeddedMongo mongo;

  @BeforeAll
  static void start() {
    mongo = EmbeddedMongo.start();
  }

  @AfterAll
  static void stop() {
    mongo.close();
  }

  @Test
  void whenTwoGatewaysAskForIt_thenBothHaveTheSame() {
    var database = mongo.emptyDatabase();

    var first = new MongoServerSecret(database).bytes();
    var second = new MongoServerSecret(database).bytes();

    assertThat(first).hasSize(32).isEqualTo(second);
  }

  @Test
  void whenAnotherDeploymentMakesOne_thenItIsAnother() {
    var first = new MongoServerSecret(mongo.emptyDatabase()).bytes();
    var second = new MongoServerSecret(mongo.emptyDatabase()).bytes();

    assertThat(first).isNotEqualTo(second);
  }
}
