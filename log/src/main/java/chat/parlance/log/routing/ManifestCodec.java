package chat.parlance.log.routing;

import chat.parlance.log.AccountIdentity;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.StreamFeature;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Presence;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Manifests as JSON: the values of the topic `services`.
public final class ManifestCodec {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ManifestCodec() {}

  /// What an older service doesn't know is absent.
  private record Document(
      String inbox,
      List<Entry> routes,
      Collection<String> features,
      @Nullable Collection<StreamFeature> streamFeatures,
      @Nullable Collection<AccountIdentity> identities,
      @Nullable Collection<String> hosts,
      String version) {}

  /// One route. What doesn't belong to its kind is absent.
  private record Entry(
      String kind,
      @Nullable Collection<String> scopes,
      @Nullable Collection<String> types,
      @Nullable String name,
      @Nullable String namespace,
      @Nullable Boolean changesOnly) {

    Entry(String kind) {
      this(kind, null, null, null, null, null);
    }
  }

  public static String write(Manifest manifest) {
    var routes = manifest.routes().stream().map(ManifestCodec::entry).toList();
    return MAPPER.writeValueAsString(
        new Document(
            manifest.inbox().name(),
            routes,
            new TreeSet<>(manifest.features()),
            manifest.streamFeatures(),
            manifest.identities(),
            new TreeSet<>(manifest.hosts()),
            manifest.version()));
  }

  /// Reads what [#write] wrote, without the routes that only a newer version understands.
  ///
  /// @throws IllegalArgumentException if it isn't a manifest
  public static Manifest read(String json) {
    return read(json, _ -> {});
  }

  /// As [#read(String)].
  ///
  /// @param skipped is told the kind of each route that isn't understood
  public static Manifest read(String json, Consumer<String> skipped) {
    try {
      var document = MAPPER.readValue(json, Document.class);
      return new Manifest(
          new Inbox(document.inbox),
          document.routes.stream()
              .<Route<?>>mapMulti((entry, routes) -> add(entry, routes, skipped))
              .toList(),
          Set.copyOf(document.features),
          orNone(document.streamFeatures),
          orNone(document.identities),
          orNone(document.hosts),
          document.version);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("not a manifest", e);
    }
  }

  private static <T> Set<T> orNone(@Nullable Collection<T> declared) {
    return declared == null ? Set.of() : Set.copyOf(declared);
  }

  private static Entry entry(Route<?> route) {
    return switch (route) {
      case Route.OfMessage(var scopes) ->
          new Entry("message", names(scopes), null, null, null, null);
      case Route.OfPresence(var scopes, var types, var changesOnly) ->
          new Entry("presence", names(scopes), names(types), null, null, changesOnly ? true : null);
      case Route.OfIq(var scopes, var types, var name, var namespace) ->
          new Entry("iq", names(scopes), names(types), name, namespace, null);
      case Route.OfSessions _ -> new Entry("sessions");
      case Route.OfAccounts _ -> new Entry("accounts");
      case Route.OfReturned _ -> new Entry("returned");
      case Route.OfPlatform _, Route.OfTold _, Route.OfWoken _, Route.OfGuard _ ->
          throw new IllegalArgumentException("a route that the edge doesn't know");
    };
  }

  private static void add(Entry entry, Consumer<Route<?>> routes, Consumer<String> skipped) {
    try {
      routes.accept(route(entry));
    } catch (IllegalArgumentException _) {
      skipped.accept(entry.kind);
    }
  }

  private static Route<?> route(Entry entry) {
    return switch (entry.kind) {
      case "message" -> new Route.OfMessage(values(Scope.class, entry.scopes));
      case "presence" ->
          new Route.OfPresence(
              values(Scope.class, entry.scopes),
              values(Presence.Type.class, entry.types),
              Boolean.TRUE.equals(entry.changesOnly));
      case "iq" ->
          new Route.OfIq(
              values(Scope.class, entry.scopes),
              values(Iq.Type.class, entry.types),
              entry.name,
              entry.namespace);
      case "sessions" -> Route.sessions();
      case "accounts" -> Route.accounts();
      case "returned" -> Route.returned();
      default -> throw new IllegalArgumentException("unknown kind of route");
    };
  }

  private static Collection<String> names(Set<? extends Enum<?>> values) {
    var names = new TreeSet<String>();
    values.forEach(value -> names.add(value.name()));
    return names;
  }

  private static <E extends Enum<E>> Set<E> values(
      Class<E> type, @Nullable Collection<String> names) {
    var values = EnumSet.noneOf(type);
    if (names != null) {
      names.forEach(name -> values.add(Enum.valueOf(type, name)));
    }
    return values;
  }
}
