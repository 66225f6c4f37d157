package chat.parlance.gateway.erasure;

class InMemoryErasureStoreTest extends ErasureStoreContract {

  private final InMemoryErasureStore store = new InMemoryErasureStore();

  @Override
  ErasureStore store() {
    return store;
  }
}
