import WebSocket from "ws";
import { client, xml } from "@xmpp/client";
import { Waiting } from "./waiting.mjs";

globalThis.WebSocket ??= WebSocket;

const PUBSUB = "http://jabber.org/protocol/pubsub";
const NICK = "http://jabber.org/protocol/nick";
const AVATAR = "urn:xmpp:avatar";
const RECEIPTS = "urn:xmpp:receipts";

export async function login({ user, password, address, domain }) {
  const waiting = new Waiting();
  const xmpp = client({ service: address, domain, username: user, password });
  xmpp.reconnect.delay = 200;
  xmpp.on("error", () => {});
  xmpp.on("stanza", (stanza) => {
    if (stanza.is("message")) {
      const receipt = stanza.getChild("received", RECEIPTS);
      if (receipt) waiting.seen("receipt", { of: receipt.attrs.id });
      const items = stanza.getChild("event", `${PUBSUB}#event`)?.getChild("items");
      if (items) event(stanza.attrs.from, items.getChild("item"));
      const body = stanza.getChildText("body");
      if (body !== null) waiting.seen("message", { from: stanza.attrs.from, body, id: stanza.attrs.id });
    } else if (stanza.is("presence")) {
      waiting.seen("presence", { from: stanza.attrs.from, type: stanza.attrs.type });
    }
  });
  const event = (from, item) => {
    const nick = item?.getChildText("nick", NICK);
    const avatar = item?.getChild("metadata", `${AVATAR}:metadata`)?.getChild("info");
    if (nick) waiting.seen("event", { from, nick });
    if (avatar) waiting.seen("avatar", { from, id: avatar.attrs.id });
  };
  const publish = (node, id, payload) =>
    xmpp.iqCaller.set(xml("pubsub", PUBSUB, xml("publish", { node }, xml("item", { id }, payload))));
  const items = async (from, node) => {
    const pubsub = await xmpp.iqCaller.get(xml("pubsub", PUBSUB, xml("items", { node })), from);
    return pubsub.getChild("items").getChildren("item");
  };
  const blocking = (name, jid) => xmpp.iqCaller.set(xml(name, "urn:xmpp:blocking", xml("item", { jid })));
  await xmpp.start();
  const own = xmpp.jid.bare().toString();
  await xmpp.send(xml("presence"));
  return {
    next: (kind, matches) => waiting.next(kind, matches),
    send: (to, body, { id, receipt } = {}) =>
      xmpp.send(
        xml("message", { to, type: "chat", id }, xml("body", {}, body), receipt ? xml("request", RECEIPTS) : undefined),
      ),
    acknowledge: ({ from, id }) => xmpp.send(xml("message", { to: from }, xml("received", { xmlns: RECEIPTS, id }))),
    presence: (attributes) => xmpp.send(xml("presence", attributes)),
    roster: async () => {
      const query = await xmpp.iqCaller.get(xml("query", "jabber:iq:roster"));
      return query.getChildren("item").map((item) => item.attrs);
    },
    rosterSince: async (ver) => (await xmpp.iqCaller.get(xml("query", { xmlns: "jabber:iq:roster", ver })))?.attrs.ver,
    // It has no capabilities, so it subscribes.
    follow: (jid, node) => xmpp.iqCaller.set(xml("pubsub", PUBSUB, xml("subscribe", { node, jid: own })), jid),
    publishNick: (nick) => publish(NICK, "current", xml("nick", NICK, nick)),
    publishAvatar: async (id, data) => {
      await publish(`${AVATAR}:data`, id, xml("data", `${AVATAR}:data`, data.toString("base64")));
      const info = xml("info", { id, bytes: data.length, type: "image/png" });
      await publish(`${AVATAR}:metadata`, id, xml("metadata", `${AVATAR}:metadata`, info));
    },
    avatar: async (from) => Buffer.from((await items(from, `${AVATAR}:data`))[0].getChildText("data"), "base64"),
    publishVCard: (name) => xmpp.iqCaller.set(xml("vCard", "vcard-temp", xml("FN", {}, name))),
    vcard: async (from) => (await xmpp.iqCaller.get(xml("vCard", "vcard-temp"), from)).getChildText("FN"),
    storePrivately: (jid) =>
      xmpp.iqCaller.set(
        xml("query", "jabber:iq:private", xml("storage", "storage:bookmarks", xml("conference", { jid }))),
      ),
    keptPrivately: async () => {
      const query = await xmpp.iqCaller.get(xml("query", "jabber:iq:private", xml("storage", "storage:bookmarks")));
      return query.getChild("storage").getChild("conference").attrs.jid;
    },
    block: (jid) => blocking("block", jid),
    unblock: (jid) => blocking("unblock", jid),
    blocked: async () => {
      const list = await xmpp.iqCaller.get(xml("blocklist", "urn:xmpp:blocking"));
      return list.getChildren("item").map((item) => item.attrs.jid);
    },
    ping: (to) => xmpp.iqCaller.request(xml("iq", { type: "get", to }, xml("ping", "urn:xmpp:ping"))),
    features: async (to) => {
      const query = await xmpp.iqCaller.get(xml("query", "http://jabber.org/protocol/disco#info"), to);
      return query.getChildren("feature").map((feature) => feature.attrs.var);
    },
    resume: () =>
      new Promise((resolve) => {
        xmpp.streamManagement.once("resumed", resolve);
        xmpp.socket.socket.terminate();
      }),
    leave: () => xmpp.stop(),
  };
}
