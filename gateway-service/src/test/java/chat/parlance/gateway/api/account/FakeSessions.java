package chat.parlance.gateway.api.account;

import chat.parlance.gateway.session.Arrivals;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Sessions that can only be seen and closed.
public final class FakeSessions implements OnlineAccounts {

  private final int slot;
  private final List<Session> open = new ArrayList<>();
  private final List<FullJid> closed = new ArrayList<>();

  public FakeSessions() {
    this(0);
  }

  public FakeSessions(int slot) {
    this.slot = slot;
  }

  public Session add(String jid) {
    return add(jid, Duration.ZERO);
  }

  /// @param idle for how long its client has said nothing
  public Session add(String jid, Duration idle) {
    var full = FullJid.of(jid);
    var address = new SessionAddress(slot, 7000 + open.size());
    var session =
        (Session)
            Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "jid" -> full;
                      case "address" -> address;
                      case "idle" -> idle;
                      case "client" -> InetAddress.ofLiteral("192.0.2.7");
                      case "close" -> closed.add(full) ? null : arguments[0];
                      case "equals" -> full.equals(((Session) arguments[0]).jid());
                      case "hashCode" -> full.hashCode();
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    open.add(session);
    return session;
  }

  public List<FullJid> closed() {
    return closed;
  }

  @Override
  public Stream<Session> of(BareJid account) {
    return open.stream().filter(session -> session.jid().bare().equals(account));
  }

  @Override
  public List<BareJid> accounts() {
    return open.stream().map(session -> session.jid().bare()).distinct().toList();
  }

  @Override
  public void follow(Arrivals arrivals) {}
}
