package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.BehalfProperties;
import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.behalf.GatewayHandlers;
import chat.parlance.gateway.behalf.GatewayInbox;
import chat.parlance.gateway.behalf.GatewayLog;
import chat.parlance.gateway.behalf.GatewayRequests;
import chat.parlance.gateway.behalf.PendingRequests;
import chat.parlance.gateway.platform.Platform;
import chat.parlance.gateway.platform.PlatformProperties;
import chat.parlance.gateway.session.OnlineAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Gateways in memory, whose log hands on at once what they say to each other. What is asked is
/// asked of that in slot 0.
public final class TestPlatform {

  public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static final Duration ACTIVE = Duration.ofMinutes(5);

  private final Map<Integer, GatewayInbox> inboxes = new HashMap<>();
  private final Map<Integer, Instant> heard = new TreeMap<>();
  private final Set<Integer> hanging = new HashSet<>();
  private final List<List<GatewayHandler>> handlers = new ArrayList<>();
  private final Platform platform;

  /// @param gateways what is online on each, from slot 0
  public TestPlatform(OnlineAccounts... gateways) {
    GatewayLog log =
        (slot, stanza, _) -> {
          if (!hanging.contains(slot)) {
            inboxes.get(slot).accept(stanza);
          }
        };
    Platform first = null;
    for (int slot = 0; slot < gateways.length; slot++) {
      var made = gateway(slot, gateways[slot], log);
      first = first == null ? made : first;
    }
    platform = first;
  }

  private Platform gateway(int slot, OnlineAccounts online, GatewayLog log) {
    var here = new Here(online, ACTIVE);
    var all =
        new ArrayList<GatewayHandler>(
            List.of(
                new NumbersHere(here),
                new PrintsHere(here),
                new AccountsHere(here),
                new SessionsHere(here),
                new SessionEnd(here)));
    handlers.add(all);
    heard.put(slot, NOW);
    var own = new GatewayHandlers(all::stream);
    var pending = new PendingRequests(new BehalfProperties(Duration.ofSeconds(10), 100));
    inboxes.put(slot, new GatewayInbox(pending, own, log, Runnable::run, () -> NOW));
    return new Platform(
        () -> heard,
        new GatewayRequests(slot, "capulet.lit", log, pending, () -> NOW),
        own,
        new PlatformProperties(Duration.ofMillis(100), Duration.ofSeconds(20), ACTIVE),
        () -> NOW);
  }

  /// What the gateway of a slot answers besides.
  public TestPlatform with(int slot, GatewayHandler handler) {
    handlers.get(slot).add(handler);
    return this;
  }

  /// The gateway of a slot lives, but doesn't answer.
  public TestPlatform hanging(int slot) {
    hanging.add(slot);
    return this;
  }

  /// The gateway of a slot gave its last sign of life long ago.
  public TestPlatform down(int slot) {
    heard.put(slot, NOW.minusSeconds(60));
    return this;
  }

  public Platform platform() {
    return platform;
  }

  public Online online() {
    return new Online(platform);
  }
}
