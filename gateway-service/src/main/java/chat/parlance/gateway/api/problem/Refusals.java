package chat.parlance.gateway.api.problem;

import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Stanza errors (RFC 6120 section 8.3) as problems: the status that says the same, the condition
/// by its name.
final class Refusals {

  private Refusals() {}

  static ProblemDetail of(StanzaError error) {
    var text = error.text();
    var problem =
        ProblemType.REQUEST_REFUSED.detail(
            text == null ? "The service answered " + error.condition().elementName() + "." : text);
    problem.setStatus(status(error.condition()).value());
    problem.setProperty("condition", error.condition().elementName());
    var specific = error.specific();
    if (specific != null) {
      problem.setProperty("specific", specific.name());
    }
    return problem;
  }

  private static HttpStatus status(Condition condition) {
    return switch (condition) {
      case ITEM_NOT_FOUND, GONE, RECIPIENT_UNAVAILABLE, REMOTE_SERVER_NOT_FOUND ->
          HttpStatus.NOT_FOUND;
      case FORBIDDEN, NOT_ALLOWED, NOT_AUTHORIZED, REGISTRATION_REQUIRED, SUBSCRIPTION_REQUIRED ->
          HttpStatus.FORBIDDEN;
      case CONFLICT, UNEXPECTED_REQUEST -> HttpStatus.CONFLICT;
      case SERVICE_UNAVAILABLE, REMOTE_SERVER_TIMEOUT, INTERNAL_SERVER_ERROR ->
          HttpStatus.SERVICE_UNAVAILABLE;
      case RESOURCE_CONSTRAINT -> HttpStatus.INSUFFICIENT_STORAGE;
      case FEATURE_NOT_IMPLEMENTED -> HttpStatus.NOT_IMPLEMENTED;
      case BAD_REQUEST,
          JID_MALFORMED,
          NOT_ACCEPTABLE,
          POLICY_VIOLATION,
          REDIRECT,
          UNDEFINED_CONDITION ->
          HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
