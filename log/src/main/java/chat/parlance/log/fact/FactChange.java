package chat.parlance.log.fact;

import org.jspecify.annotations.Nullable;

/// A document to write, or to remove.
///
/// @param stored absent to remove the document
public record FactChange(FactId id, @Nullable StoredFact stored) {}
