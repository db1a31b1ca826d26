import {readFileSync} from "node:fs";

/** Rows of a small shipped CSV; '#' lines on top are remarks. */
export function leesCsv(naam: string): Record<string, string>[] {
  const regels = readFileSync(new URL(`../../data/${naam}`, import.meta.url), "utf8")
    .split(/\r?\n/)
    .filter((regel) => regel !== "" && !regel.startsWith("#"))
    .map(velden);
  const kop = regels.shift()!;
  return regels.map((regel) => Object.fromEntries(kop.map((naam, i) => [naam, regel[i] ?? ""])));
}

function velden(regel: string): string[] {
  const delen = regel.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return delen.map((deel) => deel.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"'));
}
