package chat.parlance.gateway.sasl.attempt;

import java.net.InetAddress;

/// The limits on attempts for one peer.
public record Guard(Attempts attempts, InetAddress from) {

  public boolean mayTry(String account) {
    return attempts.mayTry(account, from);
  }

  public void failed(String account) {
    attempts.failed(account, from);
  }
}
