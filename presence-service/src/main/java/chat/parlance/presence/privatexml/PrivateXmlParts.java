package chat.parlance.presence.privatexml;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.presence.privatexml.PrivateXmlPart.Taken;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All parts that are kept elsewhere.
record PrivateXmlParts(List<PrivateXmlPart> all) {

  PrivateXmlParts {
    all = List.copyOf(all);
  }

  /// What is left of elements.
  record Rest(List<Element> elements, List<Effect> effects, @Nullable StanzaError wrong) {}

  Set<Fact<?>> facts(Iq request) {
    var facts = new HashSet<Fact<?>>(Set.of(PrivateXml.FACT));
    var query = request.payload();
    for (var element : query == null ? List.<Element>of() : query.children()) {
      var part = of(element);
      if (part != null) {
        facts.addAll(part.facts());
      }
    }
    return facts;
  }

  private @Nullable PrivateXmlPart of(Element element) {
    for (var part : all) {
      if (part.isOf(element)) {
        return part;
      }
    }
    return null;
  }

  Rest take(List<Element> elements, Iq set, Context context) {
    var rest = new ArrayList<Element>();
    var effects = new ArrayList<Effect>();
    for (var element : elements) {
      var part = of(element);
      var taken =
          part == null ? new Taken(element, List.of(), null) : part.take(element, set, context);
      if (taken.wrong() != null) {
        return new Rest(List.of(), List.of(), taken.wrong());
      }
      rest.add(taken.rest());
      effects.addAll(taken.effects());
    }
    return new Rest(rest, effects, null);
  }

  @Nullable Element show(Element wanted, Context context) {
    var kept = PrivateXml.in(context.facts()).find(wanted.name(), wanted.namespace());
    var part = of(wanted);
    return part == null ? kept : part.show(kept, context);
  }
}
