import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {lstat, readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {files} from "./files.js";
import {writeWhole} from "./workFile.js";

/** What stood in a folder when it was whole: of each file its name, size and SHA-256. */
export type Inventory = [naam: string, bytes: number, sum: string][];
export const inventoryForm: z.ZodType<Inventory> = z.array(z.tuple([z.string(), z.number(), z.string()]));

const stampForm = z.object({attribute: z.string(), inventory: inventoryForm});

/** The file that holds the inventory of the folder in which it stands. */
export const INVENTORY_FILE = ".stempel";

/** Files up to this size are read at once. */
const SMALL = 1 << 22;
const TOGETHER = 8;

/** SHA-256 of bytes or a text. */
export const bytesSum = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** SHA-256 of the bytes of a file. */
export async function fileSum(path: string): Promise<string> {
  const hash = createHash("sha256");
  const {size} = await stat(path);
  if (size <= SMALL) hash.update(await readFile(path));
  else for await (const block of createReadStream(path, {highWaterMark: SMALL})) hash.update(block as Buffer);
  return hash.digest("hex");
}

/** The inventory of files in a folder; of all that it holds but its own stamp where none are named. */
export async function takeInventory(
  folder: string,
  names: readonly string[] = files(folder).filter((naam) => naam !== INVENTORY_FILE)
): Promise<Inventory> {
  return atOnce(names, async (naam) => {
    const path = join(folder, naam);
    return [naam, (await stat(path)).size, await fileSum(path)];
  });
}

/** What is no longer as it was written, in Dutch; null when all is. Names and sizes are looked at before any file is read. */
export async function findDamage(folder: string, inventory: Inventory): Promise<string | null> {
  const find = async (look: (path: string, bytes: number, sum: string) => Promise<string | null>) => {
    const found = await atOnce(inventory, async ([naam, bytes, sum]) => {
      const defect = await look(join(folder, naam), bytes, sum);
      return defect && `${naam} ${defect}`;
    });
    return found.find((defect) => defect !== null) ?? null;
  };
  return (
    (await find(async (path, bytes) => {
      const found = await lstat(path).catch(() => null);
      if (found === null) return "ontbreekt";
      if (!found.isFile()) return "is geen bestand";
      return found.size === bytes ? null : `heeft ${found.size} in plaats van ${bytes} bytes`;
    })) ??
    (await find(async (path, _, sum) => ((await fileSum(path).catch(() => "")) === sum ? null : "is beschadigd")))
  );
}

/** Stamps a folder as whole: with what it was made of, and its inventory. */
export async function writeStamp(folder: string, attribute: string): Promise<void> {
  await writeSealed(join(folder, INVENTORY_FILE), {attribute, inventory: await takeInventory(folder)});
}

/** What a folder was made of, and what is wrong with it; null where it has no stamp that can be read. */
export async function readStamp(folder: string): Promise<{attribute: string; defect: string | null} | null> {
  const stamp = await readSealed(join(folder, INVENTORY_FILE), stampForm);
  return stamp && {attribute: stamp.attribute, defect: await findDamage(folder, stamp.inventory)};
}

/** Writes a value as JSON under its own sum: beside, and in its place when it is whole. */
export async function writeSealed(path: string, waarde: object): Promise<void> {
  const text = JSON.stringify(waarde);
  writeWhole(path, `${bytesSum(text)}\n${text}`);
}

/** The value of a sealed file; null where there is none, one that is not as it was written, or one of another version. */
export async function readSealed<T>(path: string, form: z.ZodType<T>): Promise<T | null> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const [sum, text = ""] = (await readFile(path, "utf8")).split(/\n(.*)/s);
  return sum === bytesSum(text) ? (form.safeParse(JSON.parse(text)).data ?? null) : null;
}

/** The outcome of each, a few at a time: open files are few. */
export async function atOnce<T, U>(items: readonly T[], run: (item: T) => Promise<U>): Promise<U[]> {
  const result: U[] = [];
  const row = items.entries();
  const work = async () => {
    for (const [place, item] of row) result[place] = await run(item);
  };
  await Promise.all(Array.from({length: TOGETHER}, work));
  return result;
}
