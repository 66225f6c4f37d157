/// vCards of the newer kind (XEP-0292): one that everybody may see, at a node, and those that a
/// person keeps of others. Start at [chat.parlance.presence.vcard4.VCard4Profile].
@NullMarked
package chat.parlance.presence.vcard4;

import org.jspecify.annotations.NullMarked;
