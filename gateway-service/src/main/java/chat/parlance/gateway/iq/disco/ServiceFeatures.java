package chat.parlance.gateway.iq.disco;

import chat.parlance.log.AccountIdentity;
import java.util.Set;

/// What services declare; it changes while services come.
public interface ServiceFeatures {

  /// The features of the domain and its accounts.
  Set<String> features();

  /// What accounts are.
  Set<AccountIdentity> identities();

  /// The first labels of the domains below the served one.
  Set<String> hosts();
}
