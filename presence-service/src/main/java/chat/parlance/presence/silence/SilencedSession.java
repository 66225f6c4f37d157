package chat.parlance.presence.silence;

import chat.parlance.log.SessionAddress;

/// A session whose presence is to be taken back.
record SilencedSession(SessionAddress address) {

  /// As what the account is told of it.
  static final String NAME = "silencedSession";
}
