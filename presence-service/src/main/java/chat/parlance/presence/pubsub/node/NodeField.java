package chat.parlance.presence.pubsub.node;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A field of a node's configuration (XEP-0060 section 16.4.4), with what it is where nobody said
/// otherwise.
public enum NodeField {
  TITLE("A friendly name for the node", FieldType.TEXT, ""),
  DESCRIPTION("A description of the node", FieldType.TEXT, ""),
  TYPE("The namespace of the payload", FieldType.TEXT, ""),
  LANGUAGE("The default language of the node", FieldType.TEXT, ""),
  CONTACT("Whom to contact with questions", FieldType.JIDS, ""),
  NODE_TYPE("What kind of node it is", FieldType.oneOf("leaf"), "leaf"),
  ACCESS_MODEL(
      "Who may subscribe and retrieve items",
      FieldType.oneOf("open", "presence", "roster", "authorize", "whitelist"),
      "open",
      "presence"),
  ROSTER_GROUPS_ALLOWED("The roster groups that have access", FieldType.TEXTS, ""),
  PUBLISH_MODEL(
      "Who may publish", FieldType.oneOf("publishers", "subscribers", "open"), "publishers"),
  PERSIST_ITEMS("Whether items are kept", FieldType.BOOLEAN, "1"),
  MAX_ITEMS("How many items are kept", FieldType.TEXT, FieldType.MAX, "1"),
  PUBLISH_NODE_FULL(
      "What happens to the oldest item when there are too many",
      FieldType.oneOf("retract-oldest", "discard-oldest", "reject"),
      "discard-oldest"),
  ITEM_EXPIRE("After how many seconds items are gone", FieldType.TEXT, FieldType.MAX),
  MAX_PAYLOAD_SIZE("The largest payload in bytes", FieldType.TEXT, FieldType.MAX),
  DELIVER_NOTIFICATIONS("Whether subscribers are notified", FieldType.BOOLEAN, "1"),
  DELIVER_PAYLOADS("Whether notifications have payloads", FieldType.BOOLEAN, "1"),
  NOTIFY_CONFIG("Whether changes of the configuration are told", FieldType.BOOLEAN, "0"),
  NOTIFY_DELETE("Whether the end of the node is told", FieldType.BOOLEAN, "1"),
  NOTIFY_RETRACT("Whether it is told that items are gone", FieldType.BOOLEAN, "1"),
  NOTIFICATION_TYPE("The type of notifications", FieldType.oneOf("headline", "normal"), "headline"),
  SEND_LAST_PUBLISHED_ITEM(
      "When the last item is sent",
      FieldType.oneOf("never", "on_sub", "on_sub_and_presence"),
      "on_sub",
      "on_sub_and_presence"),
  SUBSCRIBE("Whether there may be subscriptions", FieldType.BOOLEAN, "1"),
  ITEMREPLY("Who gets replies to items", FieldType.oneOf("", "owner", "publisher"), ""),
  PURGE_OFFLINE("Whether items go when the publisher does", FieldType.NEVER, "0");

  private final String var = "pubsub#" + name().toLowerCase(Locale.ROOT);
  private final String label;
  private final String type;
  private final String options;
  private final String ofService;
  private final String ofAccount;

  NodeField(String label, FieldType type, String initial) {
    this(label, type, initial, initial);
  }

  NodeField(String label, FieldType type, String ofService, String ofAccount) {
    this.label = label;
    this.type = type.name();
    this.options = String.join("|", type.options());
    this.ofService = ofService;
    this.ofAccount = ofAccount;
  }

  public String var() {
    return var;
  }

  public String label() {
    return label;
  }

  public FieldType type() {
    return new FieldType(type, options.isEmpty() ? List.of() : List.of(options.split("\\|", -1)));
  }

  /// The field of that name, or null.
  public static @Nullable NodeField find(String var) {
    for (var field : values()) {
      if (field.var.equals(var)) {
        return field;
      }
    }
    return null;
  }

  /// The values as they are kept, or null if these can't be.
  public @Nullable List<String> accept(List<String> values) {
    return type().accept(values, isCount());
  }

  boolean isCount() {
    return this == MAX_ITEMS || this == ITEM_EXPIRE || this == MAX_PAYLOAD_SIZE;
  }

  List<String> initial(boolean account) {
    var value = account ? ofAccount : ofService;
    return value.isEmpty() && type.endsWith("-multi") ? List.of() : List.of(value);
  }
}
