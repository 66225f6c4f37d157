package chat.parlance.gateway.api.audit;

import chat.parlance.gateway.api.body.Bodies;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A response that leaves when its request was written down. Of a problem, its type is read. What
/// is behind is asked late each time, as headers can't be set once it was asked.
final class AuditedResponse extends ServerHttpResponseDecorator {

  private static final int LONGEST_PROBLEM = 64 * 1024;

  private final RequestEntry entry;
  private final JsonMapper json;

  AuditedResponse(ServerHttpResponse response, RequestEntry entry, JsonMapper json) {
    super(response);
    this.entry = entry;
    this.json = json;
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    if (!isProblem()) {
      return withoutProblem().then(Mono.defer(() -> super.writeWith(body)));
    }
    return DataBufferUtils.join(Flux.from(body), LONGEST_PROBLEM)
        .map(Bodies::drain)
        .defaultIfEmpty(new byte[0])
        .flatMap(bytes ->
            entry
                .refused(type(bytes))
                .then(Mono.defer(() -> super.writeWith(Mono.just(bufferFactory().wrap(bytes))))));
  }

  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
    return isProblem()
        ? writeWith(Flux.from(body).concatMap(Function.identity()))
        : withoutProblem().then(Mono.defer(() -> super.writeAndFlushWith(body)));
  }

  @Override
  public Mono<Void> setComplete() {
    return isCommitted()
        ? super.setComplete()
        : withoutProblem().then(Mono.defer(super::setComplete));
  }

  private Mono<Void> withoutProblem() {
    var status = getStatusCode();
    return status != null && status.isError()
        ? entry.refused(Integer.toString(status.value()))
        : entry.done();
  }

  private boolean isProblem() {
    var status = getStatusCode();
    return status != null
        && status.isError()
        && MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(getHeaders().getContentType());
  }

  private String type(byte[] problem) {
    try {
      return json.readTree(problem).path("type").asString("unknown");
    } catch (JacksonException e) {
      return "unknown";
    }
  }
}
