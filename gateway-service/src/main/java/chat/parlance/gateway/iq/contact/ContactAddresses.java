package chat.parlance.gateway.iq.contact;

import chat.parlance.gateway.iq.disco.InfoForm;
import chat.parlance.xmpp.spec.Implements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The addresses of an operator, in disco#info.
@Component
@Implements(xep = 157, version = "1.1.1", status = Implements.Status.COMPLETE)
final class ContactAddresses implements InfoForm {

  private final Map<String, List<String>> fields;

  ContactAddresses(ContactProperties properties) {
    Map<String, List<String>> all = new HashMap<>();
    all.put("abuse-addresses", properties.abuse());
    all.put("admin-addresses", properties.admin());
    all.put("feedback-addresses", properties.feedback());
    all.put("sales-addresses", properties.sales());
    all.put("security-addresses", properties.security());
    all.put("status-addresses", properties.status());
    all.put("support-addresses", properties.support());
    all.values().removeIf(List::isEmpty);
    fields = Map.copyOf(all);
  }

  @Override
  public String formType() {
    return "http://jabber.org/network/serverinfo";
  }

  @Override
  public Map<String, List<String>> fields() {
    return fields;
  }

  @Override
  public @Nullable String fieldType() {
    return "list-multi";
  }
}
