package chat.parlance.gateway.platform;

import chat.parlance.gateway.behalf.GatewayHandlers;
import chat.parlance.gateway.behalf.GatewayRequests;
import chat.parlance.gateway.behalf.KnownGateways;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.time.InstantSource;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All gateways, asked at once. Thread-safe; blocks until all have answered or their time is over:
/// it is for virtual threads.
public final class Platform {

  private static final Logger log = LoggerFactory.getLogger(Platform.class);

  private final KnownGateways known;
  private final GatewayRequests requests;
  private final GatewayHandlers own;
  private final PlatformProperties properties;
  private final InstantSource clock;

  public Platform(
      KnownGateways known,
      GatewayRequests requests,
      GatewayHandlers own,
      PlatformProperties properties,
      InstantSource clock) {
    this.known = known;
    this.requests = requests;
    this.own = own;
    this.properties = properties;
    this.clock = clock;
  }

  /// Asks every gateway, this one without the log. One that gave no sign of life lately isn't
  /// waited for.
  public Replies ask(Element request) {
    var asked = new TreeMap<Integer, CompletableFuture<Iq>>();
    var silent = new TreeSet<Integer>();
    var limit = clock.instant().minus(properties.silence());
    known
        .lastHeard()
        .forEach((slot, heard) -> {
          if (slot == requests.slot()) {
            return;
          }
          if (heard.isBefore(limit)) {
            silent.add(slot);
          } else {
            asked.put(slot, limited(slot, request));
          }
        });
    var answers = new TreeMap<Integer, Element>();
    answers.put(requests.slot(), ownAnswer(request));
    asked.forEach((slot, answer) -> {
      var payload = await(slot, answer);
      if (payload == null) {
        silent.add(slot);
      } else {
        answers.put(slot, payload);
      }
    });
    return new Replies(answers, silent);
  }

  private CompletableFuture<Iq> limited(int slot, Element request) {
    return requests
        .ask(slot, request)
        .toCompletableFuture()
        .orTimeout(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
  }

  private Element ownAnswer(Element request) {
    var handler = own.of(request);
    if (handler == null) {
      throw new IllegalArgumentException("no gateway answers " + request.name());
    }
    return handler.answer(request);
  }

  private static @Nullable Element await(int slot, CompletableFuture<Iq> answer) {
    try {
      return answer.join().payload();
    } catch (CompletionException e) {
      log.atWarn().addKeyValue("slot", slot).setCause(e.getCause()).log("gateway_ask_failed");
      return null;
    }
  }
}
