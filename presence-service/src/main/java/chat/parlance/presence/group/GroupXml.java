package chat.parlance.presence.group;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The XML by which the platform asks for groups: `<group name='…' whole='true'>` with a `<member
/// jid='…' name='…'/>` for each member makes or replaces one; without `whole` members are added, or
/// removed where they say `remove='true'`.
final class GroupXml {

  static final String NAMESPACE = "urn:parlance:group:0";
  static final String GROUP = "group";

  private GroupXml() {}

  /// What is asked for.
  ///
  /// @param name absent to leave it
  /// @param whole whether these are all members
  record Wish(
      @Nullable String name, boolean whole, boolean deleted, List<Member> come, List<BareJid> go) {

    SharedGroup applied(@Nullable SharedGroup before) {
      if (whole || before == null) {
        return new SharedGroup(name == null ? "" : name, come);
      }
      return new SharedGroup(name == null ? before.name() : name, before.members()).with(come, go);
    }
  }

  /// It can't be done.
  static final class RefusedException extends Exception {

    private final transient StanzaError error;

    RefusedException(Condition condition, String why) {
      super(why, null, false, false);
      error = StanzaError.of(condition, why);
    }

    StanzaError error() {
      return error;
    }
  }

  static Wish read(@Nullable Element request, GroupProperties limits) throws RefusedException {
    if (request == null) {
      throw new RefusedException(Condition.BAD_REQUEST, "no group");
    }
    var come = new ArrayList<Member>();
    var go = new ArrayList<BareJid>();
    for (var child : request.children()) {
      var jid = jid(child);
      if ("true".equals(child.attribute("remove"))) {
        go.add(jid);
      } else {
        come.add(new Member(jid, text(child, limits)));
      }
    }
    if (come.stream().map(Member::jid).distinct().count() != come.size()) {
      throw new RefusedException(Condition.BAD_REQUEST, "a member is there twice");
    }
    return of(request, come, go, limits);
  }

  private static Wish of(
      Element request, List<Member> come, List<BareJid> go, GroupProperties limits)
      throws RefusedException {
    boolean whole = "true".equals(request.attribute("whole"));
    var name = text(request, limits);
    boolean deleted = "true".equals(request.attribute("remove"));
    if (whole && name == null) {
      throw new RefusedException(Condition.BAD_REQUEST, "the group has no name");
    }
    return new Wish(name, whole, deleted, come, go);
  }

  private static BareJid jid(Element member) throws RefusedException {
    var jid = member.attribute("jid");
    try {
      if (jid != null) {
        return BareJid.of(jid);
      }
    } catch (InvalidJidException e) {
      throw new RefusedException(Condition.JID_MALFORMED, "a member's jid is none");
    }
    throw new RefusedException(Condition.BAD_REQUEST, "a member has no jid");
  }

  private static @Nullable String text(Element named, GroupProperties limits)
      throws RefusedException {
    var name = named.attribute("name");
    if (name == null || name.isEmpty()) {
      return null;
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > limits.maxNameBytes()) {
      throw new RefusedException(Condition.NOT_ACCEPTABLE, "a name is too long");
    }
    return name;
  }

  /// A group as it is told to the platform.
  static Element of(SharedGroup group, Enum<?> outcome) {
    var element =
        Element.builder(GROUP, NAMESPACE)
            .attribute("name", group.name())
            .attribute("outcome", outcome.name().toLowerCase(Locale.ROOT));
    for (var member : group.members()) {
      element.child(
          Element.builder("member", NAMESPACE)
              .attribute("jid", member.jid().toString())
              .attribute("name", member.name())
              .build());
    }
    return element.build();
  }
}
