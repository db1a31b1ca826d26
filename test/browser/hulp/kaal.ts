import {createReadStream, existsSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

const soorten: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm"
};

/** The plainest static host there is: files as they are, no header but their type. */
export async function startKaal(map: string) {
  const server = createServer((vraag, antwoord) => {
    const pad = normalize(decodeURI(new URL(vraag.url ?? "/", "http://kaal").pathname));
    const bestand = [pad, `${pad}.html`, join(pad, "index.html")]
      .map((naam) => join(map, naam))
      .find((naam) => existsSync(naam) && extname(naam) !== "");
    if (!bestand) return antwoord.writeHead(404).end();
    antwoord.writeHead(200, {"Content-Type": soorten[extname(bestand)] ?? "application/octet-stream"});
    return createReadStream(bestand).pipe(antwoord);
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  const {port} = server.address() as AddressInfo;
  return {
    adres: `http://127.0.0.1:${port}/`,
    sluit: () => new Promise((klaar) => server.close(klaar)).finally(() => server.closeAllConnections())
  };
}
