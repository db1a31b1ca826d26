import {spawn, execFileSync} from "node:child_process";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {mb, seconden, type Meting} from "./toon.js";

/** Makes source, tables and site anew in a process of its own; its time, and the most memory that it and its children held. */
export async function meetBouw(schaal: string): Promise<Meting[]> {
  for (const map of [join("bron", `${schaal}-1`), "cellen", join("synthetisch", `${schaal}-1`)])
    rmSync(join(".cache", map), {recursive: true, force: true});
  const begin = performance.now();
  const kind = spawn(process.execPath, ["--import", "tsx", "loaders/bouw.ts", "--schaal", schaal], {
    stdio: ["ignore", 2, 2]
  });
  let meeste = 0;
  const peiling = setInterval(() => (meeste = Math.max(meeste, geheugen(kind.pid!))), 500);
  const code = await new Promise<number | null>((klaar) => kind.once("close", klaar));
  clearInterval(peiling);
  if (code !== 0) throw new Error(`build failed: ${code}`);
  return [
    {
      wat: `van niets tot site, schaal ${schaal}`,
      waarde: seconden(performance.now() - begin),
      grens: "360 s, met installeren"
    },
    {wat: "meeste geheugen", waarde: mb(meeste), grens: "6000 MB"}
  ];
}

/** Resident bytes of a process and all that it started. */
function geheugen(wortel: number): number {
  const regels = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], {encoding: "utf8"}).trim().split("\n");
  const processen = regels.map((regel) => regel.trim().split(/\s+/).map(Number) as [number, number, number]);
  const boom = new Set([wortel]);
  for (const [pid, ouder] of processen.sort(([a], [b]) => a - b)) if (boom.has(ouder)) boom.add(pid);
  return processen.filter(([pid]) => boom.has(pid)).reduce((som, [, , rss]) => som + rss * 1024, 0);
}
