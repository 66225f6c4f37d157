/// Smack, the XMPP library of Java and Android applications.
package chat.parlance.system.smack;
