package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.iq.command.CommandRefusedException;
import chat.parlance.gateway.routing.Intake;
import chat.parlance.xmpp.stanza.StanzaError;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether there is room for what a command would add.
@Component
public final class Room {

  private final Intake intake;

  Room(ObjectProvider<Intake> intake) {
    this.intake = intake.getIfAvailable(() -> Intake.OPEN);
  }

  /// Lets a command go on where there is room.
  ///
  /// @throws CommandRefusedException if there is none
  public void check() {
    if (intake.isClosed()) {
      throw new CommandRefusedException(
          StanzaError.of(StanzaError.Condition.RESOURCE_CONSTRAINT, "The disk is nearly full."));
    }
  }
}
