package chat.parlance.system.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Frame;
import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/// Requests about people that can't be granted: each hears why, nothing of it is stored, and two
/// who chat beside it notice nothing.
class BadRequestIT {

  private static final String ROSTER = "<query xmlns='jabber:iq:roster'/>";
  private static final String NODES = "<query xmlns='http://jabber.org/protocol/disco#items'/>";
  private static final String KEPT =
      "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='kept'/></pubsub>";
  private static final String CONFIG =
      "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='kept'/></pubsub>";
  private static final String BLOCKED = "<blocklist xmlns='urn:xmpp:blocking'/>";

  @TempDir static Path directory;
  private static Scene scene;

  private Login login;
  private RawSocket socket;
  private int requests;

  @BeforeAll
  static void start() throws Exception {
    scene = new Scene(directory);
  }

  @AfterAll
  static void end() throws Exception {
    try (var last = scene) {
      last.innocents().alone("nothing, at last", 100);
      last.innocents().finish(Path.of("target", "bad-requests.md"));
    }
  }

  @BeforeEach
  void appear() throws Exception {
    login = scene.account();
    socket = scene.bound(login);
    var create =
        """
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='kept'/><configure>\
        <x xmlns='jabber:x:data' type='submit'><field var='pubsub#max_payload_size'>\
        <value>1000</value></field></x></configure></pubsub>\
        """;
    assertThat(ask("set", create).attribute("type")).isEqualTo("result");
    var publish =
        """
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='kept'>\
        <item id='1'><a xmlns='urn:example'/></item></publish></pubsub>\
        """;
    assertThat(ask("set", publish).attribute("type")).isEqualTo("result");
  }

  @AfterEach
  void leave() {
    socket.close();
  }

  private Frame ask(String type, String payload) throws IOException {
    var id = "request-" + requests++;
    send(type, id, payload);
    return answer(id);
  }

  private Frame answer(String id) throws IOException {
    var frame = Frame.of(socket.nextText());
    while (!frame.attribute("id").equals(id)) {
      frame = Frame.of(socket.nextText());
    }
    return frame;
  }

  private void send(String type, String id, String payload) throws IOException {
    socket.text("<iq xmlns='jabber:client' type='%s' id='%s'>%s</iq>".formatted(type, id, payload));
  }

  /// All that bad requests would have changed.
  private List<String> stored() throws IOException {
    var stored = new ArrayList<String>();
    for (var payload : List.of(ROSTER, NODES, KEPT, CONFIG, BLOCKED)) {
      stored.add(ask("get", payload).xml().replaceAll("(id|to)=.[^ ]*. ", ""));
    }
    return stored;
  }

  @Nested
  class GivenASession {

    @ParameterizedTest
    @EnumSource
    void whenItAsksForWhatCanNotBe_thenItHearsWhyAndNothingIsStored(BadRequest bad)
        throws Exception {
      var before = stored();

      var answer = ask("set", bad.payload());

      assertThat(answer.attribute("type")).isEqualTo("error");
      assertThat(answer.has(bad.condition())).as(answer.xml()).isTrue();
      assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whenItMakesTenThousandNodes_thenTheyEndSomewhere() throws Exception {
      scene.beside(
          "10,000 nodes",
          () -> {
            for (int i = 0; i < 10_000; i++) {
              send(
                  "set",
                  "node-" + i,
                  "<pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='n%d'/></pubsub>"
                      .formatted(i));
              // Who never reads what it is answered is closed.
              if (i % 500 == 499 && i < 9_999) {
                answer("node-" + i);
              }
            }
            assertThat(answer("node-9999").has("max-nodes-exceeded")).isTrue();
          });

      var nodes = ask("get", NODES).element().getElementsByTagNameNS("*", "item");
      assertThat(nodes.getLength()).isEqualTo(200);
    }
  }

  @Nested
  class GivenACommandOfAnAdmin {

    private String commanded(String attributes, String content) throws IOException {
      var id = "request-" + requests++;
      socket.text(
          "<iq xmlns='jabber:client' type='set' id='%s' to='localhost'><command %s xmlns='%s' node='%s'>%s</command></iq>"
              .formatted(
                  id,
                  attributes,
                  "http://jabber.org/protocol/commands",
                  "http://jabber.org/protocol/admin#add-user",
                  content));
      return answer(id).xml();
    }

    private String submitted(String session, String fields) throws IOException {
      return commanded(
          "sessionid='" + session + "' action='complete'",
          "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
              + "<value>http://jabber.org/protocol/admin</value></field>"
              + fields
              + "</x>");
    }

    @BeforeEach
    void appearAsAdmin() throws Exception {
      socket.close();
      socket = scene.bound(scene.admin());
    }

    @Test
    void whenAFieldIsMissing_thenItIsNamedAndNobodyIsAdded() throws Exception {
      var session = Frame.of(commanded("", "")).element().getElementsByTagNameNS("*", "command");
      var id = ((Element) session.item(0)).getAttribute("sessionid");

      assertThat(submitted(id, "")).contains("<bad-request", "<bad-payload");
      assertThat(submitted(id, "<field var='accountjid'><value>@@</value></field>"))
          .contains("<bad-request", "<bad-payload");
    }

    @Test
    void whenTheSessionIsNone_thenThatIsSaid() throws Exception {
      assertThat(submitted("nonsense", "")).contains("<bad-request", "<bad-sessionid");
    }
  }

  @Nested
  class GivenWhatNoStanzaMayBe {

    @ParameterizedTest
    @CsvSource({
      "<publish node='kept'><item id='2'><a></item></publish>, not-well-formed, 1000",
      "<publish node='kept'><item id='2'><a b=c/></item></publish>, not-well-formed, 1000",
      "<publish node='kept'><item id='2'><p:a/></item></publish>, not-well-formed, 1000",
      "<publish node='kept'><item id='2'>&nbsp;</item></publish>, restricted-xml, 1000"
    })
    void whenAnItemIsNotXml_thenTheStreamEndsAndNothingIsStored(
        String content, String condition, int code) throws Exception {
      var before = stored();

      send(
          "set", "x", "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>");

      var ending = socket.ending();
      assertThat(ending.code()).isEqualTo(code);
      assertThat(String.join("", ending.texts())).contains("<" + condition);
      socket = scene.bound(login);
      assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whenAContactHasAMillionGroups_thenTheStreamEndsAndNothingIsStored() throws Exception {
      var before = stored();
      var groups = new StringBuilder();
      IntStream.range(0, 1_000_000)
          .forEach(i -> groups.append("<group>").append(i).append("</group>"));

      scene.beside(
          "a million groups",
          () -> {
            send(
                "set",
                "x",
                "<query xmlns='jabber:iq:roster'><item jid='benvolio@localhost'>%s</item></query>"
                    .formatted(groups));
            var ending = socket.ending();
            assertThat(ending.code()).isEqualTo(1009);
            assertThat(String.join("", ending.texts())).contains("<policy-violation");
          });

      socket = scene.bound(login);
      assertThat(stored()).isEqualTo(before);
    }
  }
}
