import {createServer} from "node:http";
import type {AddressInfo} from "node:net";

/** A second server, of another origin, that answers anyone and counts what reaches it. */
export async function startVreemd() {
  const geraakt: string[] = [];
  const server = createServer((vraag, antwoord) => {
    geraakt.push(`${vraag.method} ${vraag.url}`);
    antwoord.writeHead(200, {"Access-Control-Allow-Origin": "*", "Content-Type": "text/csv"}).end("a,b\n1,2\n");
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  const {port} = server.address() as AddressInfo;
  return {
    adres: `http://127.0.0.1:${port}`,
    geraakt,
    sluit: () => new Promise((klaar) => server.close(klaar)).finally(() => server.closeAllConnections())
  };
}
