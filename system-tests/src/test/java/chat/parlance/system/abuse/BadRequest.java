package chat.parlance.system.abuse;

/// What can't be granted, and the error that says why.
enum BadRequest {
  /// XEP-0060 section 8.2.4.
  CONFIGURE_WITHOUT_A_FORM("bad-request", owner("<configure node='kept'/>")),
  CONFIGURE_A_FIELD_TWICE(
      "bad-request",
      owner(configure(field("access_model", "open"), field("access_model", "open")))),
  CONFIGURE_BY_ANOTHER_FORM(
      "not-acceptable",
      owner(
          "<configure node='kept'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
              + "<value>urn:example</value></field></x></configure>")),
  CONFIGURE_WITHOUT_A_VALUE("not-acceptable", owner(configure(field("max_items", "")))),
  UNKNOWN_ACCESS_MODEL(
      "unsupported-access-model", owner(configure(field("access_model", "everybody")))),
  UNKNOWN_OPTION(
      "precondition-not-met",
      pubsub(
          "<publish node='new'><item><a xmlns='urn:example'/></item></publish><publish-options>"
              + form(field("nonsense", "1"))
              + "</publish-options>")),

  /// XEP-0060 sections 7.1.3 and 8.1.2.
  PUBLISH_NOWHERE(
      "nodeid-required", pubsub("<publish><item><a xmlns='urn:example'/></item></publish>")),
  PUBLISH_NOTHING("item-required", pubsub("<publish node='new'/>")),
  PUBLISH_TEXT("invalid-payload", pubsub("<publish node='new'><item>text</item></publish>")),
  PUBLISH_TWO_PAYLOADS(
      "invalid-payload",
      pubsub(
          "<publish node='new'><item><a xmlns='urn:example'/><b xmlns='urn:example'/></item>"
              + "</publish>")),
  NO_SUCH_REQUEST("bad-request", pubsub("<nonsense node='new'/>")),
  A_LONG_NODE_NAME("not-acceptable", pubsub("<create node='%s'/>".formatted("n".repeat(10_000)))),
  PUBLISH_AT_A_LONG_NODE_NAME(
      "not-acceptable",
      pubsub(
          "<publish node='%s'><item><a xmlns='urn:example'/></item></publish>"
              .formatted("n".repeat(10_000)))),
  A_LONG_ITEM_ID(
      "not-acceptable",
      pubsub(
          "<publish node='new'><item id='%s'><a xmlns='urn:example'/></item></publish>"
              .formatted("i".repeat(10_000)))),
  /// The node `kept` takes only small ones.
  A_LARGE_ITEM(
      "payload-too-big",
      pubsub(
          "<publish node='kept'><item><a xmlns='urn:example'>%s</a></item></publish>"
              .formatted("x".repeat(10_000)))),

  /// RFC 6121 section 2.3.3.
  TWO_ITEMS(
      "bad-request", roster("<item jid='benvolio@localhost'/><item jid='tybalt@localhost'/>")),
  NOBODY("bad-request", roster("<item name='nobody'/>")),
  NO_ADDRESS("jid-malformed", roster("<item jid='@@'/>")),
  A_GROUP_TWICE(
      "bad-request",
      roster("<item jid='benvolio@localhost'><group>a</group><group>a</group></item>")),
  A_GROUP_WITHOUT_A_NAME(
      "not-acceptable", roster("<item jid='benvolio@localhost'><group/></item>")),
  A_THOUSAND_GROUPS(
      "not-acceptable",
      roster("<item jid='benvolio@localhost'>%s</item>".formatted(groups(1_000)))),
  A_LONG_NAME(
      "not-acceptable",
      roster("<item jid='benvolio@localhost' name='%s'/>".formatted("n".repeat(10_000)))),

  /// XEP-0191 section 3.2.
  BLOCK_NOBODY("bad-request", "<block xmlns='urn:xmpp:blocking'/>"),
  BLOCK_NO_ADDRESS("jid-malformed", "<block xmlns='urn:xmpp:blocking'><item jid='@@'/></block>"),

  /// XEP-0049 section 4.
  STORE_NOTHING("bad-request", "<query xmlns='jabber:iq:private'/>"),
  STORE_WHAT_IS_RESERVED(
      "not-acceptable", "<query xmlns='jabber:iq:private'><a xmlns='jabber:client'/></query>");

  private final String condition;
  private final String payload;

  BadRequest(String condition, String payload) {
    this.condition = condition;
    this.payload = payload;
  }

  /// Of the error; the specific one where there is one.
  String condition() {
    return condition;
  }

  String payload() {
    return payload;
  }

  private static String pubsub(String content) {
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
  }

  private static String owner(String content) {
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>" + content + "</pubsub>";
  }

  private static String configure(String... fields) {
    return "<configure node='kept'>" + form(fields) + "</configure>";
  }

  private static String form(String... fields) {
    return "<x xmlns='jabber:x:data' type='submit'>" + String.join("", fields) + "</x>";
  }

  private static String field(String name, String value) {
    return "<field var='pubsub#%s'><value>%s</value></field>".formatted(name, value);
  }

  private static String roster(String items) {
    return "<query xmlns='jabber:iq:roster'>" + items + "</query>";
  }

  private static String groups(int count) {
    var groups = new StringBuilder();
    for (int i = 0; i < count; i++) {
      groups.append("<group>").append(i).append("</group>");
    }
    return groups.toString();
  }
}
