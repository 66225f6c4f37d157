/// Requests and errors that tell whether a resource is there, and so are only for those who may see
/// that it is (RFC 6121 section 8.5.3 and RFC 6120 section 13.10.2). Start at
/// [chat.parlance.presence.request.RequestDelivery].
@NullMarked
package chat.parlance.presence.request;

import org.jspecify.annotations.NullMarked;
