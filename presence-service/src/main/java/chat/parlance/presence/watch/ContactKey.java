package chat.parlance.presence.watch;

import chat.parlance.xmpp.jid.BareJid;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A contact as a number: there are as many watchers in memory as all sessions have contacts, so an
/// address each would be most of what a session costs. Of a cryptographic digest, so that nobody
/// can choose an address that is taken for another.
public final class ContactKey {

  private ContactKey() {}

  public static long of(BareJid contact) {
    try {
      byte[] bytes = contact.toString().getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
