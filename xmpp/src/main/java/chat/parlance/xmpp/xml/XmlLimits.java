package chat.parlance.xmpp.xml;

/// How much one frame may hold. What is beyond is refused before it costs anything.
///
/// @param maxBytes of the whole frame
/// @param maxDepth of elements within each other, the outermost counted
/// @param maxAttributes of one element, namespace declarations counted
/// @param maxPrefixedAttributes of one element that are in a namespace, as `xml:lang`; stanzas have
///   two or three
/// @param maxNamespaces declarations in scope at once
public record XmlLimits(
    int maxBytes, int maxDepth, int maxAttributes, int maxPrefixedAttributes, int maxNamespaces) {

  public static final XmlLimits DEFAULT = new XmlLimits(65_536, 64, 64, 8, 64);

  public XmlLimits {
    if (maxBytes < 1
        || maxDepth < 1
        || maxAttributes < 1
        || maxPrefixedAttributes < 1
        || maxNamespaces < 1) {
      throw new IllegalArgumentException("every limit must be positive");
    }
  }

  /// These, for frames of another size.
  public XmlLimits withMaxBytes(int bytes) {
    return new XmlLimits(bytes, maxDepth, maxAttributes, maxPrefixedAttributes, maxNamespaces);
  }
}
