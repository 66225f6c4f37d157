package chat.parlance.store;

import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.InMemoryFactStore;

class InMemoryFactStoreTest extends FactStoreContract {

  @Override
  FactStore empty() {
    return new InMemoryFactStore();
  }
}
