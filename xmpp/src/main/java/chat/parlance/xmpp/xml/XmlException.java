package chat.parlance.xmpp.xml;

/// Says that a frame isn't XML that XMPP allows. The message says where and why, and holds nothing
/// of the frame. It has no stack trace: strangers cause it at will, so it must be cheap.
public final class XmlException extends Exception {

  /// The stream error that answers it (RFC 6120 section 4.9.3).
  public enum Kind {
    /// Breaks a rule of XML or of its namespaces (section 4.9.3.13).
    NOT_WELL_FORMED,
    /// A comment, processing instruction, DTD or entity reference (sections 4.9.3.18 and 11.1).
    RESTRICTED_XML,
    /// Well-formed, but not what the schema asks for (section 4.9.3.9).
    INVALID_XML,
    /// Beyond one of the [XmlLimits] (section 4.9.3.14).
    POLICY_VIOLATION,
    /// Not UTF-8 (section 4.9.3.22).
    UNSUPPORTED_ENCODING
  }

  private final Kind kind;

  public XmlException(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
