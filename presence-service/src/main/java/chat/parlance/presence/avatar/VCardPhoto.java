package chat.parlance.presence.avatar;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.presence.image.ImageProperties;
import chat.parlance.presence.image.Picture;
import chat.parlance.presence.image.UnfitPictureException;
import chat.parlance.presence.pubsub.access.Access;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.vcard.VCard;
import chat.parlance.presence.vcard.VCardPart;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The picture in a vCard: published at the nodes when it is set, and shown as they have it to
/// those who may see them (XEP-0398 sections 3 and 6.2).
final class VCardPhoto implements VCardPart {

  private static final Set<Fact<?>> NODES =
      Set.of(
          AccountPresence.FACT, NodeList.FACT, Node.fact(Avatar.DATA), Node.fact(Avatar.METADATA));

  private final ImageProperties limits;
  private final AvatarPublishing publishing;

  VCardPhoto(ImageProperties limits, AvatarPublishing publishing) {
    this.limits = limits;
    this.publishing = publishing;
  }

  @Override
  public Set<Fact<?>> facts(Iq request) {
    var from = request.from();
    var to = request.to();
    if (from == null || to == null || from.bare().equals(to.bare())) {
      return NODES;
    }
    var facts = new HashSet<>(NODES);
    facts.add(Roster.FACT);
    return facts;
  }

  /// A vCard that is set without a picture takes away the one that was there.
  @Override
  public Taken take(Element vCard, Iq set, Context context) {
    var from = set.from();
    var publisher = from == null ? context.address() : from;
    var base64 = base64(vCard);
    if (base64.isEmpty()) {
      return new Taken(vCard, publishing.disable(publisher, context), null);
    }
    try {
      var picture = Picture.read(base64, limits);
      return new Taken(withoutPhoto(vCard), publishing.publish(picture, publisher, context), null);
    } catch (UnfitPictureException e) {
      return new Taken(vCard, List.of(), error(e));
    }
  }

  private static StanzaError error(UnfitPictureException e) {
    var condition =
        switch (e.reason()) {
          case NOT_BASE64 -> Condition.BAD_REQUEST;
          case TOO_MANY_BYTES, TOO_MANY_PIXELS, NOT_AN_IMAGE -> Condition.NOT_ACCEPTABLE;
        };
    return StanzaError.of(condition, e.text());
  }

  @Override
  public @Nullable Element show(@Nullable Element vCard, Iq get, Context context) {
    var avatar = Avatar.in(context.facts(), context.now());
    var base64 = avatar == null ? null : avatar.base64();
    if (avatar == null || base64 == null || !maySee(get, context)) {
      return vCard;
    }
    var shown = withoutPhoto(vCard == null ? VCard.empty() : vCard);
    return shown.withChild(
        builder("PHOTO")
            .child(builder("TYPE").text(avatar.type()).build())
            .child(builder("BINVAL").text(base64).build())
            .build());
  }

  private static boolean maySee(Iq get, Context context) {
    var data = Node.find(Avatar.DATA, context.facts());
    var metadata = Node.find(Avatar.METADATA, context.facts());
    var from = get.from();
    var reader = from == null ? context.address() : from.bare();
    var access = Access.in(context);
    return data != null
        && metadata != null
        && access.mayRead(data, reader)
        && access.mayRead(metadata, reader);
  }

  /// Drops the picture of a vCard that is older than what the nodes say.
  static List<Effect> forget(Context context) {
    var vCard = VCard.in(context.facts());
    return vCard == null || base64(vCard.element()).isEmpty()
        ? List.of()
        : List.of(new Put<>(VCard.FACT, new VCard(withoutPhoto(vCard.element()))));
  }

  private static String base64(Element vCard) {
    var photo = vCard.child("PHOTO", VCard.NAMESPACE);
    var binary = photo == null ? null : photo.child("BINVAL", VCard.NAMESPACE);
    return binary == null ? "" : binary.text().strip();
  }

  private static Element withoutPhoto(Element vCard) {
    return vCard.withoutChildren(child -> child.is("PHOTO", VCard.NAMESPACE));
  }

  private static Element.Builder builder(String name) {
    return Element.builder(name, VCard.NAMESPACE);
  }
}
