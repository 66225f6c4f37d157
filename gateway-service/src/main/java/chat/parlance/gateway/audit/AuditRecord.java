package chat.parlance.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of the topic `audit`. It never holds a password, a token or a body.
///
/// @param action the same in all records of one action
/// @param at when, in ISO 8601
/// @param who the bare JID of an admin, or `key:<id>`
/// @param what the node of a command, or a method and a path
/// @param about the accounts, or whatever else was meant
/// @param outcome `begun`, `done` or `refused`
/// @param why the stanza error's condition or the problem's type; null unless it was refused
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditRecord(
    String action,
    String at,
    String who,
    String what,
    List<String> about,
    String outcome,
    @Nullable String why) {

  public AuditRecord {
    about = List.copyOf(about);
  }
}
