package chat.parlance.system.people;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every device was told of nodes since it came, as the model has it.
final class Told {

  private final List<Map<String, String>> byDevice;

  Told(int people) {
    byDevice =
        Stream.<Map<String, String>>generate(TreeMap::new)
            .limit((long) people * Model.DEVICES)
            .toList();
  }

  /// An item is new, or, without a text, gone.
  void tell(int person, int device, int owner, PersonalNode node, @Nullable String text) {
    if (text == null) {
      to(person, device).remove(owner + "/" + node);
    } else {
      to(person, device).put(owner + "/" + node, text);
    }
  }

  void forget(int person, int device) {
    to(person, device).clear();
  }

  Map<String, String> to(int person, int device) {
    return byDevice.get(person * Model.DEVICES + device);
  }
}
