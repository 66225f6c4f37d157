package chat.parlance.presence.report.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some reports, newest first, as those who ask get them.
///
/// @param next what is asked with for those before them; absent where there are none
record Listing(List<Entry> reports, @Nullable Long next) {

  Listing {
    reports = List.copyOf(reports);
  }
}
