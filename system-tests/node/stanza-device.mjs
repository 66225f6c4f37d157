import { createRequire } from "node:module";

const XMPP = createRequire(import.meta.url)("stanza");
const BOOKMARKS = "urn:xmpp:bookmarks:1";
const OLD_BOOKMARKS = "storage:bookmarks";

/** A device with stanza that knows what it was told, see `devices.mjs`. */
export async function login(address, jid, password) {
  const roster = new Map();
  const asked = new Set();
  const here = new Set();
  const blocked = new Set();
  const avatars = new Map();
  const rooms = new Set();
  const bare = (from) => from.split("/")[0];
  const client = XMPP.createClient({ jid, password, transports: { websocket: address, bosh: false } });
  client.disco.addFeature(`${BOOKMARKS}+notify`);
  client.disco.addFeature(`${OLD_BOOKMARKS}+notify`);
  client.updateCaps();
  const items = (all) => all.forEach((item) => roster.set(item.jid, item.subscription));
  client.on("roster:update", (iq) => items(iq.roster.items));
  client.on("subscribe", (presence) => asked.add(bare(presence.from)));
  client.on("available", (presence) => here.add(presence.from));
  client.on("unavailable", (presence) => here.delete(presence.from));
  client.on("block", ({ jids }) => jids.forEach((it) => blocked.add(it)));
  client.on("unblock", ({ jids }) => jids.forEach((it) => blocked.delete(it)));
  client.on("pubsub:published", ({ pubsub: { items: { node, published } } }) => {
    if (node === BOOKMARKS) published.forEach((item) => rooms.add(item.id));
    if (node === OLD_BOOKMARKS) published.forEach((item) => item.content.rooms.forEach((room) => rooms.add(room.jid)));
  });
  client.on("avatar", (told) => {
    if (told.source === "pubsub") avatars.set(bare(told.jid), told.avatars[0]?.id);
  });
  await new Promise((resolve, reject) => {
    client.once("session:started", resolve);
    client.once("auth:failed", () => reject(new Error("authentication failed")));
    client.connect();
  });
  items((await client.getRoster()).items);
  (await client.getBlocked()).jids.forEach((it) => blocked.add(it));
  client.sendPresence({ legacyCapabilities: client.disco.getCaps() });
  return {
    request: async (contact) => client.subscribe(contact),
    asked: async (by) => asked.has(by),
    approve: async (contact) => client.acceptSubscription(contact),
    subscription: async (contact) => roster.get(contact),
    sees: async (contact) => [...here].some((from) => from.startsWith(`${contact}/`)),
    block: (contact) => client.block(contact),
    unblock: (contact) => client.unblock(contact),
    blocks: async (contact) => blocked.has(contact),
    bookmarked: async (room) => rooms.has(room),
    publish: async (id, base64) => {
      const data = Buffer.from(base64, "base64");
      await client.publishAvatar(id, data);
      await client.useAvatars([{ id, bytes: data.length, mediaType: "image/png" }]);
    },
    avatar: async (contact) => avatars.get(contact),
  };
}
