package chat.parlance.gateway.iq.command;

import chat.parlance.gateway.audit.Audit;
import chat.parlance.gateway.audit.AuditedAction;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a command between two records of the audit. Without the first it isn't run; where the
/// second is late, the answer says so.
final class AuditedRun {

  private static final Logger log = LoggerFactory.getLogger(AuditedRun.class);

  private static final Outcome.Note UNWRITTEN =
      new Outcome.Note(
          Outcome.Note.Type.WARN, "It was done, but that isn't in the audit yet: the log is away.");

  private final Audit audit;

  AuditedRun(Audit audit) {
    this.audit = audit;
  }

  /// @throws CommandRefusedException if nothing was done
  Outcome run(Command command, BareJid asker, Submission filled) {
    var action = begin(command, asker, filled);
    var outcome = guarded(command, action, () -> command.run(asker, filled));
    var durable = outcome.isFailure() ? audit.refused(action, "partly") : audit.done(action);
    return await(durable) ? outcome : outcome.with(UNWRITTEN);
  }

  /// Goes on to the next stage, which may tell something.
  ///
  /// @return null if there is none
  @Nullable Stage goOn(Command command, BareJid asker, List<Submission> filled) {
    var action = begin(command, asker, Submission.of(filled));
    var stage = guarded(command, action, () -> Optional.ofNullable(command.stage(asker, filled)));
    await(audit.done(action));
    return stage.orElse(null);
  }

  private AuditedAction begin(Command command, BareJid asker, Submission filled) {
    var about = filled.everyJid().map(Jid::toString).toList();
    var action = audit.action(asker.toString(), command.node(), about);
    if (!await(audit.begun(action))) {
      await(audit.refused(action, Condition.RESOURCE_CONSTRAINT.elementName()));
      throw new CommandRefusedException(
          StanzaError.of(Condition.RESOURCE_CONSTRAINT, "It can't be written down now."));
    }
    return action;
  }

  private <T> T guarded(Command command, AuditedAction action, Supplier<T> doing) {
    try {
      return doing.get();
    } catch (CommandRefusedException refused) {
      await(audit.refused(action, refused.error().condition().elementName()));
      throw refused;
    } catch (RuntimeException failure) {
      throw failed(command, action, failure);
    }
  }

  private CommandRefusedException failed(
      Command command, AuditedAction action, RuntimeException failure) {
    log.atError()
        .addKeyValue("command", command.node())
        .addKeyValue("action", action.id())
        .setCause(failure)
        .log("command_failed");
    await(audit.refused(action, Condition.INTERNAL_SERVER_ERROR.elementName()));
    return new CommandRefusedException(StanzaError.of(Condition.INTERNAL_SERVER_ERROR));
  }

  private static boolean await(CompletionStage<Boolean> written) {
    return written.toCompletableFuture().join();
  }
}
