package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/// Compares what our parser thinks of a document with what others think.
final class Opinions {

  private static final XmlLimits WIDE = new XmlLimits(1 << 20, 200, 10_000, 10_000, 10_000);

  private Opinions() {}

  /// @throws AssertionError if they differ about whether it is well-formed, or about what it says
  static void compare(byte[] document) {
    try {
      Element element = Element.parse(document, WIDE);
      String ours = Account.of(element).toString();
      String alone = Account.of(Element.ofTrusted(element.bytes())).toString();
      // Aalto is asked for its verdict only: it leaves line ends in namespaces as they are.
      requireSame(
          "Aalto refuses",
          "",
          ReferenceParser.AALTO.read(document) == null ? "refused" : "",
          document);
      requireSame(
          "the JDK reads another",
          ours,
          String.valueOf(ReferenceParser.JDK.read(document)),
          document);
      requireSame("the bytes say another", ours, alone, document);
      Changes.check(element);
    } catch (XmlException e) {
      requireRefused(document, e);
    }
  }

  /// What is well-formed to others must be to us, but for what XMPP forbids.
  private static void requireRefused(byte[] document, XmlException refusal) {
    boolean ours =
        switch (refusal.kind()) {
          case RESTRICTED_XML, POLICY_VIOLATION -> true;
          case NOT_WELL_FORMED, INVALID_XML, UNSUPPORTED_ENCODING -> isAskew(document);
        };
    if (!ours
        && ReferenceParser.AALTO.read(document) != null
        && ReferenceParser.JDK.read(document) != null) {
      throw new AssertionError("refused: " + refusal.getMessage() + ": " + show(document));
    }
  }

  /// Another encoding, with or without a byte order mark, or an XML declaration that says so:
  /// allowed to XML, not to XMPP.
  private static boolean isAskew(byte[] document) {
    return document.length < 4
        || document[0] == 0
        || document[1] == 0
        || (document[0] & 0xFF) == 0xEF
        || (document[0] & 0xFF) >= 0xFE
        || document[0] == 0x4C
        || Utf8.startsWith(document, 0, document.length, "<?xml");
  }

  private static void requireSame(String what, String ours, String theirs, byte[] document) {
    if (!ours.equals(theirs)) {
      throw new AssertionError(what + ": " + ours + " / " + theirs + " of " + show(document));
    }
  }

  private static String show(byte[] document) {
    return new String(document, UTF_8) + " = " + HexFormat.of().formatHex(document);
  }
}
