package chat.parlance.gateway.stream;

import chat.parlance.gateway.sasl.Authenticated;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stream.Framing;
import chat.parlance.xmpp.stream.StreamError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Waits for `<open/>` (RFC 7395 section 3.4): the first one, or the one after authentication.
///
/// @param client null before authentication
record Opening(@Nullable Authenticated client) implements Stage {

  private static final Pattern SUPPORTED = Pattern.compile("0*[1-9][0-9]{0,3}\\.[0-9]{1,4}");

  @Override
  public void receive(Element element, StreamConnection stream) {
    if (!element.is("open", Framing.NAMESPACE)) {
      stream.fail(notOpen(element));
      return;
    }
    var wrong = wrong(element, stream.server().domain());
    stream.answerOpen(wrong == Condition.INVALID_FROM ? null : element.attribute("from"));
    if (wrong != null) {
      stream.fail(wrong);
      return;
    }
    stream.speak(element.attribute("xml:lang"));
    if (client == null) {
      stream.send(stream.server().features().toAuthenticate(stream.peer()));
      stream.enter(new Authenticating());
    } else {
      stream.send(stream.server().features().toBind());
      stream.enter(new Binding(client));
    }
  }

  private static Condition notOpen(Element element) {
    if (element.namespace().equals(Stanza.NAMESPACE)) {
      return Condition.NOT_AUTHORIZED;
    }
    boolean open = element.name().equals("open") || element.name().equals("stream");
    return open ? Condition.INVALID_NAMESPACE : Condition.BAD_FORMAT;
  }

  private @Nullable Condition wrong(Element open, String domain) {
    var to = open.attribute("to");
    if (to != null && !isDomain(to, domain)) {
      return Condition.HOST_UNKNOWN;
    }
    if (!isOurs(open.attribute("from"))) {
      return Condition.INVALID_FROM;
    }
    return isSupported(open.attribute("version")) ? null : Condition.UNSUPPORTED_VERSION;
  }

  private static boolean isDomain(String to, String domain) {
    try {
      return Jid.of(to) instanceof BareJid bare
          && bare.isDomain()
          && bare.domainpart().equals(domain);
    } catch (InvalidJidException e) {
      return false;
    }
  }

  /// RFC 6120 section 4.7.1: who has authenticated has only this address.
  private boolean isOurs(@Nullable String from) {
    if (from == null) {
      return true;
    }
    try {
      var bare = Jid.of(from).bare();
      return client == null || client.jid().equals(bare);
    } catch (InvalidJidException e) {
      return false;
    }
  }

  /// RFC 6120 section 4.7.5: none means 0.9.
  private static boolean isSupported(@Nullable String version) {
    return version != null && SUPPORTED.matcher(version).matches();
  }
}
