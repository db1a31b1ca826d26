import {createServer} from "node:http";
import type {AddressInfo} from "node:net";

/** A second server, of another origin, that answers anyone and counts what reaches it. */
export async function startForeign() {
  const touched: string[] = [];
  const server = createServer((query, answer) => {
    touched.push(`${query.method} ${query.url}`);
    answer.writeHead(200, {"Access-Control-Allow-Origin": "*", "Content-Type": "text/csv"}).end("a,b\n1,2\n");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    touched,
    close: () => new Promise((done) => server.close(done)).finally(() => server.closeAllConnections())
  };
}
