package chat.parlance.gateway.api.roster;

import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.behalf.NoAnswerException;
import chat.parlance.gateway.behalf.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rosters of many accounts, set by one request.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/rosters")
@Tag(name = "rosters", description = "Who is whose contact")
final class ManyRostersController {

  private final Rosters rosters;
  private final AccountAddresses addresses;
  private final RosterApiProperties limits;
  private final ExecutorService executor;

  ManyRostersController(
      Rosters rosters,
      AccountAddresses addresses,
      RosterApiProperties limits,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    this.rosters = rosters;
    this.addresses = addresses;
    this.limits = limits;
    this.executor = executor;
  }

  @PostMapping
  @Operation(
      operationId = "setRosters",
      summary = "Set items in the rosters of many accounts; the same again changes nothing")
  @ApiResponse(responseCode = "200", description = "What became of each, in the same order")
  ManyRosters.Answer post(@Valid @RequestBody ManyRosters wish) {
    limits.check(wish.rosters().stream().mapToInt(one -> one.items().size()).sum());
    limits.check(wish.rosters().size());
    var room = new Semaphore(limits.atOnce());
    var answers =
        wish.rosters().stream()
            .map(one -> CompletableFuture.supplyAsync(() -> inTurn(room, one), executor))
            .toList();
    return new ManyRosters.Answer(answers.stream().map(CompletableFuture::join).toList());
  }

  private ManyRosters.OfOne inTurn(Semaphore room, ManyRosters.OfAccount one) {
    room.acquireUninterruptibly();
    try {
      return set(one);
    } finally {
      room.release();
    }
  }

  private ManyRosters.OfOne set(ManyRosters.OfAccount one) {
    try {
      var account = addresses.existing(one.account()).jid();
      List<NamedItem> items = one.items();
      var change = one.isWhole() ? rosters.replace(account, items) : rosters.set(account, items);
      return ManyRosters.OfOne.done(one.account(), change);
    } catch (UnknownAccountException e) {
      return ManyRosters.OfOne.failed(one.account(), "unknown-account");
    } catch (ProblemException e) {
      return ManyRosters.OfOne.failed(one.account(), "bad-request");
    } catch (RequestRefusedException e) {
      return ManyRosters.OfOne.failed(one.account(), e.error().condition().elementName());
    } catch (NoAnswerException e) {
      return ManyRosters.OfOne.failed(one.account(), "unavailable");
    }
  }
}
