package chat.parlance.gateway.iq.disco;

import java.util.Set;

/// The features that services declare; they change while services come.
public interface ServiceFeatures {
  Set<String> features();
}
