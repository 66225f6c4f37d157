package chat.parlance.presence.avatar;

/// Pictures of one pixel and of two, and what they are published as.
final class Pictures {

  static final String ONE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==";
  static final String SHA1_OF_ONE = "5a9d058778beb4e96d1f968a29a98ecc3d9dff06";
  static final String TWO =
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mNgYAAAAAMAASsJTYQAAAAASUVORK5CYII=";
  static final String SHA1_OF_TWO = "6e416ec5d48f962ffbfc484a0c36d7e1823d7a45";

  /// It says that it is 100,000 pixels wide and high.
  static final String BOMB =
      "iVBORw0KGgoAAAANSUhEUgABhqAAAYagCAAAAACNOVQUAAAACElEQVR42gMAAAAAAW/dyZEAAAAASUVORK5CYII=";

  static final String SHA1_OF_BOMB = "699dffe35a8df1ac227d6e626cfac42cc15b92d4";

  private Pictures() {}

  static String data(String id, String base64) {
    return "<publish node='urn:xmpp:avatar:data'><item id='%s'>%s</item></publish>"
        .formatted(id, "<data xmlns='urn:xmpp:avatar:data'>" + base64 + "</data>");
  }

  static String metadata(String id, String content) {
    return "<publish node='urn:xmpp:avatar:metadata'><item id='%s'>%s</item></publish>"
        .formatted(id, "<metadata xmlns='urn:xmpp:avatar:metadata'>" + content + "</metadata>");
  }

  static String info(String id) {
    return "<info bytes='68' height='1' id='" + id + "' type='image/png' width='1'/>";
  }

  static String vCard(String photo) {
    return "<vCard xmlns='vcard-temp'><FN>Juliet</FN>" + photo + "</vCard>";
  }

  static String photo(String base64) {
    return "<PHOTO><TYPE>image/png</TYPE><BINVAL>" + base64 + "</BINVAL></PHOTO>";
  }
}
