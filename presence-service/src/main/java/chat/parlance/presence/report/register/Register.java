package chat.parlance.presence.report.register;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.NotPersonal;

/// Which numbers the reports have that are kept: each gets the next one, fifty are on a page, and
/// the oldest page goes as a whole.
///
/// @param first the lowest that may be there
/// @param next what the next report gets
record Register(long first, long next) {

  /// One document of the domain.
  @NotPersonal("of the domain")
  static final Fact<Register> FACT = Fact.inStore("reportRegister", Register.class);

  private static final int PER_PAGE = 50;
  private static final Register EMPTY = new Register(0, 0);

  static Register in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? EMPTY : known;
  }

  /// The page that a number is on.
  static long page(long number) {
    return number / PER_PAGE;
  }

  /// The lowest number that is on a page.
  static long firstOf(long page) {
    return page * PER_PAGE;
  }

  long firstPage() {
    return page(first);
  }

  long lastPage() {
    return page(next);
  }

  /// How many are numbered, dealt with or not.
  long size() {
    return next - first;
  }

  Register withNext() {
    return new Register(first, next + 1);
  }

  Register withoutFirstPage() {
    return new Register(firstOf(firstPage() + 1), next);
  }
}
