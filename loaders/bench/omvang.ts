import {existsSync, statSync} from "node:fs";
import {join} from "node:path";
import {bestanden} from "../hulp/bestanden.js";
import {gebieden} from "../tabellen/gebieden.js";
import {leesManifest} from "../tabellen/manifest.js";
import {mb, type Meting} from "./toon.js";

/** What a visit fetches, as served to a browser that takes Brotli, and what the whole site weighs. */
export function meetOmvang(dist: string): Meting[] {
  const map = join(dist, "_file", "tabellen");
  const geserveerd = (naam: string) => {
    const pad = join(map, naam);
    return statSync(existsSync(`${pad}.br`) ? `${pad}.br` : pad).size;
  };
  const start = leesManifest(map)!.starts[0]!;
  const cohort = (namen: readonly string[]) =>
    namen.reduce((som, naam) => som + geserveerd(`cohort/${start}/${naam}.arrow`), 0);
  const eerst = ["manifest.json", "gebieden.arrow", `eerste-${start}.arrow`].reduce(
    (som, naam) => som + geserveerd(naam),
    0
  );
  const alle = gebieden();
  const gemeenten = alle.filter(({soort}) => soort === "gemeente").map(({code}) => code);
  const grootste = gemeenten.sort((a, b) => cohort([b]) - cohort([a]))[0]!;
  const samen = alle
    .filter(({soort}) =>
      ["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio"].includes(soort)
    )
    .map(({code, gemeenten}) => ({code, bytes: cohort(gemeenten)}))
    .sort((a, b) => b.bytes - a.bytes)[0]!;
  const alles = bestanden(dist).filter((naam) => !/\.(br|gz)$/.test(naam));
  return [
    {wat: "tabellen vóór de eerste figuur", waarde: mb(eerst), grens: "1 MB"},
    {wat: "cellen van Nederland", waarde: mb(cohort(["NL"]))},
    {
      wat: `tabellen van een bezoek: grootste gemeente (${grootste}) met Nederland`,
      waarde: mb(eerst + cohort(["NL", grootste])),
      grens: "5 MB"
    },
    {wat: `grootste groep gemeenten (${samen.code})`, waarde: mb(samen.bytes), grens: "20 MB"},
    {
      wat: `hele site, ${alles.length} bestanden, ongecomprimeerd`,
      waarde: mb(alles.reduce((som, naam) => som + statSync(join(dist, naam)).size, 0))
    }
  ];
}
