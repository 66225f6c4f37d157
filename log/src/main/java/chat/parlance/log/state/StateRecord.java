package chat.parlance.log.state;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.FactId;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record of a state topic. Its partition has the number of the inbox's.
///
/// Keys are `<address>\n<fact>` for facts, `<address>\n<fact>\n<part>` for parts of them;
/// `\norigins/<set>/<n>` for a part of the [Origins] as they were at a place in the inbox, and
/// `\nplace` for that place. No address is empty, so these can't be taken for facts. Two sets of
/// origins are written in turn, and `\nplace` names the one that is complete.
///
/// @param value JSON of a fact, or text; absent if the fact was removed
/// @param at offset of the record of the inbox that caused it
public record StateRecord(String key, @Nullable String value, long at) {

  private static final char SEPARATOR = '\n';
  private static final String PLACE = "\nplace";
  private static final String ORIGINS = "\norigins/";

  static <T> StateRecord ofFact(BareJid address, Fact<T> fact, @Nullable T value, long at) {
    String json = value == null ? null : FactCodec.write(fact, value);
    return new StateRecord(key(address, fact), json, at);
  }

  private static String key(BareJid address, Fact<?> fact) {
    String key = address.toString() + SEPARATOR + fact.name();
    return fact.part().isEmpty() ? key : key + SEPARATOR + fact.part();
  }

  /// Origins as they are, with the place that they are valid for.
  ///
  /// @param set 0 or 1, another one than last time
  static List<StateRecord> ofOrigins(List<String> chunks, int set, long place) {
    var records = new ArrayList<StateRecord>(chunks.size() + 1);
    for (int i = 0; i < chunks.size(); i++) {
      records.add(new StateRecord(origins(set, i), chunks.get(i), place));
    }
    records.add(new StateRecord(PLACE, set + " " + chunks.size(), place));
    return records;
  }

  static String origins(int set, int chunk) {
    return ORIGINS + set + "/" + chunk;
  }

  /// How long it is, in characters.
  public int length() {
    return key.length() + (value == null ? 0 : value.length());
  }

  boolean isFact() {
    return key.charAt(0) != SEPARATOR;
  }

  boolean isPlace() {
    return key.equals(PLACE);
  }

  /// The fact that it is of.
  FactId factId() {
    int separator = key.indexOf(SEPARATOR);
    int second = key.indexOf(SEPARATOR, separator + 1);
    int end = second < 0 ? key.length() : second;
    return new FactId(
        BareJid.ofPrepared(key.substring(0, separator)),
        key.substring(separator + 1, end).intern(), // one of few names, on many accounts
        second < 0 ? "" : key.substring(second + 1));
  }
}
