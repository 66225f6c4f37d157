import WebSocket from "ws";
import { client, xml } from "@xmpp/client";
import { Waiting } from "./waiting.mjs";

globalThis.WebSocket ??= WebSocket;

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
      const body = stanza.getChildText("body");
      if (body !== null) waiting.seen("message", { from: stanza.attrs.from, body, id: stanza.attrs.id });
    } else if (stanza.is("presence")) {
      waiting.seen("presence", { from: stanza.attrs.from, type: stanza.attrs.type });
    }
  });
  await xmpp.start();
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
