package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// Tells which accounts are on this gateway by numbers in place of their addresses, in several
/// parts: so that accounts on several gateways are found out and count once.
record PrintsHere(Here here) implements GatewayHandler {

  /// How many accounts a part should have: 8 bytes each, written with 4 letters for 3 bytes.
  static final int ACCOUNTS_A_PART = 30_000;

  private static final String NAME = "prints";
  private static final String PART = "part";
  private static final String OF = "of";
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static Element request(int part, int of) {
    return Element.builder(NAME, NAMESPACE)
        .attribute(PART, Integer.toString(part))
        .attribute(OF, Integer.toString(of))
        .build();
  }

  /// Whether an account of each print is active, as far as the gateway knows that answered so.
  static Map<Long, Boolean> read(Element answer) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(answer.text()));
    var prints = new HashMap<Long, Boolean>();
    while (bytes.hasRemaining()) {
      long print = bytes.getLong();
      prints.put(print >>> 1, (print & 1) == 1);
    }
    return prints;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Element answer(Element request) {
    int part = (int) NumbersHere.read(request, PART);
    int of = (int) NumbersHere.read(request, OF);
    var accounts =
        here.accounts().stream()
            .filter(account -> Long.remainderUnsigned(print(account), of) == part)
            .toList();
    var bytes = ByteBuffer.allocate(accounts.size() * Long.BYTES);
    for (var account : accounts) {
      bytes.putLong(print(account) << 1 | (here.isActive(account) ? 1 : 0));
    }
    return Element.builder(NAME, NAMESPACE)
        .text(Base64.getEncoder().encodeToString(bytes.array()))
        .build();
  }

  /// 63 bits: among a million accounts two have the same once in ten million times.
  private static long print(BareJid account) {
    long hash = FNV_BASIS;
    var text = account.toString();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    hash ^= hash >>> 32; // the last letters haven't reached the lowest bits of it
    return hash >>> 1;
  }
}
