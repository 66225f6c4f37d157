package chat.parlance.log.runtime;

import chat.parlance.log.Decision;

/// What a handler decided of a record.
///
/// @param handler the simple name of its class
public record Decided(String handler, Decision decision) {}
