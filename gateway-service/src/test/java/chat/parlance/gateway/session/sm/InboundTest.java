package chat.parlance.gateway.session.sm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InboundTest {

  private final Inbound in = new Inbound();

  private UnderWay receive() {
    return in.receive(in::confirm);
  }

  @Nested
  class GivenStreamManagement {

    {
      in.enable();
    }

    @Test
    void whenNothingWasReceived_thenHIsZeroAtOnce() {
      in.want();

      assertThat(in.takeAnswer()).isTrue();
      assertThat(in.handled()).isZero();
    }

    @Test
    void whenNotYetConfirmed_thenNoAnswer() {
      receive();
      in.want();

      assertThat(in.needsCheckpoint()).isFalse();
      assertThat(in.takeAnswer()).isFalse();
    }

    @Test
    void whenConfirmed_thenACheckpointComesFirst() {
      var stanza = receive();
      in.want();

      stanza.durable();

      assertThat(in.needsCheckpoint()).isTrue();
      assertThat(in.takeAnswer()).isFalse();
      in.recorded(in.snapshot().count());
      assertThat(in.takeAnswer()).isTrue();
      assertThat(in.handled()).isEqualTo(1);
      assertThat(in.takeAnswer()).isFalse();
    }

    @Test
    void whenConfirmedOutOfOrder_thenCountedInOrder() {
      var first = receive();
      var second = receive();

      second.durable();
      assertThat(in.snapshot().count()).isZero();

      first.durable();
      assertThat(in.snapshot().count()).isEqualTo(2);
      assertThat(in.underWay()).isZero();
    }

    @Test
    void whenAStanzaIsSeveralRecords_thenConfirmedByTheLast() {
      var stanza = receive();
      stanza.parts(2);

      stanza.durable();
      assertThat(in.underWay()).isEqualTo(1);

      stanza.durable();
      assertThat(in.underWay()).isZero();
    }

    @Test
    void whenRewound_thenTheClientsRepetitionHasTheSameNumber() {
      var before = receive();
      in.rewind();

      var again = receive();

      assertThat(again.sequence()).isEqualTo(before.sequence());
      before.durable();
      assertThat(in.snapshot().count()).isZero();
      again.durable();
      assertThat(in.snapshot().count()).isEqualTo(1);
    }
  }

  @Nested
  class GivenStanzasBeforeItWasEnabled {

    @Test
    void whenEnabled_thenTheyDoNotCountButKeepTheirNumbers() {
      var before = receive();
      in.enable();

      var after = receive();
      after.durable();
      assertThat(in.snapshot().count()).isEqualTo(1);
      before.durable();

      assertThat(after.sequence()).isEqualTo(2);
      in.recorded(in.snapshot().count());
      assertThat(in.handled()).isEqualTo(1);
    }
  }
}
