import WebSocket from "ws";
import { Waiting } from "./waiting.mjs";

globalThis.WebSocket ??= WebSocket;
const { Strophe, $msg, $pres, $iq } = await import("strophe.js");

const RECEIPTS = "urn:xmpp:receipts";

export function login({ user, password, address, domain }) {
  const waiting = new Waiting();
  const connection = new Strophe.Connection(address);
  const text = (stanza, name) => stanza.getElementsByTagName(name)[0]?.textContent;
  const request = (to, name, xmlns) =>
    new Promise((resolve, reject) =>
      connection.sendIQ($iq({ type: "get", to }).c(name, { xmlns }), resolve, (error) => reject(new Error(error?.outerHTML ?? "no answer"))));
  connection.addHandler((message) => {
    const receipt = message.getElementsByTagName("received")[0];
    if (receipt) waiting.seen("receipt", { of: receipt.getAttribute("id") });
    const body = text(message, "body");
    if (body !== undefined) waiting.seen("message", { from: message.getAttribute("from"), id: message.getAttribute("id"), body });
    return true;
  }, null, "message");
  connection.addHandler((presence) => {
    waiting.seen("presence", { from: presence.getAttribute("from"), type: presence.getAttribute("type") ?? undefined });
    return true;
  }, null, "presence");
  const client = {
    next: (kind, matches) => waiting.next(kind, matches),
    send: (to, body, { id, receipt } = {}) => {
      const message = $msg({ to, type: "chat", id: id ?? connection.getUniqueId() }).c("body").t(body).up();
      connection.send(receipt ? message.c("request", { xmlns: RECEIPTS }) : message);
    },
    acknowledge: ({ from, id }) => connection.send($msg({ to: from }).c("received", { xmlns: RECEIPTS, id })),
    presence: (attributes) => connection.send($pres(attributes)),
    roster: async () => {
      const result = await request(undefined, "query", "jabber:iq:roster");
      return [...result.getElementsByTagName("item")].map((item) => ({
        jid: item.getAttribute("jid"),
        subscription: item.getAttribute("subscription"),
      }));
    },
    ping: (to) => request(to, "ping", "urn:xmpp:ping"),
    features: async (to) => {
      const result = await request(to, "query", "http://jabber.org/protocol/disco#info");
      return [...result.getElementsByTagName("feature")].map((feature) => feature.getAttribute("var"));
    },
    leave: () =>
      new Promise((resolve) => {
        client.left = resolve;
        connection.disconnect();
      }),
  };
  return new Promise((resolve, reject) =>
    connection.connect(`${user}@${domain}`, password, (status, reason) => {
      if (status === Strophe.Status.CONNECTED) {
        connection.send($pres());
        resolve(client);
      } else if (status === Strophe.Status.DISCONNECTED && client.left) client.left();
      else if ([Strophe.Status.AUTHFAIL, Strophe.Status.CONNFAIL, Strophe.Status.ERROR].includes(status)) {
        reject(new Error(`status ${status}: ${reason}`));
      }
    }));
}
