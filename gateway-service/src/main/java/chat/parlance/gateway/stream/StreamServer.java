package chat.parlance.gateway.stream;

import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.limit.TrustedProxies;
import chat.parlance.gateway.registration.Registration;
import chat.parlance.gateway.sasl.Authenticator;
import chat.parlance.gateway.session.Sessions;
import chat.parlance.gateway.stream.limit.Addresses;
import chat.parlance.gateway.stream.limit.Allowance;
import chat.parlance.gateway.websocket.Admission;
import chat.parlance.gateway.websocket.ConnectionWatch;
import chat.parlance.gateway.websocket.Refusal;
import chat.parlance.gateway.websocket.UpgradeRequest;
import chat.parlance.gateway.websocket.WebSocketEndpoint;
import chat.parlance.gateway.websocket.WebSocketLimits;
import chat.parlance.log.StreamFeature;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What all streams share, so that none of them has to hold it; and who lets them in.
public final class StreamServer implements WebSocketEndpoint {

  private static final int ID_BYTES = 15;

  /// Who does what the stream itself doesn't.
  ///
  /// @param informative the features that services want announced
  /// @param caps the elements that say what the domain can do (XEP-0115 section 6.3)
  /// @param blocking where work goes that blocks
  public record Ports(
      Sessions sessions,
      Authenticator authenticator,
      Registration registration,
      Supplier<List<StreamFeature>> informative,
      Supplier<List<Element>> caps,
      Executor blocking) {}

  private final String domain;
  private final Ports ports;
  private final StreamProperties properties;
  private final WebSocketLimits limits;
  private final WebSocketLimits limitsOfStrangers;
  private final AtomicInteger unbound = new AtomicInteger();
  private final XmlLimits xmlLimits;
  private final StreamFeatures features;
  private final Addresses addresses;
  private final Allowance stanzas;
  private final Allowance bytes;
  private final ConnectionWatch watch = new ConnectionWatch();
  private final StreamMeters meters;
  private final SecureRandom random = new SecureRandom();
  private volatile boolean draining;

  /// @param domain prepared
  public StreamServer(
      String domain,
      Ports ports,
      StreamProperties properties,
      WebSocketLimits limits,
      MeterRegistry registry) {
    this.domain = domain;
    this.ports = ports;
    this.properties = properties;
    this.limits = limits;
    this.limitsOfStrangers = limits.ofStrangers();
    this.xmlLimits = XmlLimits.DEFAULT.withMaxBytes(limits.maxFrameBytes());
    this.features = new StreamFeatures(ports, limits);
    this.addresses =
        new Addresses(
            properties.connectionsPerAddress(), new TrustedProxies(properties.trustedProxies()));
    this.stanzas = Allowance.of(properties.stanzasPerSecond(), properties.stanzaBurst());
    this.bytes =
        Allowance.of(properties.sizePerSecond().toBytes(), properties.sizeBurst().toBytes());
    this.meters = new StreamMeters(registry, watch::count, unbound::get);
  }

  /// A proxy's connections aren't counted, but their clients when they say who they are.
  @Override
  public boolean connected(Channel channel) {
    var socket = Network.of(channel.remoteAddress());
    if (!addresses.isCounted(socket)) {
      return true;
    }
    if (!addresses.enter(socket)) {
      return false;
    }
    channel.closeFuture().addListener(closed -> addresses.leave(socket));
    return true;
  }

  @Override
  public Admission admit(UpgradeRequest request, Channel channel) {
    if (draining || unbound.get() >= properties.unboundConnections()) {
      return new Admission.Refused(Refusal.UNAVAILABLE);
    }
    var socket = Network.of(channel.remoteAddress());
    var client = addresses.of(channel.remoteAddress(), request);
    if (client.equals(socket)) {
      return new Admission.Granted(new StreamConnection(this, null));
    }
    return addresses.enter(client)
        ? new Admission.Granted(new StreamConnection(this, client))
        : new Admission.Refused(Refusal.TOO_MANY);
  }

  /// Lets nobody in from here on.
  void stopAdmitting() {
    draining = true;
    ports.sessions().drain();
  }

  String domain() {
    return domain;
  }

  Sessions sessions() {
    return ports.sessions();
  }

  Authenticator authenticator() {
    return ports.authenticator();
  }

  Registration registration() {
    return ports.registration();
  }

  Executor blocking() {
    return ports.blocking();
  }

  StreamProperties properties() {
    return properties;
  }

  /// @param bound whether there is a session
  WebSocketLimits limits(boolean bound) {
    return bound ? limits : limitsOfStrangers;
  }

  /// A connection came, without a session.
  void came(StreamConnection connection) {
    watch.add(connection);
    unbound.incrementAndGet();
  }

  /// A connection has its session.
  void bound() {
    unbound.decrementAndGet();
  }

  /// A connection went.
  ///
  /// @param bound whether it ever had a session
  void went(StreamConnection connection, boolean bound) {
    watch.remove(connection);
    if (!bound) {
      unbound.decrementAndGet();
    }
  }

  XmlLimits xmlLimits() {
    return xmlLimits;
  }

  StreamFeatures features() {
    return features;
  }

  Addresses addresses() {
    return addresses;
  }

  /// How many stanzas a client may send.
  Allowance stanzas() {
    return stanzas;
  }

  /// How many bytes a client may send.
  Allowance bytes() {
    return bytes;
  }

  ConnectionWatch watch() {
    return watch;
  }

  StreamMeters meters() {
    return meters;
  }

  /// A stream id that nobody can guess (RFC 6120 section 4.7.3).
  String newId() {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64.getUrlEncoder().encodeToString(id);
  }
}
