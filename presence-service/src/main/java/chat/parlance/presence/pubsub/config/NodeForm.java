package chat.parlance.presence.pubsub.config;

import chat.parlance.presence.pubsub.form.DataForm;
import chat.parlance.presence.pubsub.form.FormWriter;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.List;

/// What a form makes of a node's configuration.
public final class NodeForm {

  public static final String PUBLISH_OPTIONS = "http://jabber.org/protocol/pubsub#publish-options";

  private NodeForm() {}

  /// The configuration with what a form says. What it doesn't say stays; fields that we don't have
  /// are skipped (XEP-0004 section 3.2).
  public static NodeConfig configure(NodeConfig before, DataForm form, PubsubProperties limits)
      throws Refused {
    if (!form.isOf(FormWriter.NODE_CONFIG)) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "a form of another kind");
    }
    var config = before;
    for (var said : form.values().entrySet()) {
      var field = NodeField.find(said.getKey());
      if (field != null) {
        config = config.with(field, accepted(field, said.getValue(), limits));
      }
    }
    return config;
  }

  /// A new node's configuration by the options of a publish request (XEP-0060 section 7.1.5).
  public static NodeConfig create(NodeConfig initial, DataForm options, PubsubProperties limits)
      throws Refused {
    checkOptions(options);
    var config = initial;
    for (var said : options.values().entrySet()) {
      var field = NodeField.find(said.getKey());
      if (field != null) {
        config = config.with(field, accepted(field, said.getValue(), limits));
      }
    }
    return config;
  }

  /// Whether a node is as the options of a publish request want it: else nothing is published.
  public static void require(NodeConfig config, DataForm options, PubsubProperties limits)
      throws Refused {
    checkOptions(options);
    for (var said : options.values().entrySet()) {
      var field = NodeField.find(said.getKey());
      if (field != null && !config.all(field).equals(accepted(field, said.getValue(), limits))) {
        throw PubsubError.preconditionNotMet(field.var());
      }
    }
  }

  private static void checkOptions(DataForm options) throws Refused {
    if (!options.isOf(PUBLISH_OPTIONS)) {
      throw Refused.of(Condition.BAD_REQUEST, "publish-options of another kind");
    }
    for (var name : options.values().keySet()) {
      if (!name.equals(DataForm.FORM_TYPE) && NodeField.find(name) == null) {
        throw PubsubError.preconditionNotMet(name);
      }
    }
  }

  private static List<String> accepted(
      NodeField field, List<String> values, PubsubProperties limits) throws Refused {
    var accepted = field.accept(values);
    if (accepted == null) {
      throw field == NodeField.ACCESS_MODEL
          ? PubsubError.unsupportedAccessModel()
          : Refused.of(Condition.NOT_ACCEPTABLE, "not a value of " + field.var());
    }
    return switch (field) {
      case MAX_ITEMS -> atMost(limits.maxItems(), accepted);
      case MAX_PAYLOAD_SIZE -> atMost(limits.maxPayloadBytes(), accepted);
      default -> accepted;
    };
  }

  // Nobody is told of room that there isn't.
  private static List<String> atMost(int most, List<String> count) {
    var value = count.getFirst();
    boolean fits = value.equals("max") || Long.parseLong(value) <= most;
    return fits ? count : List.of(Integer.toString(most));
  }
}
