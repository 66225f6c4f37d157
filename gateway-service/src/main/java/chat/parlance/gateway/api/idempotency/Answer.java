package chat.parlance.gateway.api.idempotency;

import org.jspecify.annotations.Nullable;

/// What a request was answered.
///
/// @param body never changed
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, @Nullable String contentType, @Nullable String location, byte[] body) {}
