package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// Something that the domain does when it is told to: at once, or after one form was filled in. A
/// bean of this type is found, listed and written down in the audit. Its methods may block.
public interface Command {

  /// The node that names it (XEP-0050 section 2.2).
  String node();

  /// What a person reads in the list.
  String name();

  /// Whether that account may use it, now.
  boolean isFor(BareJid asker);

  /// What has to be filled in first; null for nothing.
  default @Nullable Form form() {
    return null;
  }

  /// Does it.
  ///
  /// @param asker may use it: that was asked just before
  /// @param filled the valid answers to [#form]; nothing where there is no form
  /// @throws CommandRefusedException if it can't be done, and nothing was
  Outcome run(BareJid asker, Submission filled);
}
