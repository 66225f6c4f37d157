package chat.parlance.system.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.system.client.Login;
import chat.parlance.system.platform.Npm;
import chat.parlance.system.platform.Standalone;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two accounts, each logged in by Converse.js, Smack and stanza at once: what is done on one
/// device is seen on all. It is one story, with pictures in `target/screenshots`.
class TogetherIT {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots", "together");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PASSWORD = "wherefore";
  private static final String ROMEO = "romeo@localhost";
  private static final String JULIET = "juliet@localhost";
  private static final String ROOM = "orchard@rooms.localhost";
  private static final String OTHER_ROOM = "balcony@rooms.localhost";
  private static final byte[] AVATAR =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAAB"
                  + "JRU5ErkJggg==");

  @TempDir Path directory;
  private Standalone standalone;
  private Scripts scripts;
  private Person romeo;
  private Person juliet;

  /// @param contact the other one
  private record Person(
      String contact, ScriptedDevice converse, SmackDevice smack, ScriptedDevice stanza) {

    List<Device> devices() {
      return List.of(converse, smack, stanza);
    }
  }

  @BeforeEach
  void logIn() throws Exception {
    Npm.install();
    standalone = new Standalone(directory);
    var address = standalone.address();
    for (var user : List.of("romeo", "juliet")) {
      new Login(address, "localhost", user, PASSWORD).register();
    }
    scripts = new Scripts(address, SCREENSHOTS, List.of(ROMEO, PASSWORD, JULIET, PASSWORD));
    romeo = person("romeo", JULIET);
    juliet = person("juliet", ROMEO);
  }

  private Person person(String user, String contact) throws Exception {
    return new Person(
        contact,
        new ScriptedDevice(scripts, user + "/converse"),
        new SmackDevice(standalone.address(), user, PASSWORD),
        new ScriptedDevice(scripts, user + "/stanza"));
  }

  @AfterEach
  void logOut() throws Exception {
    try (var platform = standalone;
        var browsers = scripts) {
      assertThat(platform).isNotNull();
      assertThat(browsers).isNotNull();
      romeo.smack().close();
      juliet.smack().close();
    }
  }

  /// What must become so on a device.
  private interface Sight {
    boolean has(Device device, String contact) throws Exception;
  }

  private static void awaitOn(Person person, String what, Sight sight) {
    for (var device : person.devices()) {
      awaitOn(device, person.contact(), what, sight);
    }
  }

  private static void awaitOn(Device device, String contact, String what, Sight sight) {
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .alias(device + " " + what)
        .until(() -> sight.has(device, contact));
  }

  private void picture(String step) throws Exception {
    romeo.converse().screenshot(step);
    juliet.converse().screenshot(step);
  }

  @Test
  void whenSomethingIsDoneOnOneDevice_thenItIsSeenOnAll() throws Exception {
    becomeContacts();
    seeAvatar();
    blockAndUnblock();
    keepBookmarks();
  }

  private void becomeContacts() throws Exception {
    romeo.smack().request(JULIET);
    awaitOn(juliet.converse(), ROMEO, "is asked", Device::isAskedBy);
    juliet.converse().approve(ROMEO);
    awaitOn(romeo.stanza(), JULIET, "is approved", (it, who) -> it.subscription(who).equals("to"));
    juliet.stanza().request(ROMEO);
    awaitOn(romeo.smack(), JULIET, "is asked", Device::isAskedBy);
    romeo.smack().approve(JULIET);

    for (var person : List.of(romeo, juliet)) {
      awaitOn(person, "has a contact", (it, who) -> it.subscription(who).equals("both"));
      awaitOn(person, "sees the contact", Device::sees);
    }
    picture("1-contacts");
  }

  private void seeAvatar() throws Exception {
    var id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(AVATAR));
    romeo.stanza().publish(id, Base64.getEncoder().encodeToString(AVATAR));

    for (var person : List.of(juliet, romeo)) {
      for (var device : person.devices()) {
        await()
            .pollInSameThread()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(device.avatar(ROMEO)).as("%s", device).isEqualTo(id));
      }
    }
    picture("2-avatar");
  }

  private void blockAndUnblock() throws Exception {
    juliet.smack().block(ROMEO);

    awaitOn(juliet, "blocks him", Device::blocks);
    awaitOn(juliet, "doesn't see him", (it, who) -> !it.sees(who));
    awaitOn(romeo, "doesn't see her", (it, who) -> !it.sees(who));
    picture("3-blocked");

    juliet.converse().unblock(ROMEO);

    awaitOn(juliet, "doesn't block him", (it, who) -> !it.blocks(who));
    awaitOn(juliet, "sees him again", Device::sees);
    awaitOn(romeo, "sees her again", Device::sees);
    picture("4-unblocked");
  }

  private void keepBookmarks() throws Exception {
    romeo.converse().bookmark(ROOM);
    awaitOn(romeo, "has the bookmark", (it, who) -> it.hasBookmark(ROOM));

    romeo.smack().bookmark(OTHER_ROOM);
    // Converse.js 14 asks to be told of the older node and reads only the newer: at its next login.
    for (var device : List.<Device>of(romeo.smack(), romeo.stanza())) {
      awaitOn(device, JULIET, "has the other bookmark", (it, who) -> it.hasBookmark(OTHER_ROOM));
    }
    picture("5-bookmarks");
  }
}
