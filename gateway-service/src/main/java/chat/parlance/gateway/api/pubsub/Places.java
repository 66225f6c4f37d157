package chat.parlance.gateway.api.pubsub;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.pubsub.node.Place;
import chat.parlance.gateway.behalf.OnBehalf;

/// Finds where the nodes are that a path means.
final class Places {

  private final OnBehalf onBehalf;
  private final AccountAddresses addresses;
  private final Place service;

  Places(OnBehalf onBehalf, AccountAddresses addresses, HostedDomain domain) {
    this.onBehalf = onBehalf;
    this.addresses = addresses;
    this.service = Place.ofService(domain.domain(), onBehalf);
  }

  Place ofAccount(String jid) {
    return Place.ofAccount(addresses.existing(jid).jid(), onBehalf);
  }

  Place ofService() {
    return service;
  }
}
