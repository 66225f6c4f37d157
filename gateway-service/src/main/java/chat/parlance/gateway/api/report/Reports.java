package chat.parlance.gateway.api.report;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The register of reports, which the presence-service has in the domain's own log. Methods block.
final class Reports {

  private static final String NAMESPACE = "urn:parlance:reports:0";

  private final OnBehalf requests;
  private final BareJid domain;
  private final JsonMapper json;

  Reports(OnBehalf requests, HostedDomain domain, JsonMapper json) {
    this.requests = requests;
    this.domain = BareJid.ofPrepared(domain.domain());
    this.json = json;
  }

  /// @param before the cursor of a page
  ReportPage page(
      @Nullable Jid reporter, @Nullable Jid reported, @Nullable String before, int limit) {
    var query =
        Element.builder("reports", NAMESPACE)
            .attribute("reporter", text(reporter))
            .attribute("reported", text(reported))
            .attribute("before", before)
            .attribute("limit", Integer.toString(limit))
            .build();
    return read(requests.get(Inbox.PRESENCE, domain, query), ReportPage.class);
  }

  ReportView get(String id) {
    return read(requests.get(Inbox.PRESENCE, domain, report(id)), ReportView.class);
  }

  void remove(String id) {
    var _ = requests.set(Inbox.PRESENCE, domain, report(id));
  }

  private static Element report(String id) {
    return Element.builder("report", NAMESPACE).attribute("id", id).build();
  }

  private <T> T read(@Nullable Element answer, Class<T> type) {
    return json.readValue(answer == null ? "{}" : answer.text(), type);
  }

  private static @Nullable String text(@Nullable Jid jid) {
    return jid == null ? null : jid.toString();
  }
}
