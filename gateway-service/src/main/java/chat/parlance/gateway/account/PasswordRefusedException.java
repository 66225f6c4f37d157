package chat.parlance.gateway.account;

/// Says that a string can't be a password: the OpaqueString profile (RFC 8265) or a limit on its
/// length refuses it. Its message doesn't hold the string.
public final class PasswordRefusedException extends IllegalArgumentException {

  public PasswordRefusedException(String why) {
    super(why);
  }
}
