package chat.parlance.gateway.iq.disco;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A data form in the domain's disco#info (XEP-0128). A bean of this type is included.
public interface InfoForm {

  String formType();

  /// The fields by name, in any order; empty where the form is to be left out.
  Map<String, List<String>> fields();

  /// The type of every field; none where it may be left out.
  default @Nullable String fieldType() {
    return null;
  }
}
