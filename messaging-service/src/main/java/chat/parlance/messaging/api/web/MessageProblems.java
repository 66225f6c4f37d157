package chat.parlance.messaging.api.web;

import chat.parlance.messaging.api.InvalidMessageException;
import chat.parlance.messaging.api.LogUnavailableException;
import java.net.URI;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;

/// Turns what went wrong with a message into a problem (RFC 9457).
@RestControllerAdvice(assignableTypes = MessageController.class)
@Order(0)
public final class MessageProblems {

  private static final Logger log = LoggerFactory.getLogger(MessageProblems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(InvalidMessageException e) {
    return answer(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid-message",
        "The message can't be sent",
        String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(WebExchangeBindException e) {
    var fields =
        e.getFieldErrors().stream()
            .map(error -> error.getField() + " " + error.getDefaultMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return answer(
        HttpStatus.UNPROCESSABLE_CONTENT, "invalid-value", "A value is missing or refused", fields);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ServerWebInputException e) {
    return answer(
        HttpStatus.BAD_REQUEST,
        "invalid-request",
        "The request can't be read",
        "The body or a parameter can't be read.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(LogUnavailableException e) {
    log.atWarn().setCause(e).log("message_append_failed");
    return answer(
        HttpStatus.SERVICE_UNAVAILABLE,
        "unavailable",
        "Something that this needs is away",
        "The log; try again later, with an idempotency key.");
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String type, String title, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:parlance:problem:" + type));
    problem.setTitle(title);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
