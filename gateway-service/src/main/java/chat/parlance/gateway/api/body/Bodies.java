package chat.parlance.gateway.api.body;

import chat.parlance.gateway.api.problem.ProblemType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Bodies of requests that were read and have to be read again.
public final class Bodies {

  private static final int LONGEST = 256 * 1024;

  private Bodies() {}

  /// The whole body, empty if there is none.
  ///
  /// @return fails with [DataBufferLimitException] if it is too large, see [#tooLarge]
  public static Mono<byte[]> read(ServerHttpRequest request) {
    return DataBufferUtils.join(request.getBody(), LONGEST)
        .map(Bodies::drain)
        .defaultIfEmpty(new byte[0]);
  }

  /// What is in a buffer, which is released.
  public static byte[] drain(DataBuffer buffer) {
    try {
      var bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      return bytes;
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  public static ProblemDetail tooLarge() {
    return ProblemType.TOO_LARGE.detail("A request has 256 KiB at most.");
  }

  /// The same request with the body that was read.
  public static ServerHttpRequest again(ServerHttpRequest request, byte[] body) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
      }
    };
  }
}
