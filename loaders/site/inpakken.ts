import {readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, brotliDecompress, constants, gunzip, gzip} from "node:zlib";
import {bestanden} from "../hulp/bestanden.js";
import {discard, place, workPath} from "../hulp/werkbestand.js";

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
const uitBrotli = promisify(brotliDecompress);
const uitGzip = promisify(gunzip);
const groot = 4_000_000;
const ingepakt = /\.(br|gz)$/;
const alKlein = /\.(png|jpe?g|webp|woff2?|zip|parquet)$/;

/** Writes `.br` and `.gz` beside every file over 1 KiB that gains by it, unless they are there already, not older, and hold it. */
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
  if (size <= 1024) return false;
  const inhoud = await readFile(bestand);
  const vers = await Promise.all([
    isVers(`${bestand}.br`, {sinds: mtimeMs, inhoud, uit: uitBrotli}),
    isVers(`${bestand}.gz`, {sinds: mtimeMs, inhoud, uit: uitGzip})
  ]);
  if (vers.includes(true) && !vers.includes(false)) return false;
  const snel = size > groot || bestand.endsWith(".arrow");
  const params = {[constants.BROTLI_PARAM_QUALITY]: snel ? 5 : 9, [constants.BROTLI_PARAM_SIZE_HINT]: size};
  const [br, gz] = await Promise.all([inBrotli(inhoud, {params}), inGzip(inhoud, {level: snel ? 6 : 9})]);
  if (br.length < size * 0.95) await schrijf(`${bestand}.br`, br);
  if (gz.length < size * 0.95) await schrijf(`${bestand}.gz`, gz);
  return true;
}

/** Whether a packed file is of what it stands beside; null where there is none. */
async function isVers(
  bestand: string,
  {sinds, inhoud, uit}: {sinds: number; inhoud: Buffer; uit: (ingepakt: Buffer) => Promise<Buffer>}
): Promise<boolean | null> {
  const gevonden = await stat(bestand).catch(() => null);
  if (gevonden === null) return null;
  if (gevonden.mtimeMs < sinds) return false;
  return uit(await readFile(bestand)).then(
    (uitgepakt) => uitgepakt.equals(inhoud),
    () => false
  );
}

async function schrijf(bestand: string, inhoud: Buffer): Promise<void> {
  const naast = workPath(bestand, "nieuw");
  try {
    await writeFile(naast, inhoud);
    place(naast, bestand);
  } finally {
    discard(naast);
  }
}
