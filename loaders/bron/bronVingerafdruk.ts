import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {join} from "node:path";
import {zoekBestanden} from "./bestanden.js";

/** SHA-256 over `bron.json` and the table files, names and bytes: the same source, the same key. Other files in the folder do not count. */
export async function bronVingerafdruk(map: string): Promise<string> {
  const bestanden = ["bron.json", ...(await zoekBestanden(map)).map(({bestand}) => bestand)];
  const sommen = await Promise.all(bestanden.map(async (bestand) => `${bestand} ${await som(join(map, bestand))}\n`));
  return createHash("sha256").update(sommen.join("")).digest("hex");
}

async function som(pad: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const blok of createReadStream(pad, {highWaterMark: 1 << 22})) hash.update(blok as Buffer);
  return hash.digest("hex");
}
