package chat.parlance.gateway.api.block;

import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;

/// Reads addresses that may be anybody's.
final class BlockedAddresses {

  private BlockedAddresses() {}

  static Jid of(String jid) {
    try {
      return Jid.of(jid);
    } catch (InvalidJidException e) {
      throw new ProblemException(ProblemType.INVALID_VALUE, "One of the addresses is none.");
    }
  }
}
