package chat.parlance.messaging;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Archive;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// An account, Juliet's, and what its tests say of it.
public abstract class MessagingTest {

  /// The session of whoever writes to Juliet.
  protected static final SessionAddress SENDER = new SessionAddress(7, 1);

  protected static final SessionAddress BALCONY = new SessionAddress(0, 1);
  protected static final SessionAddress CHAMBER = new SessionAddress(1, 1);

  protected AccountLog juliet = new AccountLog(BareJid.of("juliet@example.com"), Handlers.all());

  protected void exists() {
    juliet.account(AccountEvent.Kind.CREATED);
  }

  protected List<Effect> starts(SessionAddress session, String resource) {
    return juliet.session(resource, session, SessionEvent.Kind.STARTED);
  }

  protected List<Effect> ends(SessionAddress session, String resource) {
    return juliet.session(resource, session, SessionEvent.Kind.ENDED);
  }

  protected List<Effect> isGone(SessionAddress session, String resource) {
    return juliet.session(resource, session, SessionEvent.Kind.GONE);
  }

  protected List<Effect> comesOnline(SessionAddress session, String resource, int priority) {
    starts(session, resource);
    return sendsPresence(session, resource, priority);
  }

  protected List<Effect> sendsPresence(SessionAddress session, String resource, int priority) {
    return juliet.stanza(
        Kit.stanza(
            "<presence xmlns='jabber:client' from='%s/%s'><priority>%d</priority></presence>"
                .formatted(juliet.address(), resource, priority)),
        session);
  }

  protected List<Effect> gets(String example) {
    return juliet.stanza(Stanzas.example(example), SENDER);
  }

  protected static List<Deliver> deliveries(List<Effect> effects) {
    return all(effects, Deliver.class);
  }

  protected static List<Archive> archived(List<Effect> effects) {
    return all(effects, Archive.class);
  }

  /// The answers to the sender.
  protected static List<Element> answers(List<Effect> effects) {
    return all(effects, Send.class).stream().map(send -> send.stanza().element()).toList();
  }

  protected static String xml(Element element) {
    return new String(element.bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static <T extends Effect> List<T> all(List<Effect> effects, Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
