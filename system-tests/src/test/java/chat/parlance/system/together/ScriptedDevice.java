package chat.parlance.system.together;

import java.io.IOException;

/// A client that is driven by a script.
///
/// @param name of the account's localpart and the client, as in `romeo/stanza`
record ScriptedDevice(Scripts scripts, String name) implements Device {

  private String ask(String verb, String... arguments) throws IOException {
    return scripts.ask(name, verb, arguments);
  }

  private boolean is(String verb, String about) throws IOException {
    return Boolean.parseBoolean(ask(verb, about));
  }

  @Override
  public void request(String contact) throws IOException {
    ask("request", contact);
  }

  @Override
  public void approve(String contact) throws IOException {
    ask("approve", contact);
  }

  @Override
  public void block(String contact) throws IOException {
    ask("block", contact);
  }

  @Override
  public void unblock(String contact) throws IOException {
    ask("unblock", contact);
  }

  @Override
  public void bookmark(String room) throws IOException {
    ask("bookmark", room);
  }

  /// Publishes a picture (XEP-0084).
  void publish(String id, String base64) throws IOException {
    ask("publish", id, base64);
  }

  void screenshot(String step) throws IOException {
    ask("screenshot", step);
  }

  @Override
  public boolean isAskedBy(String contact) throws IOException {
    return is("asked", contact);
  }

  @Override
  public String subscription(String contact) throws IOException {
    return ask("subscription", contact);
  }

  @Override
  public boolean sees(String contact) throws IOException {
    return is("sees", contact);
  }

  @Override
  public boolean blocks(String contact) throws IOException {
    return is("blocks", contact);
  }

  @Override
  public boolean hasBookmark(String room) throws IOException {
    return is("bookmarked", room);
  }

  @Override
  public String avatar(String contact) throws IOException {
    return ask("avatar", contact);
  }
}
