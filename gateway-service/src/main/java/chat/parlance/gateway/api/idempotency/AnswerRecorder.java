package chat.parlance.gateway.api.idempotency;

import chat.parlance.gateway.api.body.Bodies;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A response that is kept before it is sent, so that no client sees an answer that we might
/// forget.
final class AnswerRecorder extends ServerHttpResponseDecorator {

  private final Function<Answer, Mono<Void>> keeper;

  AnswerRecorder(ServerHttpResponse response, Function<Answer, Mono<Void>> keeper) {
    super(response);
    this.keeper = keeper;
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return DataBufferUtils.join(Flux.from(body))
        .map(Bodies::drain)
        .defaultIfEmpty(new byte[0])
        .flatMap(bytes ->
            keeper
                .apply(answer(bytes))
                .then(super.writeWith(Mono.just(bufferFactory().wrap(bytes)))));
  }

  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
    return writeWith(Flux.from(body).concatMap(Function.identity()));
  }

  @Override
  public Mono<Void> setComplete() {
    return isCommitted()
        ? super.setComplete()
        : keeper.apply(answer(new byte[0])).then(super.setComplete());
  }

  private Answer answer(byte[] body) {
    var status = getStatusCode();
    var type = getHeaders().getContentType();
    return new Answer(
        status == null ? 200 : status.value(),
        type == null ? null : type.toString(),
        first(getHeaders(), HttpHeaders.LOCATION),
        body);
  }

  private static @Nullable String first(HttpHeaders headers, String name) {
    return headers.getFirst(name);
  }
}
