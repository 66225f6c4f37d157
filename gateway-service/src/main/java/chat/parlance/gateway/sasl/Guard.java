package chat.parlance.gateway.sasl;

import java.net.InetAddress;

/// The limits on attempts for one peer.
record Guard(Attempts attempts, InetAddress from) {

  boolean mayTry(String account) {
    return attempts.mayTry(account, from);
  }

  void failed(String account) {
    attempts.failed(account, from);
  }
}
