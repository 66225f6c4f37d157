package chat.parlance.standalone.spec;

import chat.parlance.xmpp.spec.Implements;
import java.util.Comparator;

/// A type, and what it says to implement.
record Implementation(Class<?> type, Implements claim) implements Comparable<Implementation> {

  private static final Comparator<Implementation> ORDER =
      Comparator.<Implementation>comparingInt(each -> each.claim.rfc())
          .thenComparingInt(each -> each.claim.xep())
          .thenComparing(each -> each.claim.version())
          .thenComparing(each -> each.type.getName());

  /// As people write it, such as `XEP-0198` or `RFC 6121`.
  String specification() {
    return claim.rfc() > 0 ? "RFC " + claim.rfc() : "XEP-%04d".formatted(claim.xep());
  }

  String address() {
    return claim.rfc() > 0
        ? "https://www.rfc-editor.org/rfc/rfc" + claim.rfc()
        : "https://xmpp.org/extensions/xep-%04d.html".formatted(claim.xep());
  }

  /// The module and the package within, where the code is.
  String place() {
    return type.getPackageName().substring("chat.parlance.".length());
  }

  @Override
  public int compareTo(Implementation other) {
    return ORDER.compare(this, other);
  }
}
