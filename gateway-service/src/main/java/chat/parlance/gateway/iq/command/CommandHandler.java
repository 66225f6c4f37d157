package chat.parlance.gateway.iq.command;

import static chat.parlance.gateway.iq.command.CommandRefusedException.specific;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Answers requests for commands (XEP-0050 section 2.4).
@Implements(
    xep = 50,
    version = "1.3.0",
    status = Implements.Status.COMPLETE,
    note = "of the domain")
@Implements(
    xep = 4,
    version = "2.13.2",
    status = Implements.Status.PARTIAL,
    note = "the forms of commands")
final class CommandHandler implements EdgeHandler {

  static final String NAMESPACE = "http://jabber.org/protocol/commands";

  private final Supplier<Commands> commands;
  private final CommandSessions sessions;
  private final AuditedRun runs;
  private final Executor blocking;

  /// @param commands asked for late, as some of them need the sessions, which need this
  CommandHandler(
      Supplier<Commands> commands, CommandSessions sessions, AuditedRun runs, Executor blocking) {
    this.commands = commands;
    this.sessions = sessions;
    this.runs = runs;
    this.blocking = blocking;
  }

  @Override
  public String name() {
    return "command";
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public Set<Iq.Type> types() {
    return Set.of(Iq.Type.SET);
  }

  @Override
  public boolean answersForAccounts() {
    return false;
  }

  @Override
  public Set<String> features() {
    return Set.of(NAMESPACE);
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    var asker = session.jid();
    return CompletableFuture.supplyAsync(() -> answer(iq, asker), blocking);
  }

  private Element answer(Iq iq, FullJid asker) {
    try {
      return iq.result(answer(CommandRequest.of(iq), asker));
    } catch (CommandRefusedException refused) {
      return iq.errorReply(refused.error());
    }
  }

  /// Whether the asker may is asked at every step: a role may have been taken away since the last.
  private Element answer(CommandRequest request, FullJid asker) {
    var command = commands.get().of(request.node());
    if (command == null) {
      throw new CommandRefusedException(StanzaError.of(Condition.ITEM_NOT_FOUND));
    }
    if (!command.isFor(asker.bare())) {
      throw CommandRefusedException.forbidden();
    }
    var sessionId = request.sessionId();
    return sessionId == null
        ? begin(command, request, asker)
        : goOn(command, request, sessionId, asker);
  }

  private Element begin(Command command, CommandRequest request, FullJid asker) {
    if (request.action() != CommandRequest.Action.EXECUTE) {
      throw specific("bad-action", "A command begins with execute.");
    }
    var stage = command.stage(asker.bare(), List.of());
    if (stage != null) {
      var sessionId = sessions.open(asker, command.node(), Progress.begun(stage));
      return CommandElements.executing(command.node(), sessionId, stage, true);
    }
    return run(command, sessions.openEnded(asker, command.node()), asker, Submission.NOTHING);
  }

  private Element goOn(Command command, CommandRequest request, String sessionId, FullJid asker) {
    var progress = sessions.of(asker, command.node(), sessionId);
    return switch (request.action()) {
      case CANCEL -> {
        sessions.move(asker, command.node(), sessionId, progress, null);
        yield CommandElements.canceled(command.node(), sessionId);
      }
      case PREV -> back(command, sessionId, asker, progress);
      case EXECUTE -> leave(command, request, asker, progress, progress.stage().execute());
      case NEXT -> leave(command, request, asker, progress, Stage.Way.NEXT);
      case COMPLETE -> leave(command, request, asker, progress, Stage.Way.COMPLETE);
    };
  }

  private Element back(Command command, String sessionId, FullJid asker, Progress progress) {
    if (progress.isFirst()) {
      throw specific("bad-action", "There is no stage before this one.");
    }
    var filled = progress.back();
    var stage = command.stage(asker.bare(), filled);
    if (stage == null) {
      throw specific("bad-action", "The stage before this one is no more.");
    }
    var remembered =
        new Stage(
            stage.form().remembering(progress.filled().getLast()), stage.ways(), stage.execute());
    return show(command, sessionId, asker, progress, new Progress(remembered, filled));
  }

  private Element leave(
      Command command, CommandRequest request, FullJid asker, Progress progress, Stage.Way way) {
    if (!progress.stage().ways().contains(way)) {
      throw specific("bad-action", "This stage isn't left that way.");
    }
    var sessionId = Objects.requireNonNull(request.sessionId());
    var filled = progress.with(new SubmissionReader(progress.stage().form()).read(request.form()));
    var next = way == Stage.Way.NEXT ? runs.goOn(command, asker.bare(), filled) : null;
    if (next != null) {
      return show(command, sessionId, asker, progress, new Progress(next, filled));
    }
    sessions.move(asker, command.node(), sessionId, progress, null); // first, so that it runs once
    return run(command, sessionId, asker, Submission.of(filled));
  }

  private Element show(
      Command command, String sessionId, FullJid asker, Progress from, Progress to) {
    sessions.move(asker, command.node(), sessionId, from, to);
    return CommandElements.executing(command.node(), sessionId, to.stage(), to.isFirst());
  }

  private Element run(Command command, String sessionId, FullJid asker, Submission filled) {
    var outcome = runs.run(command, asker.bare(), filled);
    return CommandElements.completed(command.node(), sessionId, outcome);
  }
}
