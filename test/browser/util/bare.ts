import {createReadStream, existsSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

const kinds: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm"
};

/** The plainest static host there is: files as they are, no header but their type. */
export async function startBare(folder: string) {
  const server = createServer((query, answer) => {
    const path = normalize(decodeURI(new URL(query.url ?? "/", "http://kaal").pathname));
    const file = [path, `${path}.html`, join(path, "index.html")]
      .map((naam) => join(folder, naam))
      .find((naam) => existsSync(naam) && extname(naam) !== "");
    if (!file) return answer.writeHead(404).end();
    answer.writeHead(200, {"Content-Type": kinds[extname(file)] ?? "application/octet-stream"});
    return createReadStream(file).pipe(answer);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => server.close(done)).finally(() => server.closeAllConnections())
  };
}
