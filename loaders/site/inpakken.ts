import {readFile, rename, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";
import {bestanden} from "../hulp/bestanden.js";

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
const groot = 4_000_000;
const ingepakt = /\.(br|gz)$/;
const alKlein = /\.(png|jpe?g|webp|woff2?|zip|parquet)$/;

/** Writes `.br` and `.gz` beside every file over 1 KiB that gains by it, unless they are there already and not older. */
export async function pakIn(map: string, {tegelijk = 4} = {}): Promise<number> {
  const namen = bestanden(map).filter((naam) => !ingepakt.test(naam) && !alKlein.test(naam));
  const wachtrij = namen.values();
  let gemaakt = 0;
  async function werk() {
    for (const naam of wachtrij) if (await pakBestandIn(join(map, naam))) gemaakt++;
  }
  await Promise.all(Array.from({length: tegelijk}, werk));
  return gemaakt;
}

async function pakBestandIn(bestand: string): Promise<boolean> {
  const {size, mtimeMs} = await stat(bestand);
  if (size <= 1024 || (await isVers(`${bestand}.br`, mtimeMs)) || (await isVers(`${bestand}.gz`, mtimeMs)))
    return false;
  const inhoud = await readFile(bestand);
  const snel = size > groot || bestand.endsWith(".arrow");
  const params = {[constants.BROTLI_PARAM_QUALITY]: snel ? 5 : 9, [constants.BROTLI_PARAM_SIZE_HINT]: size};
  const [br, gz] = await Promise.all([inBrotli(inhoud, {params}), inGzip(inhoud, {level: snel ? 6 : 9})]);
  if (br.length < size * 0.95) await schrijf(`${bestand}.br`, br);
  if (gz.length < size * 0.95) await schrijf(`${bestand}.gz`, gz);
  return true;
}

async function isVers(bestand: string, sinds: number): Promise<boolean> {
  const gevonden = await stat(bestand).catch(() => null);
  return gevonden !== null && gevonden.mtimeMs >= sinds;
}

async function schrijf(bestand: string, inhoud: Buffer): Promise<void> {
  await writeFile(`${bestand}.deel`, inhoud);
  await rename(`${bestand}.deel`, bestand);
}
