package chat.parlance.gateway.stream;

import chat.parlance.gateway.registration.Registration;
import chat.parlance.gateway.sasl.Mechanism;
import chat.parlance.gateway.sasl.Peer;
import chat.parlance.gateway.websocket.WebSocketLimits;
import chat.parlance.log.StreamFeature;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stream.Framing;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a stream offers next (RFC 6120 section 4.3.2). STARTTLS is never offered (RFC 7395 section
/// 3.9).
@Implements(
    xep = 478,
    version = "0.2.0",
    status = Implements.Status.COMPLETE,
    note = "The limits of our side are announced.")
final class StreamFeatures {

  private static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";
  private static final String LIMITS = "urn:xmpp:stream-limits:0";

  /// What the features before authentication depend on.
  private record ToAuthenticate(
      List<Mechanism> mechanisms, List<String> bindings, boolean register, List<Element> caps) {}

  /// What those after it depend on.
  private record ToBind(List<StreamFeature> informative, List<Element> caps) {}

  /// Features that were made last, as streams rarely differ.
  private record Made<T>(T of, Element features) {}

  private final StreamServer.Ports ports;
  private final Element limits;
  private final Element limitsOfStrangers;
  private final List<Element> sessionFeatures;
  private volatile @Nullable Made<ToAuthenticate> toAuthenticate;
  private volatile @Nullable Made<ToBind> toBind;

  StreamFeatures(StreamServer.Ports ports, WebSocketLimits limits) {
    this.ports = ports;
    this.limits = limits(limits);
    this.limitsOfStrangers = limits(limits.ofStrangers());
    this.sessionFeatures =
        List.of(
            Element.builder("bind", Binding.NAMESPACE).build(),
            Element.builder("sm", Sm.NAMESPACE).build(),
            optionalSession());
  }

  /// Before authentication.
  Element toAuthenticate(Peer peer) {
    var authenticator = ports.authenticator();
    var offer =
        new ToAuthenticate(
            authenticator.offered(peer),
            authenticator.channelBindings(peer),
            ports.registration().enabled(),
            ports.caps().get());
    var last = toAuthenticate;
    if (last == null || !last.of.equals(offer)) {
      last = new Made<>(offer, made(offer));
      toAuthenticate = last;
    }
    return last.features;
  }

  private Element made(ToAuthenticate offer) {
    var features = new ArrayList<Element>();
    features.add(
        Sasl.mechanisms(offer.mechanisms.stream().map(Mechanism::registeredName).toList()));
    if (!offer.bindings.isEmpty()) {
      features.add(Sasl.channelBindings(offer.bindings));
    }
    if (offer.register) {
      features.add(Element.builder("register", Registration.FEATURE_NAMESPACE).build());
    }
    features.addAll(offer.caps);
    features.add(limitsOfStrangers);
    return Framing.features(features);
  }

  /// After it: the same for everybody, until what services declare changes.
  Element toBind() {
    var offer = new ToBind(ports.informative().get(), ports.caps().get());
    var last = toBind;
    if (last == null || !last.of.equals(offer)) {
      last = new Made<>(offer, made(offer));
      toBind = last;
    }
    return last.features;
  }

  private Element made(ToBind offer) {
    var features = new ArrayList<>(sessionFeatures);
    offer.informative.forEach(feature -> features.add(feature.toElement()));
    features.addAll(offer.caps);
    features.add(limits);
    return Framing.features(features);
  }

  /// Older clients look for it; RFC 6121 has nothing left to do for it.
  private static Element optionalSession() {
    return Element.builder("session", SESSION)
        .child(Element.builder("optional", SESSION).build())
        .build();
  }

  private static Element limits(WebSocketLimits limits) {
    return Element.builder("limits", LIMITS)
        .child(number("max-bytes", limits.maxFrameBytes()))
        .child(number("idle-seconds", limits.lostAfterSeconds()))
        .build();
  }

  private static Element number(String name, int value) {
    return Element.builder(name, LIMITS).text(Integer.toString(value)).build();
  }
}
