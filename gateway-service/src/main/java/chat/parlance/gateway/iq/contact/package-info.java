/// XEP-0157: Contact Addresses for XMPP Services.
@NullMarked
package chat.parlance.gateway.iq.contact;

import org.jspecify.annotations.NullMarked;
