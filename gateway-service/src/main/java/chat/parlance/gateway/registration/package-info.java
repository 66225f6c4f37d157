/// In-band registration (XEP-0077). Start at [chat.parlance.gateway.registration.Registration].
@NullMarked
package chat.parlance.gateway.registration;

import org.jspecify.annotations.NullMarked;
