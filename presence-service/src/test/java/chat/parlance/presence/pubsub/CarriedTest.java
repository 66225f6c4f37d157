package chat.parlance.presence.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Words;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nodes carry without knowing it: nickname (XEP-0172), mood (XEP-0107), tune (XEP-0118) and
/// location (XEP-0080), as their own examples publish them.
class CarriedTest {

  private static final String FRIEND = "friend@shakespeare.lit";
  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";

  private final Denmark denmark = new Denmark();

  private static Element publish(String xml) {
    var iq = Element.ofTrusted(xml.getBytes(StandardCharsets.UTF_8));
    return iq.child("pubsub", PUBSUB).child("publish", PUBSUB);
  }

  @Nested
  class GivenAContactThatWantsThem {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "xep-0172/5",
          "xep-0107/1",
          "xep-0107/3",
          "xep-0118/1",
          "xep-0118/3",
          "xep-0080/1",
          "xep-0080/3"
        })
    void whenTheyArePublished_thenTheContactHearsAndLaterOnesToo(String file) {
      var example = Denmark.text(file);
      var publish = publish(example);
      var from = Element.ofTrusted(example.getBytes(StandardCharsets.UTF_8)).attribute("from");
      denmark.device(from);
      denmark.device(FRIEND + "/home");
      denmark.verona.subscribed(FRIEND, from.substring(0, from.indexOf('/')));
      var friend = denmark.interested(FRIEND + "/home", publish.attribute("node"));
      friend.told();

      denmark.must(denmark.send(example));

      var payload = publish.children().getFirst().children().getFirst();
      assertThat(friend.told()).singleElement().asString().contains(Words.of(payload));
      var later = denmark.interested(FRIEND + "/work", publish.attribute("node"));
      assertThat(later.told()).anyMatch(it -> it.contains(Words.of(payload)));
    }
  }
}
