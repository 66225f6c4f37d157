package chat.parlance.gateway.account;

/// Says that an account can't be made because there is one of that address.
public final class AccountExistsException extends RuntimeException {

  public AccountExistsException() {
    super("there is an account of that address");
  }
}
