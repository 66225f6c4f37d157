package chat.parlance.gateway.sasl.attempt;

import java.net.InetAddress;
import java.util.function.UnaryOperator;

/// The limits on attempts for one peer.
///
/// @param accountOf makes one name of all the ways to write it, and a short one of any
public record Guard(Attempts attempts, InetAddress from, UnaryOperator<String> accountOf) {

  /// Whether another attempt on an account of that name may be made now.
  public boolean mayTry(String name) {
    return attempts.mayTry(accountOf.apply(name), from);
  }

  public void failed(String name) {
    attempts.failed(accountOf.apply(name), from);
  }
}
