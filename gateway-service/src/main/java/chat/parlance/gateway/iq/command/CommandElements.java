package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.xml.Element;
import java.util.Locale;

/// Writes the `<command/>` of an answer (XEP-0050 section 4.1).
final class CommandElements {

  private CommandElements() {}

  /// A form is to be filled in.
  ///
  /// @param isFirst whether there is no stage to go back to
  static Element executing(String node, String sessionId, Stage stage, boolean isFirst) {
    var actions = element("actions").attribute("execute", name(stage.execute()));
    if (!isFirst) {
      actions.child(element("prev").build());
    }
    for (var way : Stage.Way.values()) {
      if (stage.ways().contains(way)) {
        actions.child(element(name(way)).build());
      }
    }
    return command(node, sessionId, "executing")
        .child(actions.build())
        .child(FormElements.form(stage.form()))
        .build();
  }

  private static String name(Stage.Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }

  static Element canceled(String node, String sessionId) {
    return command(node, sessionId, "canceled").build();
  }

  static Element completed(String node, String sessionId, Outcome outcome) {
    var command = command(node, sessionId, "completed");
    for (var note : outcome.notes()) {
      command.child(
          element("note")
              .attribute("type", note.type().name().toLowerCase(Locale.ROOT))
              .text(note.text())
              .build());
    }
    if (outcome.formType() != null) {
      command.child(FormElements.result(outcome.formType(), outcome.fields(), outcome.more()));
    }
    return command.build();
  }

  private static Element.Builder command(String node, String sessionId, String status) {
    return element("command")
        .attribute("xml:lang", "en")
        .attribute("node", node)
        .attribute("sessionid", sessionId)
        .attribute("status", status);
  }

  private static Element.Builder element(String name) {
    return Element.builder(name, CommandHandler.NAMESPACE);
  }
}
