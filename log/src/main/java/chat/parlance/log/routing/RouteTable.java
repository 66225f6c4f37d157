package chat.parlance.log.routing;

import static java.util.Comparator.comparing;

import chat.parlance.log.AccountIdentity;
import chat.parlance.log.Inbox;
import chat.parlance.log.Payload;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.StreamFeature;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which inboxes a stanza goes to: what all services declare, put together. Immutable.
public final class RouteTable {

  /// One that sends nothing anywhere.
  public static final RouteTable EMPTY = new RouteTable(List.of());

  private record Entry(Inbox inbox, Route<?> route) {}

  private final List<Entry> entries;
  private final List<Entry> messages;
  private final List<Entry> presences;
  private final List<Entry> iqs;
  private final Set<String> features;
  private final List<StreamFeature> streamFeatures;
  private final Set<AccountIdentity> identities;
  private final Set<String> hosts;
  private final Set<Inbox> sessionInboxes;
  private final Set<Inbox> accountInboxes;
  private final Set<Inbox> returnedInboxes;

  private RouteTable(Collection<Manifest> manifests) {
    entries =
        manifests.stream()
            .flatMap(manifest ->
                manifest.routes().stream().map(route -> new Entry(manifest.inbox(), route)))
            .toList();
    messages = entriesWith(Route.OfMessage.class);
    presences = entriesWith(Route.OfPresence.class);
    iqs = entriesWith(Route.OfIq.class);
    features =
        manifests.stream()
            .flatMap(manifest -> manifest.features().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    streamFeatures =
        manifests.stream()
            .flatMap(manifest -> manifest.streamFeatures().stream())
            .distinct()
            .sorted(comparing(StreamFeature::namespace).thenComparing(StreamFeature::name))
            .toList();
    identities =
        manifests.stream()
            .flatMap(manifest -> manifest.identities().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    hosts =
        manifests.stream()
            .flatMap(manifest -> manifest.hosts().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    sessionInboxes = inboxesWith(Route.OfSessions.class);
    accountInboxes = inboxesWith(Route.OfAccounts.class);
    returnedInboxes = inboxesWith(Route.OfReturned.class);
  }

  public static RouteTable of(Collection<Manifest> manifests) {
    return new RouteTable(manifests);
  }

  /// The inboxes that a stanza goes to; none if nobody declared to take it. An IQ goes to one inbox
  /// at most, that of the most specific route.
  ///
  /// @param domain the domain that we serve
  public Set<Inbox> resolve(Stanza stanza, BareJid sender, String domain) {
    return resolve(stanza, sender, domain, true);
  }

  /// As [#resolve(Stanza, BareJid, String)].
  ///
  /// @param changesAvailability false for presence that leaves the session's availability and
  ///   priority as they were, see [Route#availability]
  public Set<Inbox> resolve(
      Stanza stanza, BareJid sender, String domain, boolean changesAvailability) {
    var scopes = Scope.of(stanza, sender, domain);
    var payload = new StanzaPayload(stanza);
    return switch (stanza) {
      case Iq _ -> mostSpecific(payload, scopes);
      case Message _ -> all(messages, payload, scopes, changesAvailability);
      case Presence _ -> all(presences, payload, scopes, changesAvailability);
    };
  }

  /// The address whose log a client's stanza goes to: presence to the sender's own, since the
  /// sender's server acts on it first (RFC 6121 sections 3.1.2 and 4.6.3), all else to the address
  /// that it is for.
  public static BareJid key(Stanza stanza, BareJid sender) {
    var to = stanza.to();
    return to == null || stanza instanceof Presence ? sender : to.bare();
  }

  /// The inboxes that want session events.
  public Set<Inbox> sessionInboxes() {
    return sessionInboxes;
  }

  /// The inboxes that want account events.
  public Set<Inbox> accountInboxes() {
    return accountInboxes;
  }

  /// The inboxes that take back what wasn't delivered.
  public Set<Inbox> returnedInboxes() {
    return returnedInboxes;
  }

  /// The features (XEP-0030) of all services.
  public Set<String> features() {
    return features;
  }

  /// What accounts are because of all services.
  public Set<AccountIdentity> identities() {
    return identities;
  }

  /// The first labels of the domains below the served one that services answer for.
  public Set<String> hosts() {
    return hosts;
  }

  /// The stream features of all services, in an order that doesn't change.
  public List<StreamFeature> streamFeatures() {
    return streamFeatures;
  }

  /// Whether there is an inbox that takes a request with such a payload, in some scope.
  public boolean takesIq(String payloadName, String namespace) {
    return iqs.stream()
        .anyMatch(entry ->
            entry.route instanceof Route.OfIq of
                && payloadName.equals(of.payloadName())
                && namespace.equals(of.namespace()));
  }

  private static Set<Inbox> all(
      List<Entry> entries, Payload payload, Set<Scope> scopes, boolean changesAvailability) {
    Set<Inbox> inboxes = Set.of();
    for (var entry : entries) {
      boolean wanted =
          changesAvailability
              || !(entry.route instanceof Route.OfPresence(_, _, var changesOnly))
              || !changesOnly;
      if (wanted
          && Matches.matches(entry.route, payload, scopes)
          && !inboxes.contains(entry.inbox)) {
        inboxes = with(inboxes, entry.inbox);
      }
    }
    return inboxes;
  }

  /// Most stanzas go to one inbox: no set is made for that but the smallest.
  private static Set<Inbox> with(Set<Inbox> inboxes, Inbox inbox) {
    if (inboxes.isEmpty()) {
      return Set.of(inbox);
    }
    var more = new TreeSet<Inbox>(comparing(Inbox::name));
    more.addAll(inboxes);
    more.add(inbox);
    return more;
  }

  private Set<Inbox> mostSpecific(Payload payload, Set<Scope> scopes) {
    Entry best = null;
    int bestSpecificity = -1;
    for (var entry : iqs) {
      if (entry.route instanceof Route.OfIq of
          && Matches.specificity(of) > bestSpecificity
          && Matches.matches(of, payload, scopes)) {
        best = entry;
        bestSpecificity = Matches.specificity(of);
      }
    }
    return best == null ? Set.of() : Set.of(best.inbox);
  }

  private List<Entry> entriesWith(Class<? extends Route<?>> type) {
    return entries.stream().filter(entry -> type.isInstance(entry.route)).toList();
  }

  private Set<Inbox> inboxesWith(Class<? extends Route<?>> type) {
    return entriesWith(type).stream().map(Entry::inbox).collect(Collectors.toUnmodifiableSet());
  }
}
