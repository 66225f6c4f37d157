package chat.parlance.gateway.api.problem;

import org.springframework.http.ProblemDetail;

/// Ends a request with a problem.
public final class ProblemException extends RuntimeException {

  private final transient ProblemDetail problem;

  public ProblemException(ProblemType type, String detail) {
    super(type.name(), null, false, false);
    this.problem = type.detail(detail);
  }

  public ProblemDetail problem() {
    return problem;
  }
}
