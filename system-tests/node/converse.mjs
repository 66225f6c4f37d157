// Converse.js in Chromium: two people in two browsers become contacts, see each other's presence and
// avatar, block and unblock, and keep bookmarks. `node converse.mjs ws://HOST:PORT/ws SCREENSHOTS [DOMAIN]`
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { register } from "./register.mjs";

const [address, screenshots, domain = "localhost"] = process.argv.slice(2);
const PATIENCE = 30_000;
const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), "node_modules/converse.js/dist");
const types = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };
const avatar = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

const page = `<!doctype html><meta charset=utf-8><link rel=stylesheet href=/dist/converse.min.css>
<body class="converse-fullscreen"><converse-root></converse-root><script type=module>
import "/dist/converse.min.js";
const asked = new URLSearchParams(location.search);
converse.plugins.add("watcher", {
  initialize() {
    window.api = this._converse.api;
    window.state = this._converse.state;
    api.listen.on("connected", () => { window.connected = true; });
  },
});
converse.initialize({
  authentication: "login", auto_login: true, jid: asked.get("jid"), password: asked.get("password"),
  websocket_url: "${address}", discover_connection_methods: false, view_mode: "fullscreen", assets_path: "/dist/",
  whitelisted_plugins: ["watcher"], blacklisted_plugins: ["converse-omemo", "converse-omemo-views"],
  allow_non_roster_messaging: true, i18n: "en", loglevel: "error",
});
</script>`;

const files = http
  .createServer((request, answer) => {
    const name = new URL(request.url, "http://localhost").pathname;
    const file = path.join(dist, name.replace(/^\/dist\//, ""));
    if (name === "/") {
      answer.setHeader("content-type", "text/html").end(page);
    } else if (file.startsWith(dist) && fs.existsSync(file)) {
      answer.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream");
      fs.createReadStream(file).pipe(answer);
    } else {
      answer.writeHead(404).end();
    }
  })
  .listen(0, "127.0.0.1");
await new Promise((ready) => files.once("listening", ready));

const suffix = process.pid.toString(36) + Date.now().toString(36);
const jid = (name) => `${name}-${suffix}@${domain}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((it) => fs.existsSync(it)), args: ["--no-sandbox"] });

async function person(name) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`http://127.0.0.1:${files.address().port}/?jid=${encodeURIComponent(jid(name))}&password=secret-${suffix}`);
  await tab.waitForFunction(() => window.connected, null, { timeout: PATIENCE });
  return {
    jid: jid(name),
    run: (work, argument) => tab.evaluate(work, argument),
    until: async (what, condition, argument) => {
      for (const end = Date.now() + PATIENCE; !(await tab.evaluate(condition, argument)); await tab.waitForTimeout(100)) {
        if (Date.now() > end) throw new Error(`${name}: ${what}: not within ${PATIENCE} ms`);
      }
    },
    screenshot: (step) => tab.screenshot({ path: path.join(screenshots, `${step}-${name}.png`) }),
  };
}

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
  fs.mkdirSync(screenshots, { recursive: true });
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
files.close();
process.exit(status);
