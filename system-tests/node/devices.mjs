// Two people's devices, driven from outside: `node devices.mjs ADDRESS SCREENSHOTS JID PASSWORD JID PASSWORD`
// says `ready`, takes lines `DEVICE VERB ARGUMENT...` and answers each by one line, its result or `! why not`.
import readline from "node:readline";
import { browse } from "./browser.mjs";
import { login } from "./stanza-device.mjs";

const [address, screenshots, ...accounts] = process.argv.slice(2);
const browser = await browse(address, screenshots);

/** The SHA-1 of the picture that the page shows of a contact, or of the user. */
async function picture([contact, own]) {
  const where = contact === own ? "converse-user-profile" : `converse-roster [data-jid="${contact}"]`;
  const image = document.querySelector(`${where} converse-avatar image`);
  if (!image) return undefined;
  const bytes = await (await fetch(image.getAttribute("href"))).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function converse(jid, password) {
  const tab = await browser.login(jid, password);
  return {
    request: (contact) => tab.run((other) => api.contacts.add({ jid: other, name: other }), contact),
    asked: (by) => tab.run(async (other) => !!(await api.contacts.get(other))?.get("requesting"), by),
    approve: (contact) => tab.run(async (other) => void (await api.contacts.get(other)).authorize(), contact),
    subscription: (contact) => tab.run(async (other) => (await api.contacts.get(other))?.get("subscription"), contact),
    sees: (contact) => tab.run(async (other) => (await api.contacts.get(other))?.getStatus() === "online", contact),
    block: (contact) => tab.run((other) => api.blocklist.add(other), contact),
    unblock: (contact) => tab.run((other) => api.blocklist.remove(other), contact),
    blocks: (contact) => tab.run(async (other) => !!(await api.blocklist.get()).get(other), contact),
    bookmark: (room) => tab.run((it) => api.bookmarks.set({ jid: it, name: "Room", autojoin: false, nick: "me" }), room),
    bookmarked: (room) => tab.run(async (it) => !!(await api.bookmarks.get(it)), room),
    avatar: (contact) => tab.run(picture, [contact, jid]),
    screenshot: async (step) => void (await tab.screenshot(step)),
  };
}

const devices = {};
for (let i = 0; i < accounts.length; i += 2) {
  const name = accounts[i].split("@")[0];
  devices[`${name}/converse`] = await converse(accounts[i], accounts[i + 1]);
  devices[`${name}/stanza`] = await login(address, accounts[i], accounts[i + 1]);
}
console.log("ready");
for await (const line of readline.createInterface({ input: process.stdin })) {
  const [device, verb, ...given] = line.split(" ");
  try {
    const result = await devices[device][verb](...given);
    console.log(typeof result === "object" ? "done" : String(result));
  } catch (error) {
    console.log(`! ${error.message.replaceAll("\n", " ")}`);
  }
}
await browser.close();
process.exit(0);
