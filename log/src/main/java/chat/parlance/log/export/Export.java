package chat.parlance.log.export;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Route;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives what the features of a service hold of an account, see [Handler#holds], in pages that are
/// records of the account's log like all others: each is right for one moment of it.
public final class Export implements Handler<Iq> {

  enum Outcome {
    GIVEN,
    BAD_REQUEST
  }

  private static final Comparator<Fact<?>> BY_PART = Comparator.comparing(fact -> fact.part());

  private final List<Held> given;

  /// @param handlers of the service
  public Export(Collection<? extends Handler<?>> handlers) {
    given =
        handlers.stream()
            .flatMap(handler -> handler.holds().stream())
            .filter(Held::isGiven)
            .sorted(Comparator.comparing(held -> held.fact().name()))
            .toList();
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(ExportRequest.NAME, ExportRequest.NAMESPACE);
  }

  @Override
  public Decision decide(Iq iq, Context context) {
    var request = read(iq);
    if (request == null) {
      var error = StanzaError.of(Condition.BAD_REQUEST);
      return new Decision(Outcome.BAD_REQUEST, Answer.error(iq, error, context));
    }
    var paging = new Paging(request);
    wanted(request, context.facts())
        .takeWhile(_ -> paging.isOpen())
        .forEach(fact -> add(fact, context.facts(), paging));
    var page = new ExportPage(context.now(), paging.pieces(), paging.next());
    return new Decision(Outcome.GIVEN, Answer.result(iq, page.element(), context));
  }

  private static @Nullable ExportRequest read(Iq iq) {
    try {
      var payload = iq.payload();
      var place = payload == null ? null : ExportRequest.read(payload);
      return place == null || place.from() < 0 ? null : place;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// What is before the page isn't even looked for.
  private Stream<Fact<?>> wanted(ExportRequest request, Facts facts) {
    return given.stream()
        .filter(held -> held.fact().name().compareTo(request.fact()) >= 0)
        .flatMap(held -> held.all().apply(facts).<Fact<?>>map(fact -> fact).sorted(BY_PART))
        .filter(fact -> request.wants(fact.name(), fact.part()));
  }

  private static <T> void add(Fact<T> fact, Facts facts, Paging paging) {
    var value = facts.get(fact);
    if (value != null) {
      paging.add(fact.name(), fact.part(), FactCodec.write(fact, value));
    }
  }
}
