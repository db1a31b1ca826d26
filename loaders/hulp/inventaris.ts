import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {lstat, readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {bestanden} from "./bestanden.js";
import {discard, place, workPath} from "./werkbestand.js";

/** What stood in a folder when it was whole: of each file its name, size and SHA-256. */
export type Inventaris = [naam: string, bytes: number, som: string][];

/** The file that holds the inventory of the folder in which it stands. */
export const STEMPEL = ".stempel";

/** Files up to this size are read at once. */
const KLEIN = 1 << 22;
const TEGELIJK = 8;

/** SHA-256 of the bytes of a file. */
export async function fileSum(pad: string): Promise<string> {
  const hash = createHash("sha256");
  const {size} = await stat(pad);
  if (size <= KLEIN) hash.update(await readFile(pad));
  else for await (const blok of createReadStream(pad, {highWaterMark: KLEIN})) hash.update(blok as Buffer);
  return hash.digest("hex");
}

/** The inventory of files in a folder; of all that it holds but its own stamp where none are named. */
export async function takeInventory(
  map: string,
  namen: readonly string[] = bestanden(map).filter((naam) => naam !== STEMPEL)
): Promise<Inventaris> {
  return atOnce(namen, async (naam) => {
    const pad = join(map, naam);
    return [naam, (await stat(pad)).size, await fileSum(pad)];
  });
}

/** What is no longer as it was written, in Dutch; null when all is. Names and sizes are looked at before any file is read. */
export async function findDamage(map: string, inventaris: Inventaris): Promise<string | null> {
  const find = async (look: (pad: string, bytes: number, som: string) => Promise<string | null>) => {
    const gevonden = await atOnce(inventaris, async ([naam, bytes, som]) => {
      const gebrek = await look(join(map, naam), bytes, som);
      return gebrek && `${naam} ${gebrek}`;
    });
    return gevonden.find((gebrek) => gebrek !== null) ?? null;
  };
  return (
    (await find(async (pad, bytes) => {
      const gevonden = await lstat(pad).catch(() => null);
      if (gevonden === null) return "ontbreekt";
      if (!gevonden.isFile()) return "is geen bestand";
      return gevonden.size === bytes ? null : `heeft ${gevonden.size} in plaats van ${bytes} bytes`;
    })) ?? (await find(async (pad, _, som) => ((await fileSum(pad).catch(() => "")) === som ? null : "is beschadigd")))
  );
}

/** Stamps a folder as whole: with what it was made of, and its inventory. */
export async function writeStamp(map: string, kenmerk: string): Promise<void> {
  await writeSealed(join(map, STEMPEL), {kenmerk, inventaris: await takeInventory(map)});
}

/** What a folder was made of, and what is wrong with it; null where it has no stamp that can be read. */
export async function readStamp(map: string): Promise<{kenmerk: string; gebrek: string | null} | null> {
  const stempel = await readSealed<{kenmerk: string; inventaris: Inventaris}>(join(map, STEMPEL));
  return stempel && {kenmerk: stempel.kenmerk, gebrek: await findDamage(map, stempel.inventaris)};
}

/** Writes a value as JSON under its own sum: beside, and in its place when it is whole. */
export async function writeSealed(pad: string, waarde: object): Promise<void> {
  const tekst = JSON.stringify(waarde);
  const naast = workPath(pad, "nieuw");
  try {
    await writeFile(naast, `${textSum(tekst)}\n${tekst}`);
    place(naast, pad);
  } finally {
    discard(naast);
  }
}

/** The value of a sealed file; null where there is none, or one that is not as it was written. */
export async function readSealed<T>(pad: string): Promise<T | null> {
  const gevonden = await lstat(pad).catch(() => null);
  if (!gevonden?.isFile()) return null;
  const [som, tekst = ""] = (await readFile(pad, "utf8")).split(/\n(.*)/s);
  return som === textSum(tekst) ? (JSON.parse(tekst) as T) : null;
}

const textSum = (tekst: string): string => createHash("sha256").update(tekst).digest("hex");

/** The outcome of each, a few at a time: open files are few. */
async function atOnce<T, U>(items: readonly T[], doe: (item: T) => Promise<U>): Promise<U[]> {
  const uit: U[] = [];
  const rij = items.entries();
  const werk = async () => {
    for (const [plaats, item] of rij) uit[plaats] = await doe(item);
  };
  await Promise.all(Array.from({length: TEGELIJK}, werk));
  return uit;
}
