package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that the domain does when it is told to: at once, or after forms were filled in, stage
/// by stage. A bean of this type is found, listed and written down in the audit. Its methods may
/// block.
public interface Command {

  /// The node that names it (XEP-0050 section 2.2).
  String node();

  /// What a person reads in the list.
  String name();

  /// Whether that account may use it, now.
  boolean isFor(BareJid asker);

  /// What has to be filled in first; null for nothing. For a command with more than one form there
  /// is [#stage].
  default @Nullable Form form() {
    return null;
  }

  /// What has to be filled in next.
  ///
  /// @param filled the stages before, as they were filled in
  /// @return null if that is all
  default @Nullable Stage stage(BareJid asker, List<Submission> filled) {
    var form = filled.isEmpty() ? form() : null;
    return form == null ? null : Stage.last(form);
  }

  /// Does it.
  ///
  /// @param asker may use it: that was asked just before
  /// @param filled the valid answers of all stages; of a field in several, those of the last
  /// @throws CommandRefusedException if it can't be done, and nothing was
  Outcome run(BareJid asker, Submission filled);
}
