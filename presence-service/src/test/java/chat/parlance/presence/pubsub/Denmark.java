package chat.parlance.presence.pubsub;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.xml.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The entities of the examples, with the service that they use.
final class Denmark {

  static final String SERVICE = "pubsub.shakespeare.lit";
  static final String HAMLET = "hamlet@denmark.lit/elsinore";
  static final String FRANCISCO = "francisco@denmark.lit/barracks";
  static final String NODE = "princely_musings";
  static final String ENTRY =
      "<entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title></entry>";

  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";

  final Verona verona = new Verona();
  private final Map<String, Device> devices = new HashMap<>();

  /// What a request caused beside its answer.
  record Answer(Element stanza, List<Send> sent) {

    boolean isResult() {
      return "result".equals(stanza.attribute("type"));
    }

    /// The answer without what people read.
    String words() {
      return Words.of(stanza)
          .replaceAll("<text lang='en'>[^<]*</>", "")
          .replaceAll("<text xml:lang='en'>[^<]*</>", "");
    }

    String error() {
      return errorIn(words());
    }

    /// Whom was sent what, in order.
    List<String> told() {
      return sent.stream().map(send -> Words.of(send.stanza().element())).toList();
    }
  }

  static String errorIn(String words) {
    int start = words.indexOf("<error ");
    return start < 0 ? words : words.substring(start, words.length() - "</>".length());
  }

  /// An example of XEP-0060.
  static String example(int number) {
    return text("xep-0060/" + number);
  }

  static String text(String file) {
    try (var in = Denmark.class.getResourceAsStream("/stanzas/" + file + ".xml")) {
      if (in == null) {
        throw new AssertionError("no example " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  Device device(String fullJid) {
    return devices.computeIfAbsent(
        fullJid,
        jid -> {
          verona.account(jid.substring(0, jid.indexOf('/')));
          return verona.bind(jid);
        });
  }

  /// Sends an example as whom it says.
  Answer send(String xml) {
    var element = Element.ofTrusted(xml.getBytes(StandardCharsets.UTF_8));
    var from = element.attribute("from");
    return sendAs(from == null ? HAMLET : from, xml);
  }

  Answer sendAs(String fullJid, String xml) {
    var outcome = device(fullJid).send(xml.replaceFirst("<iq ", "<iq xmlns='jabber:client' "));
    return answer(outcome);
  }

  private static Answer answer(Outcome outcome) {
    var answers =
        outcome.effects(Deliver.class).stream()
            .map(Deliver::stanza)
            .filter(stanza -> stanza.name().equals("iq"))
            .toList();
    if (answers.size() != 1) {
      throw new AssertionError("not one answer: " + outcome.reasons());
    }
    return new Answer(answers.getFirst(), outcome.effects(Send.class));
  }

  /// A request to the service.
  Answer set(String fullJid, String child) {
    return to(SERVICE, "set", fullJid, PUBSUB, child);
  }

  Answer get(String fullJid, String child) {
    return to(SERVICE, "get", fullJid, PUBSUB, child);
  }

  Answer setAsOwner(String fullJid, String child) {
    return to(SERVICE, "set", fullJid, PUBSUB + "#owner", child);
  }

  Answer getAsOwner(String fullJid, String child) {
    return to(SERVICE, "get", fullJid, PUBSUB + "#owner", child);
  }

  Answer to(String address, String type, String fullJid, String namespace, String child) {
    return sendAs(
        fullJid,
        "<iq id='i' type='%s' to='%s'><pubsub xmlns='%s'>%s</pubsub></iq>"
            .formatted(type, address, namespace, child));
  }

  /// A node of Hamlet's.
  Denmark node(String... fields) {
    return must(
        set(HAMLET, "<create node='" + NODE + "'/><configure>" + form(fields) + "</configure>"));
  }

  /// A form of `name=value` fields.
  static String form(String... fields) {
    return formOf("http://jabber.org/protocol/pubsub#node_config", fields);
  }

  static String formOf(String formType, String... fields) {
    return Arrays.stream(fields)
        .map(field -> field.split("=", 2))
        .map(pair -> "<field var='pubsub#" + pair[0] + "'><value>" + pair[1] + "</value></field>")
        .collect(
            Collectors.joining(
                "",
                "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'>"
                    + "<value>"
                    + formType
                    + "</value></field>",
                "</x>"));
  }

  Denmark must(Answer answer) {
    if (!answer.isResult()) {
      throw new AssertionError(answer.words());
    }
    return this;
  }

  Denmark published(String id) {
    return must(publish(HAMLET, id));
  }

  Answer publish(String fullJid, String id) {
    return set(fullJid, publishing(NODE, id));
  }

  static String publishing(String node, String id) {
    return "<publish node='" + node + "'><item id='" + id + "'>" + ENTRY + "</item></publish>";
  }

  Denmark subscribed(String fullJid) {
    var bare = fullJid.substring(0, fullJid.indexOf('/'));
    return must(set(fullJid, "<subscribe node='" + NODE + "' jid='" + bare + "'/>"));
  }

  Denmark affiliated(String bareJid, String affiliation) {
    return must(
        setAsOwner(
            HAMLET,
            "<affiliations node='%s'><affiliation jid='%s' affiliation='%s'/></affiliations>"
                .formatted(NODE, bareJid, affiliation)));
  }

  /// A client that wants nodes and is available.
  Device interested(String fullJid, String... nodes) {
    var device = device(fullJid);
    device.wants(nodes);
    return device;
  }
}
