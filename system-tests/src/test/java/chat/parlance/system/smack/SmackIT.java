package chat.parlance.system.smack;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Login;
import chat.parlance.system.platform.Standalone;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smackx.iqversion.VersionManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.impl.JidCreate;

class SmackIT {

  private static final String PASSWORD = "a password";

  @TempDir static Path directory;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    standalone = new Standalone(directory);
    for (var user : new String[] {"romeo", "juliet"}) {
      new Login(standalone.address(), "localhost", user, PASSWORD).register();
    }
  }

  @AfterAll
  static void end() {
    if (standalone != null) {
      standalone.close();
    }
  }

  @Test
  void whenTwoChat_thenMessagesAndReceiptsArrive() throws Exception {
    var romeo = login("romeo");
    var juliet = login("juliet");
    BlockingQueue<Message> atJuliet = new LinkedBlockingQueue<>();
    BlockingQueue<String> receipts = new LinkedBlockingQueue<>();
    ChatManager.getInstanceFor(juliet)
        .addIncomingListener((from, message, chat) -> atJuliet.add(message));
    DeliveryReceiptManager.getInstanceFor(juliet)
        .setAutoReceiptMode(DeliveryReceiptManager.AutoReceiptMode.always);
    DeliveryReceiptManager.getInstanceFor(romeo)
        .addReceiptReceivedListener((from, to, id, receipt) -> receipts.add(id));
    var message =
        romeo
            .getStanzaFactory()
            .buildMessageStanza()
            .ofType(Message.Type.chat)
            .to(juliet.getUser())
            .setBody("Wherefore art thou?")
            .build();
    var id = org.jivesoftware.smackx.receipts.DeliveryReceiptRequest.addTo(message);

    romeo.sendStanza(message);

    var arrived = atJuliet.poll(10, TimeUnit.SECONDS);
    assertThat(arrived.getBody()).isEqualTo("Wherefore art thou?");
    assertThat(arrived.getFrom().toString()).isEqualTo(romeo.getUser().toString());
    assertThat(receipts.poll(10, TimeUnit.SECONDS)).isEqualTo(id);
    romeo.disconnect();
    juliet.disconnect();
  }

  @Test
  void whenAContactIsAdded_thenItsPresenceIsSeen() throws Exception {
    var romeo = login("romeo");
    var juliet = login("juliet");
    Roster.getInstanceFor(juliet).setSubscriptionMode(Roster.SubscriptionMode.accept_all);
    var roster = Roster.getInstanceFor(romeo);
    var contact = JidCreate.bareFrom("juliet@localhost");

    roster.createItemAndRequestSubscription(contact, "Juliet", new String[] {"Capulets"});

    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!roster.getPresence(contact).isAvailable() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(roster.getPresence(contact).isAvailable()).isTrue();
    assertThat(roster.getEntry(contact).getName()).isEqualTo("Juliet");
    romeo.disconnect();
    juliet.disconnect();
  }

  @Test
  void whenTheServerIsAsked_thenItAnswersPingAndVersion() throws Exception {
    var romeo = login("romeo");

    assertThat(PingManager.getInstanceFor(romeo).pingMyServer()).isTrue();
    assertThat(
            VersionManager.getInstanceFor(romeo).getVersion(JidCreate.from("localhost")).getName())
        .isEqualTo("Parlance");
    romeo.disconnect();
  }

  private static ModularXmppClientToServerConnection login(String user) throws Exception {
    var configuration = ModularXmppClientToServerConnectionConfiguration.builder();
    configuration
        .removeAllModules()
        .setXmppDomain("localhost")
        .setUsernameAndPassword(user, PASSWORD)
        .setSecurityMode(SecurityMode.disabled);
    configuration.addModule(
        XmppWebSocketTransportModuleDescriptor.getBuilder(configuration)
            .explicitlySetWebSocketEndpointAndDiscovery(
                URI.create(standalone.address().toString()), false)
            .build());
    var connection = new ModularXmppClientToServerConnection(configuration.build());
    connection.connect();
    connection.login();
    return connection;
  }
}
