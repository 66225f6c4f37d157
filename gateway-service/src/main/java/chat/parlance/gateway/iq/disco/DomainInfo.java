package chat.parlance.gateway.iq.disco;

import chat.parlance.gateway.iq.EdgeHandler;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the domain and its accounts can do, by what handlers and services declare now.
@Component
public final class DomainInfo {

  private final ObjectProvider<EdgeHandler> handlers;
  private final ServiceFeatures services;
  private final List<InfoForm> forms;

  /// @param handlers asked for late, as the one that answers disco#info is among them
  DomainInfo(ObjectProvider<EdgeHandler> handlers, ServiceFeatures services, List<InfoForm> forms) {
    this.handlers = handlers;
    this.services = services;
    this.forms = List.copyOf(forms);
  }

  public Identity identity() {
    return Identity.SERVER;
  }

  /// The features of the domain.
  public SortedSet<String> features() {
    var features = accountFeatures();
    handlers.forEach(handler -> features.addAll(handler.features()));
    return features;
  }

  SortedSet<String> accountFeatures() {
    var features = new TreeSet<>(services.features());
    features.add(Disco.INFO);
    features.add(Disco.ITEMS);
    return features;
  }

  /// The forms that have something to say.
  public List<InfoForm> forms() {
    return forms.stream().filter(form -> !form.fields().isEmpty()).toList();
  }
}
