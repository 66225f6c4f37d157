package chat.parlance.xmpp.xml;

/// How much one frame may hold. What is beyond is refused before it costs anything.
///
/// @param maxBytes of the whole frame
/// @param maxDepth of elements within each other, the outermost counted
/// @param maxAttributes of one element, namespace declarations counted
/// @param maxNamespaces declarations in scope at once
public record XmlLimits(int maxBytes, int maxDepth, int maxAttributes, int maxNamespaces) {

  public static final XmlLimits DEFAULT = new XmlLimits(65_536, 64, 64, 64);

  public XmlLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxAttributes < 1 || maxNamespaces < 1) {
      throw new IllegalArgumentException("every limit must be positive");
    }
  }
}
