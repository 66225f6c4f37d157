package chat.parlance.gateway.export;

/// Says that as many exports are under way as there may be.
public final class TooManyExportsException extends RuntimeException {

  TooManyExportsException() {
    super("too many exports at once", null, false, false);
  }
}
