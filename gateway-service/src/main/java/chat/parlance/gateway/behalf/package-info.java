/// Requests that the gateway makes of services itself, in the name of an account or of the domain:
/// how REST reads and changes what services know. They travel through the log like a client's, so
/// they are in order with what clients do, and the answer comes through this gateway's slot. Start
/// at [chat.parlance.gateway.behalf.OnBehalf].
@NullMarked
package chat.parlance.gateway.behalf;

import org.jspecify.annotations.NullMarked;
