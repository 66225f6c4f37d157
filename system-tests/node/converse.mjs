// Converse.js in Chromium: two people in two browsers become contacts, see each other's presence and
// avatar, block and unblock, and keep bookmarks. `node converse.mjs ws://HOST:PORT/ws SCREENSHOTS [DOMAIN]`
import { browse } from "./browser.mjs";
import { register } from "./register.mjs";

const [address, screenshots, domain = "localhost"] = process.argv.slice(2);
const avatar = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
const suffix = process.pid.toString(36) + Date.now().toString(36);
const browser = await browse(address, screenshots);
const person = (name) => browser.login(`${name}-${suffix}@${domain}`, `secret-${suffix}`);

const steps = [];
async function step(what, work) {
  await work();
  steps.push(what);
  await Promise.all([romeo, juliet].filter(Boolean).map((who) => who.screenshot(`${steps.length}-${what.replaceAll(" ", "-")}`)));
}

let romeo;
let juliet;
let status = 0;
try {
  await step("log in", async () => {
    for (const name of ["romeo", "juliet"]) {
      await register(address, domain, `${name}-${suffix}`, `secret-${suffix}`);
    }
    [romeo, juliet] = [await person("romeo"), await person("juliet")];
  });
  await step("become contacts", async () => {
    await romeo.run((other) => api.contacts.add({ jid: other, name: "Juliet" }), juliet.jid);
    await juliet.until("the request", async (other) => (await api.contacts.get(other))?.get("requesting"), romeo.jid);
    await juliet.run(async (other) => void (await api.contacts.get(other)).authorize(), romeo.jid);
    await romeo.until("her approval", async (other) => (await api.contacts.get(other))?.get("subscription") === "to", juliet.jid);
    await juliet.run(async (other) => void (await api.contacts.get(other)).subscribeToPresence(), romeo.jid);
    for (const [who, other] of [[romeo, juliet], [juliet, romeo]]) {
      await who.until("both", async (contact) => (await api.contacts.get(contact))?.get("subscription") === "both", other.jid);
    }
  });
  await step("see presence", async () => {
    await juliet.run(() => api.user.status.set("dnd", "in the orchard"));
    await romeo.until("busy", async (other) => (await api.contacts.get(other))?.getStatus() === "dnd", juliet.jid);
    await juliet.run(() => api.user.status.set("online"));
    await romeo.until("online", async (other) => (await api.contacts.get(other))?.getStatus() === "online", juliet.jid);
  });
  await step("see an avatar", async () => {
    await juliet.run(([own, image]) => api.vcard.set(own, { fn: "Juliet Capulet", image, image_type: "image/png" }), [juliet.jid, avatar]);
    romeo = await person("romeo");
    await romeo.until(
      "her picture",
      async ([other, image]) => {
        const card = await api.vcard.get(other);
        return card?.image === image && card?.fullname === "Juliet Capulet";
      },
      [juliet.jid, avatar],
    );
  });
  await step("write to each other", async () => {
    const write = async ([to, body]) => (await api.chats.get(to, {}, true)).sendMessage({ body });
    await romeo.run(write, [juliet.jid, "But soft! <what> & light 🌒"]);
    await juliet.until("the message", async (from) => (await api.chats.get(from))?.messages.models.some((m) => m.get("body")?.includes("🌒")), romeo.jid);
  });
  await step("block", async () => {
    await romeo.run((other) => api.blocklist.add(other), juliet.jid);
    await juliet.until("romeo is gone", async (other) => (await api.contacts.get(other))?.getStatus() === "offline", romeo.jid);
  });
  await step("unblock", async () => {
    await romeo.run((other) => api.blocklist.remove(other), juliet.jid);
    await juliet.until("romeo is back", async (other) => (await api.contacts.get(other))?.getStatus() === "online", romeo.jid);
  });
  await step("keep a bookmark", async () => {
    await romeo.run((room) => api.bookmarks.set({ jid: room, name: "Orchard", autojoin: false, nick: "romeo" }), `orchard@rooms.${domain}`);
    romeo = await person("romeo");
    await romeo.until("the bookmark in another browser", async (room) => !!(await api.bookmarks.get(room)), `orchard@rooms.${domain}`);
  });
  console.log(`converse: ${steps.join(", ")}`);
} catch (failure) {
  console.error(`converse: after ${steps.join(", ") || "nothing"}: ${failure.message}`);
  await Promise.all([romeo, juliet].filter(Boolean).map((who) => who.screenshot("failure").catch(() => {})));
  status = 1;
}
await browser.close();
process.exit(status);
