package chat.parlance.system.smack;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Login;
import chat.parlance.system.platform.Standalone;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smackx.admin.ServiceAdministrationManager;
import org.jivesoftware.smackx.commands.AdHocCommand;
import org.jivesoftware.smackx.commands.AdHocCommandManager;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.impl.JidCreate;

/// Smack's own administration against the platform.
class AdministrationIT {

  private static final String PASSWORD = "a password";
  private static final String ADMIN = "http://jabber.org/protocol/admin#";

  @TempDir static Path directory;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    standalone = new Standalone(directory, "--parlance.gateway.admins=bard@localhost");
    new Login(standalone.address(), "localhost", "bard", PASSWORD).register();
  }

  @AfterAll
  static void end() {
    if (standalone != null) {
      standalone.close();
    }
  }

  @Test
  void whenUsersAreAddedAndDeleted_thenSmackSeesItDone() throws Exception {
    var bard = login();
    var administration = ServiceAdministrationManager.getInstanceFor(bard);
    var iago = JidCreate.entityBareFrom("iago@localhost");
    var emilia = JidCreate.entityBareFrom("emilia@localhost");

    administration.addUser(iago, PASSWORD);
    administration.addUser(emilia, PASSWORD);
    assertThat(count(bard, "get-registered-users-num", "registeredusersnum")).isEqualTo("3");
    administration.deleteUser(Set.of(iago, emilia));

    assertThat(count(bard, "get-registered-users-num", "registeredusersnum")).isEqualTo("1");
    bard.disconnect();
  }

  @Test
  void whenTheCommandsAreDiscovered_thenTheyAreThere() throws Exception {
    var bard = login();

    var items = AdHocCommandManager.getInstance(bard).discoverCommands(JidCreate.from("localhost"));

    assertThat(items.getItems())
        .extracting(DiscoverItems.Item::getNode)
        .contains(ADMIN + "get-online-users-list", ADMIN + "set-motd");
    bard.disconnect();
  }

  @Test
  void whenAListIsGoneThroughByStages_thenSmackFollows() throws Exception {
    var bard = login();
    var command = command(bard, "get-online-users-list");

    var form = command.execute().asExecutingOrThrow().getFillableForm();
    form.setAnswer("max_items", "25");
    var page = command.next(form.getSubmitForm()).asExecutingOrThrow();
    assertThat(page.getResponse().getForm().getField("onlineuserjids").getValuesAsString())
        .containsExactly("bard@localhost");
    command.prev();
    // Smack can't read that a command was canceled, so this one ends by being completed.
    assertThat(command.complete(form.getSubmitForm()).isCompleted()).isTrue();

    assertThat(count(bard, "get-online-users-num", "onlineusersnum")).isEqualTo("1");
    bard.disconnect();
  }

  private static String count(
      ModularXmppClientToServerConnection connection, String name, String field) throws Exception {
    var response = command(connection, name).execute().asCompletedOrThrow().getResponse();
    return response.getForm().getField(field).getFirstValue();
  }

  private static AdHocCommand command(ModularXmppClientToServerConnection connection, String name)
      throws Exception {
    return AdHocCommandManager.getInstance(connection)
        .getRemoteCommand(JidCreate.from("localhost"), ADMIN + name);
  }

  private static ModularXmppClientToServerConnection login() throws Exception {
    var configuration = ModularXmppClientToServerConnectionConfiguration.builder();
    configuration
        .removeAllModules()
        .setXmppDomain("localhost")
        .setUsernameAndPassword("bard", PASSWORD)
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
