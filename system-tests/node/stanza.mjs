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
  const adapter = {
    next: (kind, matches) => waiting.next(kind, matches),
    send: (to, body, { id, receipt } = {}) =>
      client.sendMessage({ to, type: "chat", id, body, receipt: receipt ? { type: "request" } : undefined }),
    acknowledge: ({ from, id }) => client.sendMessage({ to: from, receipt: { type: "received", id } }),
    presence: (attributes) => client.sendPresence(attributes),
    roster: async () => (await client.getRoster()).items,
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
      client.sendPresence();
      resolve(adapter);
    });
    client.once("auth:failed", () => reject(new Error("authentication failed")));
    client.connect();
  });
}
