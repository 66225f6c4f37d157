package chat.parlance.gateway.api.account;

import java.util.List;

/// The sessions of an account.
record SessionList(List<SessionView> sessions) {}
