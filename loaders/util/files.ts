import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {z} from "zod";

/** Every file under a folder, in order of name, with `/` in its name; none when there is no such folder. */
export function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/")
    )
    .sort();
}

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

/** One hash of the contents of files and folders, links and hidden files left out; what is not there counts as empty. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const names = statSync(path).isDirectory() ? files(path).map((naam) => join(path, naam)) : [path];
    for (const naam of names.filter((file) => !/(^|[\\/])\.[^.\\/]/.test(file.slice(path.length)))) {
      hash.update(`${naam}\0`).update(readFileSync(naam)).update("\0");
    }
  }
  return hash.digest("hex");
}
