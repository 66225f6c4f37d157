package chat.parlance.system.people;

/// The payloads of what people ask for.
final class Requests {

  /// Gets something private that was never stored.
  static final String NOTHING =
      "<query xmlns='jabber:iq:private'><nothing xmlns='urn:example'/></query>";

  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";

  private Requests() {}

  /// What a deed asks for, as the model stands before it.
  ///
  /// @param other the account that it is about
  static String of(Deed deed, Model model, String other) {
    var node = PersonalNode.of(deed);
    return switch (deed.kind()) {
      case REMOVE -> removing(other);
      case BEFRIEND -> roster(befriend(other, !model.isFriend(deed.actor(), deed.other())));
      case BLOCK -> "<block xmlns='urn:xmpp:blocking'><item jid='%s'/></block>".formatted(other);
      case UNBLOCK ->
          "<unblock xmlns='urn:xmpp:blocking'><item jid='%s'/></unblock>".formatted(other);
      case PUBLISH -> publishing(node, deed.text());
      case RETRACT ->
          pubsub("", "<retract node='%s'><item id='current'/></retract>".formatted(node.id()));
      case OPEN -> pubsub("#owner", open(node, Nodes.Access.of(deed)));
      case ADMIT -> pubsub("#owner", admit(node, other, model.isMember(deed) ? "none" : "member"));
      case FETCH -> pubsub("", "<items node='%s'/>".formatted(node.id()));
      default -> throw new IllegalArgumentException(deed.kind() + " is no request");
    };
  }

  static String removing(String contact) {
    return roster("<item jid='%s' subscription='remove'/>".formatted(contact));
  }

  static String publishing(PersonalNode node, String text) {
    return pubsub(
        "",
        "<publish node='%s'><item id='current'>%s</item></publish>"
            .formatted(node.id(), node.payload(text)));
  }

  private static String roster(String item) {
    return "<query xmlns='jabber:iq:roster'>" + item + "</query>";
  }

  private static String befriend(String other, boolean friend) {
    return "<item jid='%s'>%s</item>".formatted(other, friend ? "<group>friends</group>" : "");
  }

  private static String pubsub(String part, String content) {
    return "<pubsub xmlns='%s'>%s</pubsub>".formatted(PUBSUB + part, content);
  }

  private static String open(PersonalNode node, Nodes.Access to) {
    return """
    <configure node='%s'><x xmlns='jabber:x:data' type='submit'>\
    <field var='FORM_TYPE' type='hidden'>\
    <value>http://jabber.org/protocol/pubsub#node_config</value></field>\
    <field var='pubsub#access_model'><value>%s</value></field>\
    <field var='pubsub#roster_groups_allowed'><value>friends</value></field>\
    </x></configure>\
    """
        .formatted(node.id(), to.value());
  }

  private static String admit(PersonalNode node, String other, String affiliation) {
    return "<affiliations node='%s'><affiliation jid='%s' affiliation='%s'/></affiliations>"
        .formatted(node.id(), other, affiliation);
  }
}
