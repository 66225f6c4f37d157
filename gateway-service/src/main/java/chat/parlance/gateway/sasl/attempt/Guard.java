package chat.parlance.gateway.sasl.attempt;

import java.net.InetAddress;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// The limits on attempts for one peer.
///
/// @param accountOf makes one name of all the ways to write it, and a short one of any
public record Guard(Attempts attempts, InetAddress from, UnaryOperator<String> accountOf) {

  /// What came of an attempt.
  public enum Verdict {
    RIGHT,
    WRONG,
    /// Nothing was checked, as there were too many before.
    TOO_MANY
  }

  /// Makes an attempt on an account of that name, if one may be made now.
  ///
  /// @param check whether the proof is right; if it fails, that isn't counted
  public Verdict check(String name, BooleanSupplier check) {
    var account = accountOf.apply(name);
    if (!attempts.begin(account, from)) {
      return Verdict.TOO_MANY;
    }
    var verdict = Verdict.RIGHT;
    try {
      verdict = check.getAsBoolean() ? Verdict.RIGHT : Verdict.WRONG;
      return verdict;
    } finally {
      if (verdict == Verdict.WRONG) {
        attempts.failed(from);
      } else {
        attempts.takeBack(account, from);
      }
    }
  }
}
