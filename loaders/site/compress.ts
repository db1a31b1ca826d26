import {readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, brotliDecompress, constants, gunzip, gzip} from "node:zlib";
import {files} from "../util/files.js";
import {discard, place, workPath} from "../util/workFile.js";

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
const outBrotli = promisify(brotliDecompress);
const outGzip = promisify(gunzip);
const large = 4_000_000;
const packed = /\.(br|gz)$/;
const alreadySmall = /\.(png|jpe?g|webp|woff2?|zip|parquet)$/;

/** Writes `.br` and `.gz` beside every file over 1 KiB that gains by it, unless they are there already, not older, and hold it. */
export async function packIn(folder: string, {together = 4} = {}): Promise<number> {
  const names = files(folder).filter((naam) => !packed.test(naam) && !alreadySmall.test(naam));
  const queue = names.values();
  let made = 0;
  async function work() {
    for (const naam of queue) if (await packFileIn(join(folder, naam))) made++;
  }
  await Promise.all(Array.from({length: together}, work));
  return made;
}

async function packFileIn(file: string): Promise<boolean> {
  const {size, mtimeMs} = await stat(file);
  if (size <= 1024) return false;
  const content = await readFile(file);
  const fresh = await Promise.all([
    isFresh(`${file}.br`, {since: mtimeMs, content, uit: outBrotli}),
    isFresh(`${file}.gz`, {since: mtimeMs, content, uit: outGzip})
  ]);
  if (fresh.includes(true) && !fresh.includes(false)) return false;
  const fast = size > large || file.endsWith(".arrow");
  const params = {[constants.BROTLI_PARAM_QUALITY]: fast ? 5 : 9, [constants.BROTLI_PARAM_SIZE_HINT]: size};
  const [br, gz] = await Promise.all([inBrotli(content, {params}), inGzip(content, {level: fast ? 6 : 9})]);
  if (br.length < size * 0.95) await write(`${file}.br`, br);
  if (gz.length < size * 0.95) await write(`${file}.gz`, gz);
  return true;
}

/** Whether a packed file is of what it stands beside; null where there is none. */
async function isFresh(
  file: string,
  {since, content, uit: result}: {since: number; content: Buffer; uit: (packed: Buffer) => Promise<Buffer>}
): Promise<boolean | null> {
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  if (found.mtimeMs < since) return false;
  return result(await readFile(file)).then(
    (unpacked) => unpacked.equals(content),
    () => false
  );
}

async function write(file: string, content: Buffer): Promise<void> {
  const beside = workPath(file, "nieuw");
  try {
    await writeFile(beside, content);
    place(beside, file);
  } finally {
    discard(beside);
  }
}
