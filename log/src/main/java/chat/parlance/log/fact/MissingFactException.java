package chat.parlance.log.fact;

import chat.parlance.log.Fact;
import chat.parlance.xmpp.jid.BareJid;

/// Says that a fact has to be fetched before a record can be decided. As deciding is pure, the
/// record is simply decided again when the fact is there. It has no stack trace: it is no mistake.
public final class MissingFactException extends RuntimeException {

  private final transient Fact<?> fact;
  private final transient BareJid address;
  private final boolean shared;

  private MissingFactException(Fact<?> fact, BareJid address, boolean shared) {
    super("fact " + fact.name() + " isn't loaded", null, false, false);
    this.fact = fact;
    this.address = address;
    this.shared = shared;
  }

  /// A fact of the record's own address.
  public static MissingFactException own(Fact<?> fact, BareJid address) {
    return new MissingFactException(fact, address, false);
  }

  /// A fact of another address, see [chat.parlance.log.Facts#shared].
  public static MissingFactException shared(Fact<?> fact, BareJid address) {
    return new MissingFactException(fact, address, true);
  }

  public Fact<?> fact() {
    return fact;
  }

  public BareJid address() {
    return address;
  }

  public boolean isShared() {
    return shared;
  }
}
