package chat.parlance.gateway.api.problem;

import chat.parlance.gateway.account.AccountExistsException;
import chat.parlance.gateway.account.InvalidCursorException;
import chat.parlance.gateway.account.PasswordRefusedException;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.behalf.NoAnswerException;
import chat.parlance.gateway.behalf.RequestRefusedException;
import com.mongodb.MongoException;
import jakarta.validation.ConstraintViolationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;

/// Turns what went wrong into a problem; the only place that does.
@RestControllerAdvice
@Order(Problems.LAST)
public final class Problems {

  /// After the advice of each service in the same process, which knows its own exceptions.
  static final int LAST = 100;

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ProblemException e) {
    return answer(e.problem());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(AccountExistsException e) {
    return answer(ProblemType.ACCOUNT_EXISTS.detail("Choose another address."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(UnknownAccountException e) {
    return answer(ProblemType.UNKNOWN_ACCOUNT.detail("Nobody has that address."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(PasswordRefusedException e) {
    return answer(ProblemType.PASSWORD_REFUSED.detail(String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(InvalidCursorException e) {
    return answer(ProblemType.INVALID_CURSOR.detail("Take `next` of the page before."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(WebExchangeBindException e) {
    var fields =
        e.getFieldErrors().stream()
            .map(error -> error.getField() + " " + error.getDefaultMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return answer(ProblemType.INVALID_VALUE.detail(fields));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ConstraintViolationException e) {
    return answer(ProblemType.INVALID_VALUE.detail("A parameter is out of its range."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ServerWebInputException e) {
    return answer(ProblemType.INVALID_REQUEST.detail("The body or a parameter can't be read."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(RequestRefusedException e) {
    return answer(Refusals.of(e.error()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NoAnswerException e) {
    log.atWarn().setCause(e).log("api_answer_timeout");
    return answer(ProblemType.UNAVAILABLE.detail("No answer came in time; try again later."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MongoException e) {
    log.atWarn().setCause(e).log("api_store_failed");
    return answer(ProblemType.UNAVAILABLE.detail("The store of accounts; try again later."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Exception e) {
    if (e instanceof ErrorResponse response) {
      var type = ProblemType.of(response.getStatusCode());
      var problem = type.detail("See the description of this interface.");
      problem.setStatus(response.getStatusCode().value());
      return answer(problem, response.getHeaders());
    }
    log.atError().setCause(e).log("api_request_failed");
    return answer(ProblemType.INTERNAL_ERROR.detail("It was written down; try again later."));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return answer(problem, HttpHeaders.EMPTY);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
