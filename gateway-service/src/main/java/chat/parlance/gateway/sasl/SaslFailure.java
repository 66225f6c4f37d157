package chat.parlance.gateway.sasl;

import java.util.Locale;

/// Why an authentication failed (RFC 6120 section 6.5).
public enum SaslFailure {
  ABORTED,
  ACCOUNT_DISABLED,
  INCORRECT_ENCODING,
  INVALID_AUTHZID,
  INVALID_MECHANISM,
  MALFORMED_REQUEST,
  NOT_AUTHORIZED,
  TEMPORARY_AUTH_FAILURE;

  private final String elementName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  public String elementName() {
    return elementName;
  }
}
