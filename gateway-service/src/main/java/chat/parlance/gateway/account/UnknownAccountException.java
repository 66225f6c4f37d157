package chat.parlance.gateway.account;

/// Says that there is no account of that address.
public final class UnknownAccountException extends RuntimeException {

  public UnknownAccountException() {
    super("there is no account of that address");
  }
}
