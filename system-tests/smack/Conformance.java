import org.igniterealtime.smack.inttest.SmackIntegrationTestFramework;
import org.jivesoftware.smackx.iqregister.AccountManager;

/// Runs Smack's integration tests, letting them make their accounts by in-band registration over plain
/// loopback.
final class Conformance {

  public static void main(String[] arguments) throws Exception {
    AccountManager.sensitiveOperationOverInsecureConnectionDefault(true);
    SmackIntegrationTestFramework.main(arguments);
  }
}
