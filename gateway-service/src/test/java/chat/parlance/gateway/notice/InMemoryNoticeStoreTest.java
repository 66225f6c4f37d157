package chat.parlance.gateway.notice;

class InMemoryNoticeStoreTest extends NoticeStoreContract {

  @Override
  NoticeStore empty() {
    return new InMemoryNoticeStore();
  }
}
