// Converse.js in Chromium, a tab for each login.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const PATIENCE = 30_000;
const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), "node_modules/converse.js/dist");
const types = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };

const page = (address) => `<!doctype html><meta charset=utf-8><link rel=stylesheet href=/dist/converse.min.css>
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

/** Opens a browser for a platform; `login(jid, password)` opens a tab, and tells when it is connected. */
export async function browse(address, screenshots) {
  const files = http
    .createServer((request, answer) => {
      const name = new URL(request.url, "http://localhost").pathname;
      const file = path.join(dist, name.replace(/^\/dist\//, ""));
      if (name === "/") {
        answer.setHeader("content-type", "text/html").end(page(address));
      } else if (file.startsWith(dist) && fs.existsSync(file)) {
        answer.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream");
        fs.createReadStream(file).pipe(answer);
      } else {
        answer.writeHead(404).end();
      }
    })
    .listen(0, "127.0.0.1");
  await new Promise((ready) => files.once("listening", ready));

  const executablePath =
    process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((it) => fs.existsSync(it));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  fs.mkdirSync(screenshots, { recursive: true });

  async function login(jid, password) {
    const name = jid.split(/[-@]/)[0];
    const context = await browser.newContext();
    const tab = await context.newPage();
    const asked = new URLSearchParams({ jid, password });
    await tab.goto(`http://127.0.0.1:${files.address().port}/?${asked}`);
    await tab.waitForFunction(() => window.connected, null, { timeout: PATIENCE });
    return {
      jid,
      run: (work, argument) => tab.evaluate(work, argument),
      until: async (what, condition, argument) => {
        for (const end = Date.now() + PATIENCE; !(await tab.evaluate(condition, argument)); await tab.waitForTimeout(100)) {
          if (Date.now() > end) throw new Error(`${name}: ${what}: not within ${PATIENCE} ms`);
        }
      },
      screenshot: (step) => tab.screenshot({ path: path.join(screenshots, `${step}-${name}.png`) }),
    };
  }

  return {
    login,
    close: async () => {
      await browser.close();
      files.close();
    },
  };
}
