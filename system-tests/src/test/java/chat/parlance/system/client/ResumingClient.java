package chat.parlance.system.client;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;

/// An account's client that never gives up: it keeps what wasn't acknowledged, resumes its stream
/// (XEP-0198 section 5) after any loss, and binds anew only when the server says that there is
/// nothing to resume. Used by one thread.
public final class ResumingClient implements AutoCloseable {

  private static final int ASK_EVERY = 5;
  private static final Duration RETRY = Duration.ofMillis(250);

  private final Login login;
  private final Consumer<Frame> received;
  private final Deque<String> unacknowledged = new ArrayDeque<>();
  private Wire wire;
  private String resumptionId = "";
  private long sentAcknowledged;
  private long handled;
  private int sinceAsked;
  private int resumptions;
  private int newSessions;

  /// @param received takes each message, once it counts as handled
  public ResumingClient(Login login, Consumer<Frame> received) {
    this.login = login;
    this.received = received;
  }

  /// Connects, and goes on trying until that works.
  ///
  /// @throws IOException if it doesn't within `atMost`
  public void connect(Duration atMost) throws IOException {
    try {
      await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(RETRY)
          .atMost(atMost)
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> {
            wire = establish();
            return true;
          });
    } catch (ConditionTimeoutException e) {
      throw new IOException("no stream within " + atMost, e);
    }
  }

  /// Sends a stanza; one that the server hasn't acknowledged when the stream breaks is sent again.
  public void send(String stanza) {
    unacknowledged.add(stanza);
    if (wire == null) {
      return;
    }
    try {
      wire.send(stanza);
      if (++sinceAsked >= ASK_EVERY) {
        ask();
      }
    } catch (IOException e) {
      lost();
    }
  }

  /// Asks the server what it has handled, if there is a stream.
  public void askQuietly() {
    if (wire != null) {
      try {
        ask();
      } catch (IOException e) {
        lost();
      }
    }
  }

  private void ask() throws IOException {
    sinceAsked = 0;
    wire.send("<r xmlns='urn:xmpp:sm:3'/>");
  }

  /// Handles one frame, if one comes in that time. Reconnects when the stream is gone.
  public void step(Duration atMost) throws IOException, InterruptedException {
    if (wire == null) {
      connect(Duration.ofMinutes(2));
    }
    try {
      var frame = wire.receive(atMost);
      if (frame != null) {
        handle(frame);
      }
    } catch (IOException e) {
      lost();
    }
  }

  public int unacknowledged() {
    return unacknowledged.size();
  }

  public int resumptions() {
    return resumptions;
  }

  /// How often it had to bind a new session.
  public int newSessions() {
    return newSessions;
  }

  @Override
  public void close() {
    if (wire != null) {
      wire.close();
    }
  }

  private Wire establish() throws IOException, InterruptedException {
    var fresh = login.authenticate();
    try {
      if (resumptionId.isEmpty() || !resumed(fresh)) {
        bind(fresh);
      }
      return fresh;
    } catch (IOException | InterruptedException | RuntimeException e) {
      fresh.close();
      throw e;
    }
  }

  private boolean resumed(Wire fresh) throws IOException, InterruptedException {
    fresh.send(
        "<resume xmlns='urn:xmpp:sm:3' previd='%s' h='%d'/>".formatted(resumptionId, handled));
    var answer = fresh.receive(Duration.ofSeconds(10));
    if (answer == null) {
      throw new IOException("no answer to <resume/>");
    }
    if (answer.name().equals("failed")) {
      resumptionId = "";
      if (!answer.attribute("h").isEmpty()) {
        acknowledged(Long.parseLong(answer.attribute("h")));
      }
      return false;
    }
    if (!answer.name().equals("resumed")) {
      throw new IOException("expected <resumed/>, got " + answer.xml());
    }
    resumptions++;
    acknowledged(Long.parseLong(answer.attribute("h")));
    resend(fresh);
    return true;
  }

  private void bind(Wire fresh) throws IOException, InterruptedException {
    fresh.send(
        "<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    fresh.expect("iq");
    fresh.send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
    var enabled = fresh.expect("enabled");
    newSessions++;
    resumptionId = enabled.attribute("id");
    handled = 0;
    sentAcknowledged = 0;
    unacknowledged.removeIf(stanza -> stanza.startsWith("<presence"));
    unacknowledged.addFirst("<presence xmlns='jabber:client'/>");
    resend(fresh);
  }

  private void resend(Wire fresh) throws IOException {
    for (var stanza : new ArrayList<>(unacknowledged)) {
      fresh.send(stanza);
    }
    sinceAsked = 0;
    fresh.send("<r xmlns='urn:xmpp:sm:3'/>");
  }

  private void handle(Frame frame) throws IOException {
    switch (frame.name()) {
      case "r" -> wire.send("<a xmlns='urn:xmpp:sm:3' h='%d'/>".formatted(handled));
      case "a" -> acknowledged(Long.parseLong(frame.attribute("h")));
      case "message" -> {
        handled++;
        received.accept(frame);
      }
      case "presence", "iq" -> handled++;
      case "error", "close" -> lost();
      default -> throw new IllegalStateException("unexpected " + frame.xml());
    }
  }

  private void acknowledged(long h) {
    for (; sentAcknowledged < h; sentAcknowledged++) {
      if (unacknowledged.poll() == null) {
        throw new IllegalStateException("more acknowledged than sent: h=" + h);
      }
    }
  }

  private void lost() {
    if (wire != null) {
      wire.close();
    }
    wire = null;
  }
}
