/// The XMPP libraries of web and Node applications. Their side is in `system-tests/node`.
package chat.parlance.system.node;
