// What every library is asked to do. `node check.mjs LIBRARY ws://HOST:PORT/ws [DOMAIN]`
import { createHash } from "node:crypto";
import { register } from "./register.mjs";

const [library, address, domain = "localhost"] = process.argv.slice(2);
const { login } = await import(`./${library}.mjs`);

const NICK = "http://jabber.org/protocol/nick";
const AVATAR = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const AVATAR_ID = createHash("sha1").update(AVATAR).digest("hex");
const PATIENCE = 15_000;
const steps = [];

function within(what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function step(what, work) {
  await within(what, work());
  steps.push(what);
}

const suffix = process.pid.toString(36) + Date.now().toString(36);
const romeo = { user: `romeo-${suffix}`, password: "wherefore art thou", address, domain };
const juliet = { user: `juliet-${suffix}`, password: "by any other name", address, domain };
const jid = (who) => `${who.user}@${domain}`;

let first;
let second;
try {
  await step("register", async () => {
    await register(address, domain, romeo.user, romeo.password);
    await register(address, domain, juliet.user, juliet.password);
  });
  await step("login", async () => {
    [first, second] = await Promise.all([login(romeo), login(juliet)]);
  });
  await step("message", async () => {
    const arrived = second.next("message", (m) => m.body === "Neither, fair saint, if either thee dislike. <&>'\"é漢😀");
    first.send(jid(juliet), "Neither, fair saint, if either thee dislike. <&>'\"é漢😀");
    const message = await arrived;
    if (!message.from.startsWith(jid(romeo))) throw new Error(`from ${message.from}`);
    const answered = first.next("message", (m) => m.body === "answer");
    second.send(message.from, "answer");
    await answered;
  });
  await step("a hundred in order", async () => {
    const seen = [];
    const all = second.next("message", (m) => {
      if (m.body.startsWith("n ")) seen.push(Number(m.body.slice(2)));
      return seen.length === 100;
    });
    for (let n = 0; n < 100; n++) first.send(jid(juliet), `n ${n}`);
    await all;
    seen.forEach((n, i) => {
      if (n !== i) throw new Error(`${n} came at place ${i}`);
    });
  });
  await step("receipt", async () => {
    const arrived = second.next("message", (m) => m.body === "with a receipt");
    const receipt = first.next("receipt", (r) => r.of === "r1");
    first.send(jid(juliet), "with a receipt", { id: "r1", receipt: true });
    const message = await arrived;
    second.acknowledge(message);
    await receipt;
  });
  await step("subscription and presence", async () => {
    const asked = second.next("presence", (p) => p.type === "subscribe");
    const online = first.next("presence", (p) => !p.type && p.from.startsWith(jid(juliet)));
    first.presence({ to: jid(juliet), type: "subscribe" });
    await asked;
    second.presence({ to: jid(romeo), type: "subscribed" });
    await online;
  });
  await step("roster", async () => {
    const items = await first.roster();
    if (!items.some((item) => item.jid === jid(juliet) && item.subscription === "to")) {
      throw new Error(JSON.stringify(items));
    }
  });
  if (first.block) {
    await step("roster versions", async () => {
      const ver = await first.rosterSince("");
      if (!ver || (await first.rosterSince(ver)) !== undefined) throw new Error(`not known: ${ver}`);
    });
    await step("personal event", async () => {
      const told = first.next("event", (event) => event.from === jid(juliet) && event.nick === "Jule");
      await second.publishNick("Jule");
      await first.follow(jid(juliet), NICK);
      await told;
    });
    await step("avatar", async () => {
      const told = first.next("avatar", (one) => one.from === jid(juliet) && one.id === AVATAR_ID);
      await second.publishAvatar(AVATAR_ID, AVATAR);
      await first.follow(jid(juliet), "urn:xmpp:avatar:metadata");
      await told;
      const data = await first.avatar(jid(juliet), AVATAR_ID);
      if (!AVATAR.equals(data)) throw new Error(data.toString("base64"));
    });
    await step("vCard", async () => {
      await second.publishVCard("Juliet Capulet");
      const name = await first.vcard(jid(juliet));
      if (name !== "Juliet Capulet") throw new Error(name);
    });
    await step("private XML", async () => {
      await first.storePrivately(`orchard@rooms.${domain}`);
      const kept = await first.keptPrivately();
      if (kept !== `orchard@rooms.${domain}`) throw new Error(kept);
    });
    await step("block and unblock", async () => {
      const gone = first.next("presence", (p) => p.type === "unavailable" && p.from.startsWith(jid(juliet)));
      await second.block(jid(romeo));
      await gone;
      const blocked = await second.blocked();
      if (blocked.join() !== jid(romeo)) throw new Error(blocked.join());
      const back = first.next("presence", (p) => !p.type && p.from.startsWith(jid(juliet)));
      await second.unblock(jid(romeo));
      await back;
    });
  }
  await step("ping and disco", async () => {
    await first.ping(domain);
    const features = await first.features(domain);
    if (!features.includes("urn:xmpp:ping")) throw new Error(features.join(" "));
  });
  if (first.resume) {
    await step("resume after a cut socket", async () => {
      const arrived = first.next("message", (m) => m.body === "while you were out");
      const resumed = first.resume();
      second.send(jid(romeo), "while you were out");
      await resumed;
      await arrived;
    });
  }
  await step("unavailable when it leaves", async () => {
    const gone = first.next("presence", (p) => p.type === "unavailable" && p.from.startsWith(jid(juliet)));
    await second.leave();
    await gone;
  });
  await first.leave();
  console.log(`${library}: ${steps.join(", ")}`);
  process.exit(0);
} catch (error) {
  console.log(`${library}: after ${steps.join(", ") || "nothing"}: ${error.stack ?? error}`);
  process.exit(1);
}
