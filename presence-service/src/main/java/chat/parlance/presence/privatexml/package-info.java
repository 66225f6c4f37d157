/// XML that clients keep for themselves at their account (XEP-0049). Start at
/// [chat.parlance.presence.privatexml.PrivateXml].
@NullMarked
package chat.parlance.presence.privatexml;

import org.jspecify.annotations.NullMarked;
