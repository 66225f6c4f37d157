package chat.parlance.gateway.api.idempotency;

class InMemoryClaimStoreTest extends ClaimStoreContract {

  @Override
  ClaimStore empty() {
    return new InMemoryClaimStore();
  }
}
