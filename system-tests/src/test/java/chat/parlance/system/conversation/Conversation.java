package chat.parlance.system.conversation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// People who are chatting, each on a thread.
public final class Conversation implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Chatter.Outcome>> running = new ArrayList<>();
  private final Progress progress;
  private final Path journals;

  Conversation(List<Chatter> chatters, Progress progress, Path journals) {
    this.progress = progress;
    this.journals = journals;
    for (var chatter : chatters) {
      running.add(threads.submit(chatter));
    }
  }

  public Progress progress() {
    return progress;
  }

  /// Lets them say what they still have to say, and waits until all of it was seen.
  public Result finish() throws IOException, InterruptedException, ExecutionException {
    progress.disturbanceEnded();
    var outcomes = new ArrayList<Chatter.Outcome>();
    for (var future : running) {
      outcomes.add(future.get());
    }
    return new Result(Checker.judge(journals), List.copyOf(outcomes), Latencies.read(journals));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
