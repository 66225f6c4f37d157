package chat.parlance.gateway.platform.online;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A page of what is online, in the order of the addresses.
///
/// @param next the address after which the next page begins; null on the last
/// @param silent the slots whose gateway didn't answer: what is there is missing
public record OnlinePage<T>(List<T> items, @Nullable String next, SortedSet<Integer> silent) {

  public OnlinePage {
    items = List.copyOf(items);
  }
}
