import type {DuckDBConnection} from "@duckdb/node-api";
import {indicatoren} from "../../data/indicator.js";
import type {Kolom} from "../hulp/arrow.js";
import {leesKolommen, type Kolommen} from "../hulp/kolommen.js";
import {gebieden} from "../tabellen/gebieden.js";
import type {Schrijver} from "../tabellen/schrijf.js";
import {redenen, vakken} from "./nummers.js";

/**
 * The table `monitor` as files: one per gebied (in that of a gemeente its wijken as well) and one per indicator (all gebieden
 * but wijken). Rows of a gebied stand together.
 */
export async function schrijfMonitor(
  verbinding: DuckDBConnection,
  perioden: readonly string[],
  {schrijf}: Schrijver
): Promise<void> {
  const alle = gebieden();
  const codes = alle.map(({code}) => code);
  const plaats = new Map(codes.map((code, i) => [code, i]));
  const groep = alle.map(({soort, gemeenten}, i) => (soort === "wijk" ? plaats.get(gemeenten[0]!)! : i));
  const schijf = (kolommen: Kolommen, van: number, tot: number) => arrowKolommen(kolommen, van, tot, codes, perioden);
  await verbinding.run(`CREATE OR REPLACE TEMP TABLE groep AS
SELECT gebied::USMALLINT AS gebied, groep::USMALLINT AS groep FROM (VALUES ${groep.map((nummer, i) => `(${i}, ${nummer})`).join(", ")}) AS g(gebied, groep)`);
  const perGebied = await leesKolommen(
    verbinding,
    "SELECT groep, monitor.* FROM monitor JOIN groep USING (gebied) ORDER BY groep, gebied, vak, periode"
  );
  for (const {waarde, van, tot} of stukken(perGebied.groep!))
    schrijf(`monitor/${codes[waarde]}.arrow`, schijf(perGebied, van, tot));
  const eersteWijk = alle.findIndex(({soort}) => soort === "wijk");
  let vak = 0;
  for (const {code, categorieen} of indicatoren) {
    const kolommen = await leesKolommen(
      verbinding,
      `SELECT * FROM monitor WHERE gebied < ${eersteWijk} AND vak BETWEEN ${vak} AND ${vak + categorieen.length - 1} ORDER BY gebied, vak, periode`
    );
    schrijf(`monitor/indicator/${code}.arrow`, schijf(kolommen, 0, kolommen.gebied?.length ?? 0));
    vak += categorieen.length;
  }
}

/** Runs of equal numbers. */
function stukken(nummers: ArrayLike<number>): {waarde: number; van: number; tot: number}[] {
  const uit = [];
  for (let van = 0, tot = 0; van < nummers.length; van = tot) {
    while (tot < nummers.length && nummers[tot] === nummers[van]) tot++;
    uit.push({waarde: nummers[van]!, van, tot});
  }
  return uit;
}

function arrowKolommen(
  kolommen: Kolommen,
  van: number,
  tot: number,
  codes: readonly string[],
  perioden: readonly string[]
): Record<string, Kolom> {
  const deel = (naam: string) => Array.from(kolommen[naam]?.subarray(van, tot) ?? []);
  const tekst = (naam: string, noem: (nummer: number) => string): Kolom => ({
    soort: "tekst",
    waarden: deel(naam).map(noem)
  });
  const reden = deel("reden");
  return {
    gebied: tekst("gebied", (nummer) => codes[nummer]!),
    indicator: tekst("vak", (nummer) => vakken[nummer]!.indicator),
    categorie: tekst("vak", (nummer) => vakken[nummer]!.categorie),
    periode: tekst("periode", (nummer) => perioden[nummer]!),
    waarde: {soort: "u32?", waarden: deel("waarde").map((waarde, i) => (reden[i] === 0 ? waarde : null))},
    n: {soort: "u32?", waarden: deel("n")},
    reden: tekst("reden", (nummer) => redenen[nummer]!)
  };
}
