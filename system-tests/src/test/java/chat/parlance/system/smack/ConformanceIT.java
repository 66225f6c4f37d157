package chat.parlance.system.smack;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.platform.Standalone;
import java.net.URI;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.igniterealtime.smack.inttest.AbstractSmackIntTest;
import org.igniterealtime.smack.inttest.Configuration;
import org.igniterealtime.smack.inttest.SmackIntegrationTestFramework;
import org.igniterealtime.smack.inttest.XmppConnectionDescriptor;
import org.igniterealtime.smack.inttest.XmppConnectionManager;
import org.jivesoftware.smack.ChatTest;
import org.jivesoftware.smack.LoginIntegrationTest;
import org.jivesoftware.smack.WaitForClosingStreamElementTest;
import org.jivesoftware.smack.XmppConnectionIntegrationTest;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionLowLevelIntegrationTest;
import org.jivesoftware.smack.c2s.SimpleXmppConnectionIntegrationTest;
import org.jivesoftware.smack.chat2.IncomingMessageListenerIntegrationTest;
import org.jivesoftware.smack.chat2.OutgoingMessageListenerIntegrationTest;
import org.jivesoftware.smack.roster.LowLevelRosterIntegrationTest;
import org.jivesoftware.smack.roster.RosterIntegrationTest;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smackx.caps.EntityCapsTest;
import org.jivesoftware.smackx.chatstate.ChatStateIntegrationTest;
import org.jivesoftware.smackx.commands.AdHocCommandIntegrationTest;
import org.jivesoftware.smackx.filetransfer.FileTransferIntegrationTest;
import org.jivesoftware.smackx.geolocation.GeolocationIntegrationTest;
import org.jivesoftware.smackx.iot.IoTControlIntegrationTest;
import org.jivesoftware.smackx.iot.IoTDataIntegrationTest;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.jivesoftware.smackx.iqversion.VersionIntegrationTest;
import org.jivesoftware.smackx.mood.MoodIntegrationTest;
import org.jivesoftware.smackx.ox.OXSecretKeyBackupIntegrationTest;
import org.jivesoftware.smackx.ox_im.OXInstantMessagingIntegrationTest;
import org.jivesoftware.smackx.ping.PingIntegrationTest;
import org.jivesoftware.smackx.pubsub.PubSubIntegrationTest;
import org.jivesoftware.smackx.softwareInfo.SoftwareInfoIntegrationTest;
import org.jivesoftware.smackx.usertune.UserTuneIntegrationTest;
import org.jivesoftware.smackx.xdata.FormTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Smack's own integration tests, those that this platform's specifications cover;
/// `docs/interoperability.md` says why others are left out. Each class has accounts of its own:
/// some end without waiting for what they caused, which the next would stumble over.
class ConformanceIT {

  private static final String CONNECTION = "parlance";

  /// What Smack itself knows of the same class.
  private static final List<String> OTHERS =
      List.of(
          "modular", "modular-nocompress", "modular-websocket-okhttp", "modular-websocket-java11");

  @TempDir static Path directory;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    // Its file transfers are between accounts that don't see each other.
    standalone = new Standalone(directory, "--parlance.presence.request.strangers=deliver");
    Logger.getLogger("").setLevel(Level.SEVERE);
    // Smack's OpenPGP needs it.
    Security.insertProviderAt(new BouncyCastleProvider(), 1);
    AccountManager.sensitiveOperationOverInsecureConnectionDefault(true);
    // Some tests take the first of a class of connections, whatever was asked for.
    OTHERS.forEach(XmppConnectionManager::removeConnectionDescriptor);
    XmppConnectionManager.addConnectionDescriptor(
        XmppConnectionDescriptor.buildWith(
                ModularXmppClientToServerConnection.class,
                ModularXmppClientToServerConnectionConfiguration.class,
                ModularXmppClientToServerConnectionConfiguration.Builder.class)
            .withNickname(CONNECTION)
            .applyExtraConfiguration(ConformanceIT::overWebSocket)
            .build());
  }

  private static void overWebSocket(
      ModularXmppClientToServerConnectionConfiguration.Builder configuration) {
    configuration.removeAllModules();
    configuration.addModule(
        XmppWebSocketTransportModuleDescriptor.getBuilder(configuration)
            .explicitlySetWebSocketEndpointAndDiscovery(
                URI.create(standalone.address().toString()), false)
            .build());
  }

  @AfterAll
  static void end() {
    XmppConnectionManager.removeConnectionDescriptor(CONNECTION);
    Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    if (standalone != null) {
      standalone.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AdHocCommandIntegrationTest.class,
        ChatStateIntegrationTest.class,
        ChatTest.class,
        EntityCapsTest.class,
        FileTransferIntegrationTest.class,
        FormTest.class,
        GeolocationIntegrationTest.class,
        IncomingMessageListenerIntegrationTest.class,
        IoTControlIntegrationTest.class,
        IoTDataIntegrationTest.class,
        LoginIntegrationTest.class,
        LowLevelRosterIntegrationTest.class,
        ModularXmppClientToServerConnectionLowLevelIntegrationTest.class,
        MoodIntegrationTest.class,
        OutgoingMessageListenerIntegrationTest.class,
        OXInstantMessagingIntegrationTest.class,
        OXSecretKeyBackupIntegrationTest.class,
        PingIntegrationTest.class,
        PubSubIntegrationTest.class,
        RosterIntegrationTest.class,
        SimpleXmppConnectionIntegrationTest.class,
        SoftwareInfoIntegrationTest.class,
        UserTuneIntegrationTest.class,
        VersionIntegrationTest.class,
        WaitForClosingStreamElementTest.class,
        XmppConnectionIntegrationTest.class
      })
  void whenAClassOfTestsRuns_thenAllOfItPasses(Class<? extends AbstractSmackIntTest> tests)
      throws Exception {
    var configuration =
        Configuration.builder()
            .setService("localhost")
            .setSecurityMode("disabled")
            .setReplyTimeout("15000")
            .setDefaultConnection(CONNECTION)
            .setEnabledConnections(CONNECTION)
            .addEnabledTest(tests)
            .build();

    var result = new SmackIntegrationTestFramework(configuration).run();

    assertThat(result.getFailedTests()).extracting(failed -> failed.failureReason).isEmpty();
    assertThat(result.getNotPossibleTests()).isEmpty();
    assertThat(result.getImpossibleTestClasses()).isEmpty();
    assertThat(result.getSuccessfulTests()).isNotEmpty();
  }
}
