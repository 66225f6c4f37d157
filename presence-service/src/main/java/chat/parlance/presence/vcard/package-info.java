/// An account's vCard (XEP-0054): it sets its own, and whoever knows the address may see it. There
/// is no search. Start at [chat.parlance.presence.vcard.VCardSet].
@NullMarked
package chat.parlance.presence.vcard;

import org.jspecify.annotations.NullMarked;
