package chat.parlance.presence.report.register;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.NotPersonal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Some reports by what is asked for, in the order of their numbers.
record RegisterPage(List<Entry> entries) {

  @NotPersonal("of the domain; what a deleted account reported is withdrawn from it")
  private static final Fact<RegisterPage> FACT =
      Fact.inStore("reportRegisterPage", RegisterPage.class);

  private static final RegisterPage EMPTY = new RegisterPage(List.of());

  RegisterPage {
    entries = List.copyOf(entries);
  }

  static Fact<RegisterPage> fact(long page) {
    return FACT.part(Long.toString(page));
  }

  static RegisterPage in(Facts facts, long page) {
    var known = facts.get(fact(page));
    return known == null ? EMPTY : known;
  }

  RegisterPage with(Entry entry) {
    return new RegisterPage(Stream.concat(entries.stream(), Stream.of(entry)).toList());
  }

  RegisterPage without(String id) {
    return new RegisterPage(entries.stream().filter(entry -> !entry.id().equals(id)).toList());
  }

  /// Whether nothing on it is from after a time.
  boolean isBefore(Instant time) {
    return entries.stream().noneMatch(entry -> entry.at().isAfter(time));
  }

  /// Makes this what is known of a page.
  Effect put(long page) {
    @Nullable RegisterPage kept = entries.isEmpty() ? null : this;
    return new Put<>(fact(page), kept);
  }
}
