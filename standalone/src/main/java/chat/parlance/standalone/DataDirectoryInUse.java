package chat.parlance.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in plain words that the data directory is taken.
final class DataDirectoryInUse extends AbstractFailureAnalyzer<DataDirectoryInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DataDirectoryInUseException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "End that process, or choose another with --data DIR.",
        cause);
  }
}
