package chat.parlance.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;

/// Tells failures of the store that pass, such as a lost connection or an election, from those that
/// come again, such as a document that is too large.
final class Failures {

  private static final String RETRYABLE = "RetryableWriteError";

  private Failures() {}

  static boolean isPassing(MongoException failure) {
    return switch (failure) {
      case MongoTimeoutException _,
          MongoSocketException _,
          MongoNotPrimaryException _,
          MongoNodeIsRecoveringException _,
          MongoExecutionTimeoutException _,
          MongoInterruptedException _,
          MongoWriteConcernException _ ->
          true;
      case MongoBulkWriteException bulk -> bulk.getWriteErrors().isEmpty();
      case MongoClientException _ -> false;
      default -> failure.hasErrorLabel(RETRYABLE);
    };
  }
}
