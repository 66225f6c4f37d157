import { createRequire } from "node:module";
import { Waiting } from "./waiting.mjs";

const XMPP = createRequire(import.meta.url)("stanza");

export function login({ user, password, address, domain }) {
  const waiting = new Waiting();
  const client = XMPP.createClient({
    jid: `${user}@${domain}`,
    password,
    autoReconnect: true,
    sendReceipts: false,
    transports: { websocket: address, bosh: false },
  });
  client.on("message", (message) => {
    if (message.body !== undefined) waiting.seen("message", { from: message.from, id: message.id, body: message.body });
  });
  client.on("receipt", (message) => waiting.seen("receipt", { of: message.receipt.id }));
  client.on("presence", (presence) =>
    waiting.seen("presence", { from: presence.from, type: presence.type === "available" ? undefined : presence.type }));
  client.on("nick", ({ jid, nick }) => waiting.seen("event", { from: jid, nick }));
  client.on("avatar", ({ jid, avatars }) => waiting.seen("avatar", { from: jid, id: avatars[0]?.id }));
  // What it wants it says in the capabilities of its presence.
  client.updateCaps();
  const adapter = {
    next: (kind, matches) => waiting.next(kind, matches),
    send: (to, body, { id, receipt } = {}) =>
      client.sendMessage({ to, type: "chat", id, body, receipt: receipt ? { type: "request" } : undefined }),
    acknowledge: ({ from, id }) => client.sendMessage({ to: from, receipt: { type: "received", id } }),
    presence: (attributes) => client.sendPresence(attributes),
    roster: async () => (await client.getRoster()).items,
    rosterSince: async (version) => (await client.sendIQ({ type: "get", roster: { version } })).roster?.version,
    follow: async () => {},
    publishNick: (nick) => client.publishNick(nick),
    publishAvatar: async (id, data) => {
      await client.publishAvatar(id, data);
      await client.useAvatars([{ id, bytes: data.length, mediaType: "image/png" }]);
    },
    avatar: async (from, id) => Buffer.from((await client.getAvatar(from, id)).content.data),
    publishVCard: (fullName) => client.publishVCard({ fullName }),
    vcard: async (from) => (await client.getVCard(from)).fullName,
    storePrivately: (jid) => client.setPrivateData("bookmarks", { rooms: [{ jid, autoJoin: false, nick: "r", name: "r" }] }),
    keptPrivately: async () => (await client.getPrivateData("bookmarks")).rooms[0].jid,
    block: (who) => client.block(who),
    unblock: (who) => client.unblock(who),
    blocked: async () => (await client.getBlocked()).jids,
    ping: (to) => client.ping(to),
    features: async (to) => (await client.getDiscoInfo(to)).features,
    resume: () =>
      new Promise((resolve) => {
        client.once("stream:management:resumed", resolve);
        client.transport.socket.terminate();
      }),
    leave: () =>
      new Promise((resolve) => {
        client.once("disconnected", resolve);
        client.disconnect();
      }),
  };
  return new Promise((resolve, reject) => {
    client.once("session:started", () => {
      client.sendPresence({ legacyCapabilities: client.disco.getCaps() });
      resolve(adapter);
    });
    client.once("auth:failed", () => reject(new Error("authentication failed")));
    client.connect();
  });
}
