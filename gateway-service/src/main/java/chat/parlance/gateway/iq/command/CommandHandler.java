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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Answers requests for commands (XEP-0050 section 2.4). A command has one stage at most before it
/// is done, so there is no going on or back between them.
@Implements(
    xep = 50,
    version = "1.3.0",
    status = Implements.Status.PARTIAL,
    note = "of the domain; commands of one stage")
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
      return iq.result(answer(CommandRequest.of(iq.payload()), asker));
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
    var sessionId = sessions.open(asker, command.node());
    var form = command.form();
    if (form != null) {
      return CommandElements.executing(command.node(), sessionId, form);
    }
    return run(command, sessionId, asker, Submission.NOTHING);
  }

  private Element goOn(Command command, CommandRequest request, String sessionId, FullJid asker) {
    sessions.check(asker, command.node(), sessionId);
    return switch (request.action()) {
      case CANCEL -> {
        sessions.end(asker, command.node(), sessionId);
        yield CommandElements.canceled(command.node(), sessionId);
      }
      case EXECUTE, COMPLETE -> run(command, sessionId, asker, filled(command, request));
      case NEXT, PREV -> throw specific("bad-action", "There is one stage only.");
    };
  }

  private static Submission filled(Command command, CommandRequest request) {
    var form = command.form();
    return form == null ? Submission.NOTHING : new SubmissionReader(form).read(request.form());
  }

  /// The session ends first: of two equal requests at once, one counts.
  private Element run(Command command, String sessionId, FullJid asker, Submission filled) {
    sessions.end(asker, command.node(), sessionId);
    var outcome = runs.run(command, asker.bare(), filled);
    return CommandElements.completed(command.node(), sessionId, outcome);
  }
}
