package chat.parlance.gateway.stream;

import org.springframework.context.SmartLifecycle;

/// Sends all clients away before anything else of the gateway stops.
final class DrainLifecycle implements SmartLifecycle {

  private final Drain drain;
  private volatile boolean running;

  DrainLifecycle(Drain drain) {
    this.drain = drain;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    drain.run();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
