package chat.parlance.gateway.api.key;

class InMemoryApiKeyStoreTest extends ApiKeyStoreContract {

  @Override
  ApiKeyStore empty() {
    return new InMemoryApiKeyStore();
  }
}
