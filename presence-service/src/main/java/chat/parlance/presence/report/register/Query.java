package chat.parlance.presence.report.register;

import chat.parlance.log.Context;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Which reports somebody wants to see.
///
/// @param before only those with a lower number
/// @param limit how many at most
record Query(@Nullable BareJid reporter, @Nullable Jid reported, long before, int limit) {

  private static final int MOST = 100;

  /// Pages that are looked at for one answer, whatever is found there.
  private static final int MOST_PAGES = 20;

  /// @throws IllegalArgumentException if it makes no sense
  static Query of(Element reports) {
    var before = reports.attribute("before");
    var limit = reports.attribute("limit");
    var reporter = jid(reports.attribute("reporter"));
    return new Query(
        reporter == null ? null : reporter.bare(),
        jid(reports.attribute("reported")),
        before == null ? Long.MAX_VALUE : Long.parseLong(before),
        limit == null ? MOST : Math.clamp(Integer.parseInt(limit), 1, MOST));
  }

  private static @Nullable Jid jid(@Nullable String text) {
    try {
      return text == null ? null : Jid.of(text);
    } catch (InvalidJidException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Listing in(Context context, Instant oldest) {
    var register = Register.in(context.facts());
    var found = new ArrayList<Entry>();
    long number = Math.min(before, register.next());
    for (int pages = 0; pages < MOST_PAGES && number > register.first(); pages++) {
      long page = Register.page(number - 1);
      for (var entry : RegisterPage.in(context.facts(), page).entries().reversed()) {
        if (entry.number() < number && found.size() < limit) {
          number = entry.number();
          if (entry.at().isAfter(oldest) && wants(entry)) {
            found.add(entry);
          }
        }
      }
      if (found.size() == limit) {
        break;
      }
      number = Math.min(number, Register.firstOf(page));
    }
    return new Listing(found, number > register.first() ? number : null);
  }

  private boolean wants(Entry entry) {
    return (reporter == null || reporter.equals(entry.reporter()))
        && (reported == null || reported.covers(entry.reported()));
  }
}
