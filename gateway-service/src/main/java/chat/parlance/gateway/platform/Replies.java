package chat.parlance.gateway.platform;

import chat.parlance.xmpp.xml.Element;
import java.util.Collection;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the gateways answered.
///
/// @param bySlot the payloads, in the order of the slots
/// @param silent the slots whose gateway is down, or didn't answer in time
public record Replies(SequencedMap<Integer, Element> bySlot, SortedSet<Integer> silent) {

  /// The payloads alone.
  public Collection<Element> payloads() {
    return bySlot.values();
  }

  /// These silent ones and others.
  public SortedSet<Integer> silentWith(SortedSet<Integer> others) {
    var all = new TreeSet<>(silent);
    all.addAll(others);
    return all;
  }
}
