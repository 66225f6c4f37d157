package chat.parlance.log.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ManifestCodecTest {

  private static String manifest(String routes) {
    return "{\"inbox\":\"messaging\",\"version\":\"9\",\"features\":[],\"routes\":["
        + routes
        + "]}";
  }

  @Nested
  class GivenAManifestWithRoutesOfPresence {

    @Test
    void whenWrittenAndRead_thenWhoWantsOnlyChangesStillDoes() {
      var routes =
          List.<Route<?>>of(
              Route.availability(),
              Route.presence(Scope.OWN_ACCOUNT, EnumSet.of(Presence.Type.AVAILABLE)));
      var manifest = new Manifest(Inbox.PRESENCE, routes, Set.of(), "1");

      var read = ManifestCodec.read(ManifestCodec.write(manifest));

      assertThat(read.routes()).isEqualTo(routes);
    }
  }

  @Nested
  class GivenAManifestOfANewerService {

    @Test
    void whenAKindOfRouteIsUnknown_thenTheOthersCount() {
      var json = manifest("{\"kind\":\"rooms\"},{\"kind\":\"sessions\"}");

      assertThat(ManifestCodec.read(json).routes()).isEqualTo(List.of(Route.sessions()));
    }

    @Test
    void whenAScopeIsUnknown_thenTheOthersCount() {
      var json = manifest("{\"kind\":\"message\",\"scopes\":[\"GALAXY\"]},{\"kind\":\"returned\"}");

      assertThat(ManifestCodec.read(json).routes()).isEqualTo(List.of(Route.returned()));
    }
  }

  @Nested
  class GivenSomethingElse {

    @Test
    void whenRead_thenRefused() {
      assertThatIllegalArgumentException().isThrownBy(() -> ManifestCodec.read("{}"));
      assertThatIllegalArgumentException().isThrownBy(() -> ManifestCodec.read(manifest("{}")));
    }
  }
}
