package chat.parlance.gateway.account;

class InMemoryAccountMarksTest extends AccountMarksContract {

  @Override
  Accounts accounts() {
    return TestAccounts.inMemory();
  }

  @Override
  AccountMarks marks(Accounts accounts) {
    return new InMemoryAccountMarks(accounts);
  }
}
