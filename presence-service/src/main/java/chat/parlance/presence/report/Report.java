package chat.parlance.presence.report;

import chat.parlance.xmpp.jid.Jid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account says of an address that it blocks (XEP-0377 section 4).
///
/// @param id unique among all reports
/// @param reason a URI, such as `urn:xmpp:reporting:spam`
/// @param stanzas messages that are meant
/// @param toOrigin whether the domain of the reported address may be given it
/// @param toThirdParties whether others may be
public record Report(
    String id,
    Instant when,
    Jid reported,
    String reason,
    List<Text> texts,
    List<ArchivedStanza> stanzas,
    boolean toOrigin,
    boolean toThirdParties) {

  /// What the reporter says, in one language.
  public record Text(@Nullable String language, String text) {}

  /// A message, by the id that an archive gave it (XEP-0359).
  public record ArchivedStanza(Jid by, String id) {}

  public Report {
    texts = List.copyOf(texts);
    stanzas = List.copyOf(stanzas);
  }
}
