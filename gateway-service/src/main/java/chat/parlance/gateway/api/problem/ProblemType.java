package chat.parlance.gateway.api.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// The kinds of problem, each with a URI that stays the same for ever: clients may depend on it.
public enum ProblemType {
  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request can't be read"),
  INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor isn't one of ours"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid API key is needed"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "The API key lacks a scope"),
  SENDER_BLOCKED(HttpStatus.FORBIDDEN, "The sender is blocked for the whole domain"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
  UNKNOWN_ACCOUNT(HttpStatus.NOT_FOUND, "There is no such account"),
  UNKNOWN_SESSION(HttpStatus.NOT_FOUND, "There is no such session"),
  UNKNOWN_KEY(HttpStatus.NOT_FOUND, "There is no such API key"),
  UNKNOWN_BLOCK(HttpStatus.NOT_FOUND, "There is no such block"),
  UNKNOWN_ERASURE(HttpStatus.NOT_FOUND, "There is no such erasure"),
  UNKNOWN_ADMIN(HttpStatus.NOT_FOUND, "There is no such admin"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method isn't allowed here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation"),
  ACCOUNT_EXISTS(HttpStatus.CONFLICT, "There is an account of that address"),
  ADMIN_CONFIGURED(HttpStatus.CONFLICT, "The admin is one by configuration"),
  REQUEST_UNDER_WAY(HttpStatus.CONFLICT, "The first request with that key is under way"),
  TOO_MANY_KEYS(HttpStatus.CONFLICT, "There are as many API keys as there may be"),
  TOO_MANY_BLOCKS(HttpStatus.CONFLICT, "There are as many blocks as there may be"),
  TOO_MANY_GROUPS(HttpStatus.CONFLICT, "There are as many groups as there may be"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type isn't supported"),
  INVALID_ADDRESS(HttpStatus.UNPROCESSABLE_CONTENT, "Not the address of an account here"),
  PASSWORD_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The password is refused"),
  INVALID_VALUE(HttpStatus.UNPROCESSABLE_CONTENT, "A value is missing or refused"),
  REQUEST_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The service refused it"),
  IDEMPOTENCY_KEY_REUSED(
      HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used for another request"),
  TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many failed attempts"),
  TOO_MANY_EXPORTS(HttpStatus.TOO_MANY_REQUESTS, "As many exports are under way as there may be"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something failed here"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something that this needs is away"),
  NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE, "There is no room for more");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  /// The stable name of this kind of problem.
  public URI uri() {
    return URI.create("urn:parlance:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// A problem of this kind.
  ///
  /// @param detail for a person to read; holds nothing secret and no address of others
  public ProblemDetail detail(String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(uri());
    problem.setTitle(title);
    return problem;
  }

  /// The kind that fits a status of HTTP best.
  static ProblemType of(HttpStatusCode status) {
    for (var type : values()) {
      if (type.status.value() == status.value()) {
        return type;
      }
    }
    return status.is4xxClientError() ? INVALID_REQUEST : INTERNAL_ERROR;
  }
}
