package chat.parlance.gateway.api.idempotency;

/// What became of an attempt to be the one that runs a request.
sealed interface Claim {

  /// The caller runs it.
  record Granted() implements Claim {}

  /// It ran before, with this answer.
  record Answered(Answer answer) implements Claim {}

  /// Another one is running it.
  record UnderWay() implements Claim {}

  /// The key was used for a request that wasn't the same.
  record Reused() implements Claim {}
}
