package chat.parlance.gateway.api.audit;

import chat.parlance.gateway.api.key.ApiKeyFilter;
import chat.parlance.gateway.audit.Audit;
import chat.parlance.gateway.audit.AuditedAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/// One request's record. What it is about is known once it was handled.
final class RequestEntry {

  /// Says that the record isn't durable yet.
  static final String PENDING = "Parlance-Audit";

  private final Audit audit;
  private final ServerWebExchange exchange;
  private final AtomicBoolean written = new AtomicBoolean();

  RequestEntry(Audit audit, ServerWebExchange exchange) {
    this.audit = audit;
    this.exchange = exchange;
  }

  Mono<Void> done() {
    return once(audit::done);
  }

  Mono<Void> refused(String why) {
    return once(action -> audit.refused(action, why));
  }

  private Mono<Void> once(Function<AuditedAction, CompletionStage<Boolean>> write) {
    return Mono.defer(() -> {
      if (!written.compareAndSet(false, true)) {
        return Mono.empty();
      }
      return Mono.fromCompletionStage(write.apply(action())).doOnNext(this::tell).then();
    });
  }

  private void tell(boolean durable) {
    if (!durable && !exchange.getResponse().isCommitted()) {
      exchange.getResponse().getHeaders().set(PENDING, "pending");
    }
  }

  private AuditedAction action() {
    var request = exchange.getRequest();
    PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var path =
        pattern == null
            ? request.getPath().pathWithinApplication().value()
            : pattern.getPatternString();
    var who = "key:" + ApiKeyFilter.keyOf(exchange).id();
    return audit.action(who, request.getMethod() + " " + path, about());
  }

  /// Accounts and keys by what the path holds, or by where something was made.
  private List<String> about() {
    Map<String, String> variables =
        exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
    for (var name : List.of("jid", "id")) {
      var value = variables.get(name);
      if (value != null) {
        var resource = variables.get("resource");
        return List.of(resource == null ? value : value + "/" + resource);
      }
    }
    return made(exchange.getResponse().getHeaders().getFirst(HttpHeaders.LOCATION));
  }

  private static List<String> made(@Nullable String location) {
    if (location == null) {
      return List.of();
    }
    var last = location.substring(location.lastIndexOf('/') + 1);
    return List.of(UriUtils.decode(last, StandardCharsets.UTF_8));
  }
}
