// Loaded before a command (NODE_OPTIONS=--import): writes down, in the file RECORD, whatever Node asks of a network.
import dgram from "node:dgram";
import dns from "node:dns";
import {appendFileSync} from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import net from "node:net";

const file = process.env.RECORD;
const note = (what, where) => appendFileSync(file, `${what} ${where}\n`);

/** Puts before a method of an object what writes down its arguments. */
function watch(object, name, describe) {
  const original = object[name];
  object[name] = function (...args) {
    const where = describe(...args);
    if (where !== null) note(name, where);
    return original.apply(this, args);
  };
}

watch(net.Socket.prototype, "connect", (first, second) => {
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options === "string" || options?.path) return null;
  return typeof options === "object" ? `${options.host ?? "localhost"}:${options.port}` : `${second}:${options}`;
});
watch(dgram.Socket.prototype, "connect", (port, host) => `${host}:${port}`);
watch(dgram.Socket.prototype, "send", (...args) =>
  args.filter((arg) => /^(string|number)$/.test(typeof arg)).join(" ")
);
for (const object of [dns, dns.promises]) {
  for (const name of Object.keys(object).filter((key) => /^(lookup|resolve|reverse)/.test(key)))
    if (typeof object[name] === "function") watch(object, name, (host) => (net.isIP(host) ? null : String(host)));
}
syncBuiltinESMExports();
