package chat.parlance.presence.image;

/// Says why a picture can't be taken.
public final class UnfitPictureException extends Exception {

  /// What is wrong with it.
  public enum Reason {
    NOT_BASE64("the picture isn't base64"),
    TOO_MANY_BYTES("the picture has too many bytes"),
    NOT_AN_IMAGE("the picture is neither PNG, GIF, JPEG nor WebP"),
    TOO_MANY_PIXELS("the picture has too many pixels");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private final Reason reason;

  UnfitPictureException(Reason reason) {
    super(reason.text, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// For people who look for the cause.
  public String text() {
    return reason.text;
  }
}
