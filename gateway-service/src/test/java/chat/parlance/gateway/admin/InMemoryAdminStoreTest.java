package chat.parlance.gateway.admin;

class InMemoryAdminStoreTest extends AdminStoreContract {

  @Override
  AdminStore empty() {
    return new InMemoryAdminStore();
  }
}
