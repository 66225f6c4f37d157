package chat.parlance.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Undelivered;
import chat.parlance.messaging.MessagingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// RFC 6121 sections 8.5.3.1 and 8.5.3.2.3.
class IqDeliveryTest extends MessagingTest {

  @Nested
  class GivenTheResourceIsBound {

    @BeforeEach
    void connected() {
      exists();
      starts(BALCONY, "balcony");
    }

    @Test
    void whenAResultComes_thenItIsDeliveredAndMayBeLost() {
      var delivery = deliveries(gets("rfc-6121/8.5.3-iq-result-to-full-jid")).getFirst();

      assertThat(delivery.undelivered()).isEqualTo(Undelivered.DROP);
    }
  }

  @Nested
  class GivenTheResourceIsNotBound {

    @BeforeEach
    void other() {
      exists();
      comesOnline(CHAMBER, "chamber", 0);
    }

    @Test
    void whenAResultComes_thenItIsDropped() {
      assertThat(gets("rfc-6121/8.5.3-iq-result-to-full-jid")).isEmpty();
    }
  }
}
