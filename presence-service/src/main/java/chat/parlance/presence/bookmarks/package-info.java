/// The rooms that a person comes back to, in step in three forms: an item for each (XEP-0402),
/// which is what is kept; all in one item, and all in private XML (XEP-0048). Start at
/// [chat.parlance.presence.bookmarks.Bookmarks].
@NullMarked
package chat.parlance.presence.bookmarks;

import org.jspecify.annotations.NullMarked;
