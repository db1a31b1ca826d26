import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {z} from "zod";

/** Every file under a folder, in order of name, with `/` in its name; none when there is no such folder. */
export const files = (folder: string): string[] => (existsSync(folder) ? filesIn(folder, "", () => true).sort() : []);

/** The files in a folder and in those below it. Files and folders that are not `wanted` are not read. */
const filesIn = (folder: string, below: string, wanted: (name: string) => boolean): string[] =>
  readdirSync(join(folder, below), {withFileTypes: true}).flatMap((item) => {
    const name = `${below}${item.name}`;
    if (!wanted(item.name)) return [];
    if (item.isDirectory()) return filesIn(folder, `${name}/`, wanted);
    return item.isFile() ? [name] : [];
  });

/** What a JSON file says, which must be of this form. */
export function readJson<T>(file: string, form: z.core.$ZodType<T>): T {
  const read = z.safeParse(form, JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`not of its form: ${file}\n${z.prettifyError(read.error)}`);
  return read.data;
}

/**
 * Makes a folder and those above it that are not there. Node's own way never comes back from a place where the system makes
 * no folders (`/proc/x`).
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (existsSync(folder) && statSync(folder).isDirectory()) return;
    if (code !== "ENOENT" || existsSync(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    makeFolder(folder);
  }
}

/**
 * One hash of the contents of files and folders. Links and hidden files and folders are left out: others may be writing those. What is not
 * there counts as empty.
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const names = statSync(path).isDirectory()
      ? filesIn(path, "", (name) => !name.startsWith("."))
          .sort()
          .map((naam) => join(path, naam))
      : [path];
    for (const naam of names) hash.update(`${naam}\0`).update(readFileSync(naam)).update("\0");
  }
  return hash.digest("hex");
}
