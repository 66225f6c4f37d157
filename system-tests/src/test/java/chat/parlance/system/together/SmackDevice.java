package chat.parlance.system.together;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.StanzaListener;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smackx.blocking.BlockingCommandManager;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.pep.PepManager;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jivesoftware.smackx.pubsub.Item;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.SimplePayload;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// Smack.
final class SmackDevice implements Device, AutoCloseable {

  private static final String METADATA = "urn:xmpp:avatar:metadata";
  private static final String BOOKMARKS = "urn:xmpp:bookmarks:1";
  private static final String OLD_BOOKMARKS = "storage:bookmarks";
  private static final Pattern INFO = Pattern.compile("<info[^>]* id='([^']+)'");
  private static final Pattern ROOM = Pattern.compile("jid='([^']+)'");

  private final ModularXmppClientToServerConnection connection;
  private final Roster roster;
  private final BlockingCommandManager blocking;
  private final Set<String> askers = ConcurrentHashMap.newKeySet();
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();
  private final Set<String> rooms = ConcurrentHashMap.newKeySet();
  private final Map<String, String> avatars = new ConcurrentHashMap<>();

  SmackDevice(URI address, String user, String password) throws Exception {
    var configuration = ModularXmppClientToServerConnectionConfiguration.builder();
    configuration
        .removeAllModules()
        .setXmppDomain("localhost")
        .setUsernameAndPassword(user, password)
        .setSecurityMode(SecurityMode.disabled);
    configuration.addModule(
        XmppWebSocketTransportModuleDescriptor.getBuilder(configuration)
            .explicitlySetWebSocketEndpointAndDiscovery(address, false)
            .build());
    connection = new ModularXmppClientToServerConnection(configuration.build());
    roster = Roster.getInstanceFor(connection);
    roster.setSubscriptionMode(Roster.SubscriptionMode.manual);
    blocking = BlockingCommandManager.getInstanceFor(connection);
    listen();
    connection.connect();
    connection.login();
    blocking.getBlockList().forEach(jid -> blocked.add(jid.toString()));
  }

  private void listen() {
    var discovery = ServiceDiscoveryManager.getInstanceFor(connection);
    discovery.addFeature(METADATA + "+notify");
    discovery.addFeature(BOOKMARKS + "+notify");
    discovery.addFeature(OLD_BOOKMARKS + "+notify");
    blocking.addJidsBlockedListener(jids -> jids.forEach(jid -> blocked.add(jid.toString())));
    blocking.addJidsUnblockedListener(jids -> jids.forEach(jid -> blocked.remove(jid.toString())));
    StanzaListener presence =
        stanza -> {
          if (((Presence) stanza).getType() == Presence.Type.subscribe) {
            askers.add(stanza.getFrom().asBareJid().toString());
          }
        };
    connection.addAsyncStanzaListener(presence, StanzaTypeFilter.PRESENCE);
    connection.addAsyncStanzaListener(this::message, StanzaTypeFilter.MESSAGE);
  }

  private void message(Stanza message) {
    var event = EventElement.from(message);
    if (event != null
        && event.getEvent() instanceof ItemsExtension items
        && items.getItems().getLast() instanceof Item item) {
      told(items.getNode(), item, message.getFrom().asBareJid().toString());
    }
  }

  private void told(String node, Item item, String by) {
    switch (node) {
      case METADATA ->
          INFO.matcher(item.toXML(XmlEnvironment.EMPTY))
              .results()
              .forEach(found -> avatars.put(by, found.group(1)));
      case BOOKMARKS -> rooms.add(item.getId());
      case OLD_BOOKMARKS ->
          ROOM.matcher(item.toXML(XmlEnvironment.EMPTY))
              .results()
              .forEach(found -> rooms.add(found.group(1)));
      default -> {}
    }
  }

  private static BareJid jid(String address) throws XmppStringprepException {
    return JidCreate.bareFrom(address);
  }

  @Override
  public void request(String contact) throws Exception {
    roster.sendSubscriptionRequest(jid(contact));
  }

  @Override
  public void approve(String contact) throws Exception {
    connection.sendStanza(
        connection
            .getStanzaFactory()
            .buildPresenceStanza()
            .ofType(Presence.Type.subscribed)
            .to(jid(contact))
            .build());
  }

  @Override
  public void block(String contact) throws Exception {
    blocking.blockContacts(List.<Jid>of(jid(contact)));
  }

  @Override
  public void unblock(String contact) throws Exception {
    blocking.unblockContacts(List.<Jid>of(jid(contact)));
  }

  @Override
  public void bookmark(String room) throws Exception {
    rooms.add(room);
    var storage = new StringBuilder("<storage xmlns='" + OLD_BOOKMARKS + "'>");
    rooms.forEach(jid -> storage.append("<conference name='Room' jid='%s'/>".formatted(jid)));
    var payload = new SimplePayload(storage.append("</storage>").toString());
    PepManager.getInstanceFor(connection)
        .publish(OLD_BOOKMARKS, new PayloadItem<>("current", payload));
  }

  @Override
  public boolean isAskedBy(String contact) {
    return askers.contains(contact);
  }

  @Override
  public String subscription(String contact) throws Exception {
    var entry = roster.getEntry(jid(contact));
    return entry == null ? "" : entry.getType().toString();
  }

  @Override
  public boolean sees(String contact) throws Exception {
    return roster.getPresence(jid(contact)).isAvailable();
  }

  @Override
  public boolean blocks(String contact) {
    return blocked.contains(contact);
  }

  @Override
  public boolean hasBookmark(String room) {
    return rooms.contains(room);
  }

  @Override
  public String avatar(String contact) {
    return avatars.getOrDefault(contact, "");
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
