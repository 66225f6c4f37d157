package chat.parlance.gateway.sasl.attempt;

/// How many failures are borne.
///
/// @param failures at once
/// @param forgottenPerMinute how many of them are forgotten in a minute
public record FailureLimit(long failures, long forgottenPerMinute) {

  FailureLimit times(int factor) {
    return new FailureLimit(failures * factor, forgottenPerMinute * factor);
  }
}
