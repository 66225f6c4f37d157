package chat.parlance.gateway.erasure;

import chat.parlance.log.Inbox;

/// Where a record was written.
public record Place(Inbox inbox, int partition, long offset) {}
