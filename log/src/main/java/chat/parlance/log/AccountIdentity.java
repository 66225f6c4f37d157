package chat.parlance.log;

/// Something that an account is beside an account (XEP-0030 section 3.1), such as a `pubsub`
/// service of type `pep`.
public record AccountIdentity(String category, String type) implements Comparable<AccountIdentity> {

  @Override
  public int compareTo(AccountIdentity other) {
    int byCategory = category.compareTo(other.category);
    return byCategory != 0 ? byCategory : type.compareTo(other.type);
  }
}
