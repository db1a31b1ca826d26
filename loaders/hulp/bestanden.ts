import {existsSync, mkdirSync, readdirSync, statSync} from "node:fs";
import {dirname, join} from "node:path";

/** Every file under a folder, in order of name, with `/` in its name; none when there is no such folder. */
export function bestanden(map: string): string[] {
  if (!existsSync(map)) return [];
  return readdirSync(map, {recursive: true, withFileTypes: true})
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(map.length + 1)
        .replaceAll("\\", "/")
    )
    .sort();
}

/**
 * Makes a folder and those above it that are not there. Node's own way never comes back from a place where the system makes
 * no folders (`/proc/x`).
 */
export function makeFolder(map: string): void {
  try {
    mkdirSync(map);
  } catch (fout) {
    const {code} = fout as NodeJS.ErrnoException;
    if (existsSync(map) && statSync(map).isDirectory()) return;
    if (code !== "ENOENT" || existsSync(dirname(map))) throw fout;
    makeFolder(dirname(map));
    makeFolder(map);
  }
}
