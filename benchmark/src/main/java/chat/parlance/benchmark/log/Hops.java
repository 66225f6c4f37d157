package chat.parlance.benchmark.log;

/// What stands between `inbox` and `deliveries`.
sealed interface Hops extends AutoCloseable permits PlainHops, StreamsHops {

  /// Starts to take records, and returns when it does.
  void start() throws InterruptedException;

  @Override
  void close();
}
