package chat.parlance.presence.pubsub.config;

import chat.parlance.presence.pubsub.form.DataForm;
import chat.parlance.presence.pubsub.form.FormWriter;
import chat.parlance.presence.pubsub.node.SubscriptionOptions;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options of a subscription as a form. Whom the service doesn't see it can't serve by
/// availability, and it makes no digests: those fields are skipped (XEP-0004 section 3.2).
public final class OptionsForm {

  private static final String FORM = "http://jabber.org/protocol/pubsub#subscribe_options";
  private static final String DELIVER = "pubsub#deliver";
  private static final String EXPIRE = "pubsub#expire";

  private OptionsForm() {}

  /// Writes them.
  ///
  /// @param type `form` or `result`
  public static Element write(String type, SubscriptionOptions options) {
    var expire = options.expire();
    return FormWriter.of(type, FORM)
        .field(DELIVER, "boolean", "Enable delivery?", List.of(options.deliver() ? "1" : "0"))
        .field(
            EXPIRE,
            "text-single",
            "When the subscription ends",
            expire == null ? List.of() : List.of(expire.toString()))
        .build();
  }

  /// The options with what a form says. What it doesn't say stays.
  public static SubscriptionOptions configure(SubscriptionOptions before, DataForm form)
      throws Refused {
    if (!form.isOf(FORM)) {
      throw PubsubError.invalidOptions();
    }
    var deliver = form.values().get(DELIVER);
    var expire = form.values().get(EXPIRE);
    return new SubscriptionOptions(
        deliver == null ? before.deliver() : truth(deliver),
        expire == null ? before.expireMillis() : millis(expire));
  }

  private static boolean truth(List<String> values) throws Refused {
    return switch (values.isEmpty() ? "" : values.getFirst()) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw PubsubError.invalidOptions();
    };
  }

  // Nothing, for one that doesn't end.
  private static @Nullable Long millis(List<String> values) throws Refused {
    var value = values.isEmpty() ? "" : values.getFirst();
    try {
      return value.isEmpty() ? null : OffsetDateTime.parse(value).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException _) {
      throw PubsubError.invalidOptions();
    }
  }
}
