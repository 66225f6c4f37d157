package chat.parlance.gateway.audit;

import java.util.List;

/// Something that somebody does, or tries to.
///
/// @param id tells it from any other
public record AuditedAction(String id, String who, String what, List<String> about) {

  public AuditedAction {
    about = List.copyOf(about);
  }
}
