package chat.parlance.system.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What came of a run.
///
/// @param outcomes one for each user
public record Result(Checker.Verdict verdict, List<Chatter.Outcome> outcomes, Latencies latencies) {

  /// Prints it, and asserts that each message was seen once and in order, and acknowledged.
  public void assertClean() {
    System.out.println(
        "sent %d, seen %d, resumptions %d, new sessions %d"
            .formatted(verdict.sent(), verdict.seen(), resumptions(), newSessions()));
    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.isClean()).isTrue();
    assertThat(outcomes).allMatch(Chatter.Outcome::settled);
  }

  /// Asserts that nobody lost a socket.
  public void assertUndisturbed() {
    assertThat(resumptions()).isZero();
    assertThat(newSessions()).isEqualTo(outcomes.size());
  }

  private int resumptions() {
    return outcomes.stream().mapToInt(Chatter.Outcome::resumptions).sum();
  }

  private int newSessions() {
    return outcomes.stream().mapToInt(Chatter.Outcome::newSessions).sum();
  }
}
