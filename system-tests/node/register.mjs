import WebSocket from "ws";

/** Makes an account by in-band registration (XEP-0077), before any library comes into play. */
export function register(address, domain, user, password) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, "xmpp");
    socket.on("error", reject);
    socket.on("open", () =>
      socket.send(`<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="${domain}" version="1.0"/>`));
    socket.on("message", (data) => {
      const text = data.toString();
      if (text.includes("features")) {
        socket.send(
          `<iq xmlns="jabber:client" type="set" id="reg"><query xmlns="jabber:iq:register">` +
            `<username>${user}</username><password>${password}</password></query></iq>`,
        );
      } else if (text.startsWith("<iq")) {
        socket.terminate();
        if (/type=['"]result['"]/.test(text)) resolve();
        else reject(new Error(text));
      }
    });
  });
}
