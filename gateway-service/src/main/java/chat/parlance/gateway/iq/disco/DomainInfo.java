package chat.parlance.gateway.iq.disco;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the domain and its accounts can do, by what handlers and services declare now.
@Component
public final class DomainInfo {

  private final ObjectProvider<EdgeHandler> handlers;
  private final ServiceFeatures services;
  private final List<InfoForm> forms;

  private volatile Known known = new Known(Set.of(), Collections.emptySortedSet());

  /// @param services what it was made of; features come while services come
  private record Known(Set<String> services, SortedSet<String> features) {}

  /// @param handlers asked for late, as the one that answers disco#info is among them
  DomainInfo(ObjectProvider<EdgeHandler> handlers, ServiceFeatures services, List<InfoForm> forms) {
    this.handlers = handlers;
    this.services = services;
    this.forms = List.copyOf(forms);
  }

  public Identity identity() {
    return Identity.SERVER;
  }

  /// The features of the domain: the same set until services declare others, as every stream
  /// announces them.
  public SortedSet<String> features() {
    var declared = services.features();
    var last = known;
    if (last.features().isEmpty() || !last.services().equals(declared)) {
      last = new Known(declared, make());
      known = last;
    }
    return last.features();
  }

  private SortedSet<String> make() {
    var features = accountFeatures();
    handlers.forEach(handler -> features.addAll(handler.features()));
    return Collections.unmodifiableSortedSet(features);
  }

  /// What an account is, first of all an account.
  List<Identity> accountIdentities() {
    var all = new ArrayList<Identity>(List.of(Identity.ACCOUNT));
    services.identities().forEach(it -> all.add(new Identity(it.category(), it.type(), null)));
    return all;
  }

  SortedSet<String> accountFeatures() {
    var features = new TreeSet<>(services.features());
    features.add(Disco.INFO);
    features.add(Disco.ITEMS);
    return features;
  }

  /// All of it, as disco#info has it.
  ///
  /// @param node where it was asked for, which MUST be mirrored
  public Element toElement(@Nullable String node) {
    var query = Element.builder("query", Disco.INFO).attribute("node", node);
    query.child(identity().toElement());
    features().forEach(feature -> query.child(feature(feature)));
    forms().forEach(form -> query.child(Forms.toElement(form)));
    return query.build();
  }

  static Element feature(String name) {
    return Element.builder("feature", Disco.INFO).attribute("var", name).build();
  }

  /// The forms that have something to say.
  public List<InfoForm> forms() {
    return forms.stream().filter(form -> !form.fields().isEmpty()).toList();
  }
}
