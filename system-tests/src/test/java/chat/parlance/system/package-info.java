/// The platform seen from outside, over the wire. `client` speaks XMPP as a careful client does;
/// `fault` kills processes under it.
package chat.parlance.system;
