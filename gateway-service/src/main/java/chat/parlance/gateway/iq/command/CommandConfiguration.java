package chat.parlance.gateway.iq.command;

import chat.parlance.gateway.audit.Audit;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/// Finds the commands.
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  /// All that are there, made late.
  record Found(SingletonSupplier<Commands> all) {}

  @Bean
  Found foundCommands(ObjectProvider<Command> commands) {
    return new Found(SingletonSupplier.of(() -> new Commands(commands.stream().toList())));
  }

  @Bean
  CommandNodes commandNodes(
      Found commands, @Qualifier("blockingExecutor") ExecutorService executor) {
    return new CommandNodes(commands.all()::obtain, executor);
  }

  @Bean
  CommandHandler commandHandler(
      Found commands, Audit audit, @Qualifier("blockingExecutor") ExecutorService executor) {
    return new CommandHandler(
        commands.all()::obtain,
        new CommandSessions(InstantSource.system()),
        new AuditedRun(audit),
        executor);
  }
}
