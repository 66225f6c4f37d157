package chat.parlance.gateway.api.block;

import chat.parlance.gateway.api.body.Bodies;
import chat.parlance.gateway.api.key.ApiKeyFilter;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.blocking.HostBlocks;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Refuses a message in the name of an account that the whole domain blocks, wherever it is served:
/// nobody here hears that account, whoever writes for it.
final class BlockedSenderFilter implements WebFilter, Ordered {

  private static final PathPattern MESSAGES =
      PathPatternParser.defaultInstance.parse("/api/{version}/messages");

  private final HostBlocks blocks;
  private final ProblemWriter problems;
  private final JsonMapper json;

  BlockedSenderFilter(HostBlocks blocks, ProblemWriter problems, JsonMapper json) {
    this.blocks = blocks;
    this.problems = problems;
    this.json = json;
  }

  /// Behind what knows the answer already, which stays as it was, and what writes requests down.
  @Override
  public int getOrder() {
    return ApiKeyFilter.ORDER + 4;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (blocks.isEmpty()
        || !request.getMethod().equals(HttpMethod.POST)
        || !MESSAGES.matches(request.getPath().pathWithinApplication())
        || !ApiKeyFilter.guards(exchange)) {
      return chain.filter(exchange);
    }
    return Bodies.read(request)
        .flatMap(body ->
            isOfBlocked(body)
                ? refuse(exchange)
                : chain.filter(exchange.mutate().request(Bodies.again(request, body)).build()))
        .onErrorResume(
            DataBufferLimitException.class,
            e -> problems.write(exchange.getResponse(), Bodies.tooLarge()));
  }

  // What can't be read is for whoever serves it to refuse.
  private boolean isOfBlocked(byte[] body) {
    try {
      var from = json.readTree(body).get("from");
      return from != null && from.isString() && blocks.find(Jid.of(from.stringValue())).isPresent();
    } catch (JacksonException | InvalidJidException e) {
      return false;
    }
  }

  /// Not to be kept for an idempotency key: the block may end.
  private Mono<Void> refuse(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
    var detail = "End the block, or send it as the domain.";
    return problems.write(exchange.getResponse(), ProblemType.SENDER_BLOCKED.detail(detail));
  }
}
