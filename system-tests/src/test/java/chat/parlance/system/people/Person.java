package chat.parlance.system.people;

import chat.parlance.system.client.Login;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/// An account and its devices.
///
/// @param number in the play
record Person(int number, Login login, List<Handset> handsets) {

  /// The account's name is `<play>p<number>`, so that a number is found in any address.
  static Person register(String play, int number, List<URI> gateways) throws Exception {
    var login = new Login(gateways.getFirst(), "localhost", play + "p" + number, "secret-" + play);
    login.register();
    var handsets =
        IntStream.range(0, Model.DEVICES)
            .mapToObj(device -> {
              var gateway = gateways.get(gatewayOf(number, device, gateways.size()));
              return new Handset(
                  new Login(gateway, login.domain(), login.user(), login.password()), device);
            })
            .toList();
    return new Person(number, login, handsets);
  }

  /// Which gateway a device uses.
  static int gatewayOf(int person, int device, int gateways) {
    return (person + device) % gateways;
  }

  /// The number as devices know it.
  String key() {
    return Integer.toString(number);
  }

  String address() {
    return login.account();
  }
}
