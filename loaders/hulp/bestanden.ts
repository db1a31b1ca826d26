import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";

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
