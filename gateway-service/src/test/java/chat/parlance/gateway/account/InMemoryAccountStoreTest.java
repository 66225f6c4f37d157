package chat.parlance.gateway.account;

class InMemoryAccountStoreTest extends AccountStoreContract {

  @Override
  AccountStore empty() {
    return new InMemoryAccountStore();
  }
}
