package chat.parlance.gateway.stream;

import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.sasl.Authenticated;
import chat.parlance.gateway.sasl.Peer;
import chat.parlance.gateway.session.Outlet;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.StreamErrorException;
import chat.parlance.gateway.websocket.CloseCode;
import chat.parlance.gateway.websocket.WebSocketConnection;
import chat.parlance.gateway.websocket.WebSocketLimits;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stream.Framing;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.stream.StreamError.Condition;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A client's stream on its WebSocket (RFC 7395). There is one for each connection, so it has few
/// fields and, while nothing happens, nothing behind them.
@Implements(rfc = 7395, version = "3", status = Implements.Status.COMPLETE)
final class StreamConnection extends WebSocketConnection implements Outlet {

  private static final Logger log = LoggerFactory.getLogger(StreamConnection.class);

  private static final byte[] CLOSE = Framing.close().bytes();
  private static final String LANGUAGE = "en";
  private static final int LANGUAGE_CHARS = 35;

  private final StreamServer server;

  /// The client's address if it isn't the socket's.
  private final @Nullable InetAddress forwarded;

  private Stage stage = new Opening(null);
  private @Nullable Session session;

  /// The language of stanzas that say none, unless that is what everybody takes it for anyway.
  private @Nullable String language;

  private long stanzasUsed = System.nanoTime();
  private long bytesUsed = stanzasUsed;
  private boolean opened;
  private boolean gone;
  private boolean throttled;

  StreamConnection(StreamServer server, @Nullable InetAddress forwarded) {
    this.server = server;
    this.forwarded = forwarded;
  }

  StreamServer server() {
    return server;
  }

  @Override
  protected WebSocketLimits limits() {
    return server.limits(isBound());
  }

  @Override
  protected void opened() {
    server.came(this);
    allow(server.properties().unboundWithin());
  }

  private boolean isBound() {
    return stage == Bound.STAGE;
  }

  Peer peer() {
    var tls = context().pipeline().get(SslHandler.class);
    return new Peer(address(), tls == null ? null : tls.engine().getSession());
  }

  @Override
  public @Nullable InetAddress client() {
    return address();
  }

  private InetAddress address() {
    return forwarded == null ? Network.of(context().channel().remoteAddress()) : forwarded;
  }

  // What the client sends

  @Override
  protected void text(byte[] message) {
    if (isBlank(message)) {
      return; // a keepalive of clients that don't know better (RFC 7395 section 3.8)
    }
    try {
      receive(Element.parse(message, server.xmlLimits()));
    } catch (XmlException e) {
      // RFC 6455 section 8.1: what isn't UTF-8 fails the WebSocket, not only the stream.
      boolean isText = e.kind() != XmlException.Kind.UNSUPPORTED_ENCODING;
      fail(StreamError.of(e), null, isText ? CloseCode.NORMAL : CloseCode.INVALID_PAYLOAD);
    } catch (StreamErrorException e) {
      fail(e.error(), e.detail());
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("stream_failed");
      fail(Condition.INTERNAL_SERVER_ERROR);
    }
  }

  private static boolean isBlank(byte[] message) {
    for (byte each : message) {
      if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }

  private void receive(Element element) {
    long now = System.nanoTime();
    stanzasUsed = server.stanzas().used(stanzasUsed, now, 1);
    throttle(server.stanzas().waitNanos(stanzasUsed, now));
    if (element.is("close", Framing.NAMESPACE)) {
      closed();
    } else {
      stage.receive(element, this);
    }
  }

  @Override
  protected void arrived(int bytes) {
    long now = System.nanoTime();
    bytesUsed = server.bytes().used(bytesUsed, now, bytes);
    throttle(server.bytes().waitNanos(bytesUsed, now));
  }

  /// Makes a client wait that sent more than its share; nothing of it is dropped.
  private void throttle(long waitNanos) {
    if (waitNanos > 0 && !throttled) {
      throttled = true;
      server.meters().throttled();
      hold(Hold.RATE, true);
      var _ = eventLoop().schedule(this::letGoOn, waitNanos, TimeUnit.NANOSECONDS);
    }
  }

  private void letGoOn() {
    throttled = false;
    long now = System.nanoTime();
    throttle(
        Math.max(
            server.bytes().waitNanos(bytesUsed, now),
            server.stanzas().waitNanos(stanzasUsed, now)));
    if (!throttled) {
      hold(Hold.RATE, false);
    }
  }

  // How the stream goes on

  void send(Element element) {
    write(element.bytes());
  }

  void enter(Stage next) {
    stage = next;
  }

  /// Waits for something; what the client sends meanwhile waits too.
  <T> void step(CompletionStage<T> awaited, BiConsumer<@Nullable T, @Nullable Throwable> then) {
    hold(Hold.STEP, true);
    awaited.whenComplete((value, failure) -> {
      if (eventLoop().inEventLoop()) {
        stepped(value, failure, then);
      } else {
        eventLoop().execute(() -> stepped(value, failure, then));
      }
    });
  }

  private <T> void stepped(
      @Nullable T value,
      @Nullable Throwable failure,
      BiConsumer<@Nullable T, @Nullable Throwable> then) {
    if (gone || isClosing()) {
      if (value instanceof Session late) {
        late.detach();
      }
      return;
    }
    then.accept(value, failure);
    hold(Hold.STEP, false);
    flush();
  }

  /// Answers `<open/>`.
  ///
  /// @param to what the client says that it is
  void answerOpen(@Nullable String to) {
    opened = true;
    send(Framing.open(server.domain(), to, server.newId(), "1.0", LANGUAGE));
  }

  /// The client is who it says, and opens its stream again.
  void restart(Authenticated client) {
    opened = false;
    stage = new Opening(client);
  }

  /// A session is there.
  void begin(Session begun) {
    session = begun;
    stage = Bound.STAGE;
    server.bound();
    allow(Duration.ZERO);
  }

  Session session() {
    return Objects.requireNonNull(session);
  }

  /// RFC 6120 section 4.7.4: the language of what says none itself.
  void speak(@Nullable String xmlLang) {
    boolean matters =
        xmlLang != null
            && !xmlLang.equalsIgnoreCase(LANGUAGE)
            && xmlLang.length() <= LANGUAGE_CHARS
            && xmlLang.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    language = matters && xmlLang != null ? xmlLang.intern() : null;
  }

  /// RFC 6120 section 8.1.5: the server SHOULD say it for the client.
  Element inItsLanguage(Element stanza) {
    return language == null || stanza.attribute("xml:lang") != null
        ? stanza
        : stanza.withAttribute("xml:lang", language);
  }

  // Outlet

  @Override
  public void setReading(boolean on) {
    hold(Hold.SESSION, !on);
  }

  @Override
  protected void writabilityChanged(boolean writable) {
    if (session != null) {
      session.setWritable(writable);
    }
  }

  @Override
  public void close(@Nullable StreamError error) {
    session = null;
    try {
      finish(error, null, CloseCode.NORMAL);
    } catch (RuntimeException | OutOfMemoryError e) {
      abort(); // there is no room to say goodbye
    }
  }

  // The end

  void fail(Condition why) {
    fail(StreamError.of(why), null);
  }

  /// The client made a mistake that there is no way back from (RFC 6120 section 4.9.1.1).
  void fail(StreamError why, @Nullable Element detail) {
    fail(why, detail, CloseCode.NORMAL);
  }

  private void fail(StreamError why, @Nullable Element detail, CloseCode code) {
    var ended = session;
    session = null;
    finish(why, detail, code);
    if (ended != null) {
      ended.end();
    }
  }

  private void finish(@Nullable StreamError error, @Nullable Element detail, CloseCode code) {
    if (gone || isClosing()) {
      return;
    }
    if (error != null) {
      server.meters().error(error);
      if (!opened) {
        answerOpen(null); // RFC 7395 section 3.5: MUST come first
      }
      var element = error.toElement();
      send(detail == null ? element : element.withChild(detail));
    }
    write(CLOSE);
    closeSocket(code);
  }

  private void closed() {
    var ended = session;
    session = null;
    if (ended != null) {
      ended.end();
    }
    finish(null, null, CloseCode.NORMAL);
  }

  @Override
  protected void broken(CloseCode why) {
    if (why == CloseCode.TOO_BIG) {
      fail(StreamError.of(Condition.POLICY_VIOLATION), null, why);
    } else {
      detach();
      closeSocket(why);
    }
  }

  @Override
  protected void overdue() {
    fail(Condition.CONNECTION_TIMEOUT);
  }

  /// RFC 7395 section 3.6.1 where there is another place, RFC 6120 section 4.9.3.20 where not. The
  /// session waits for its client.
  @Override
  protected void drain() {
    detach();
    var other = server.properties().seeOtherUri();
    if (other == null) {
      finish(StreamError.of(Condition.SYSTEM_SHUTDOWN), null, CloseCode.GOING_AWAY);
    } else {
      send(Framing.close(other.toString()));
      closeSocket(CloseCode.GOING_AWAY);
    }
  }

  @Override
  protected void gone() {
    gone = true;
    server.went(this, isBound());
    if (forwarded != null) {
      server.addresses().leave(forwarded);
    }
    detach();
  }

  private void detach() {
    var detached = session;
    session = null;
    if (detached != null) {
      detached.detach();
    }
  }
}
