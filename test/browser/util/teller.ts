import {createSocket} from "node:dgram";
import {type AddressInfo, createServer, type Socket} from "node:net";

/** A machine elsewhere, as far as the browser knows: notes who connects to it or sends it a packet, and tells nothing. */
export async function startTeller() {
  const hits: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    hits.push("tcp");
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.end(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n<p>elders"
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo;
  const udp = createSocket("udp4").on("message", () => hits.push("udp"));
  await new Promise<void>((done) => udp.bind(port, "127.0.0.1", done));
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    hits,
    async close() {
      for (const socket of sockets) socket.destroy();
      udp.close();
      await new Promise((done) => server.close(done));
    }
  };
}
