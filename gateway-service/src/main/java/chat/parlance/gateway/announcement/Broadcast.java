package chat.parlance.gateway.announcement;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.Origin;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;

/// Sends an announcement to every session of this gateway.
final class Broadcast implements GatewayHandler {

  private static final String NAME = "announce";
  private static final String SOURCE = "source";
  private static final String SEQUENCE = "sequence";
  private static final String WRITTEN = "written";
  private static final String SESSIONS = "sessions";

  private final OnlineAccounts online;
  private final DomainMessages messages;

  Broadcast(OnlineAccounts online, DomainMessages messages) {
    this.online = online;
    this.messages = messages;
  }

  /// @param sequence grows with every announcement of the source by [DomainMessages#MOST] at least,
  ///   so that one that is asked for again after a restart counts once
  static Element request(String source, long sequence, String text) {
    return Element.builder(NAME, NAMESPACE)
        .attribute(SOURCE, source)
        .attribute(SEQUENCE, Long.toString(sequence))
        .text(text)
        .build();
  }

  static DomainMessages.Reached read(Element answer) {
    return new DomainMessages.Reached(number(answer, WRITTEN), number(answer, SESSIONS));
  }

  private static int number(Element answer, String name) {
    var number = answer.attribute(name);
    return number == null ? 0 : Integer.parseInt(number);
  }

  @Override
  public String name() {
    return NAME;
  }

  /// One after the other, as a session drops what is older than the last of its source.
  @Override
  public synchronized Element answer(Element request) {
    var source = Objects.requireNonNull(request.attribute(SOURCE));
    long sequence = Long.parseLong(Objects.requireNonNull(request.attribute(SEQUENCE)));
    List<Session> sessions = online.accounts().stream().flatMap(online::of).toList();
    var reached = messages.sendOnce(sessions, new Origin(source, sequence), request.text());
    return Element.builder(NAME, NAMESPACE)
        .attribute(WRITTEN, Integer.toString(reached.written()))
        .attribute(SESSIONS, Integer.toString(reached.sessions()))
        .build();
  }
}
