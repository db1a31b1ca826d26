import {connect} from "node:net";

export interface RawAnswer {
  status: number;
  headers: string;
  body: Buffer;
}

/** Sends bytes as they are and reads until the server hangs up, or is silent for `patience` ms; null when nothing came. */
export function rawRequest(port: number, bytes: string | Buffer, patience = 20_000): Promise<RawAnswer | null> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on("data", (part: Buffer) => parts.push(part));
    socket.on("error", () => {});
    socket.on("close", () => done(parseAnswer(Buffer.concat(parts))));
  });
}

function parseAnswer(all: Buffer): RawAnswer | null {
  const end = all.indexOf("\r\n\r\n");
  const headers = all.subarray(0, end).toString("latin1");
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(headers) ?? [];
  return end < 0 || status === undefined ? null : {status: Number(status), headers, body: all.subarray(end + 4)};
}

/** A whole request, as text. */
export const request = (target: string, {method = "GET", headers = {}}: {method?: string; headers?: object} = {}) =>
  `${method} ${target} HTTP/1.1\r\n${Object.entries({Host: "127.0.0.1", Connection: "close", ...headers})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${String(value)}\r\n`)
    .join("")}\r\n`;
