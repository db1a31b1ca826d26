import type {DuckDBConnection} from "@duckdb/node-api";
import {cohortKolommen} from "../../components/queries/cohort.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {breedte, type Kolom} from "../hulp/arrow.js";
import {leesKolommen, type Kolommen} from "../hulp/kolommen.js";
import {celTabel} from "./celtabellen.js";
import {leesGemeenten, leesWijken} from "./gebieden.js";
import type {Periode} from "./periode.js";
import type {Schrijver} from "./schrijf.js";

/**
 * The cells of one start as files: the land without gebied, and each gemeente with its wijken. Only who asks for a gemeente
 * fetches it. Rows are sorted, which makes the files small once compressed.
 */
export async function schrijfCohort(
  verbinding: DuckDBConnection,
  start: number,
  {momenten}: Periode,
  {schrijf}: Schrijver
) {
  const map = `cohort/${momenten[start]}`;
  const sleutel = cohortKolommen.slice(0, -1).join(", ");
  const land = await leesKolommen(
    verbinding,
    `SELECT ${sleutel}, sum(aantal)::INTEGER AS aantal FROM ${celTabel(start)} GROUP BY ALL ORDER BY ${sleutel}`
  );
  const bits = breedte(momenten.length - start);
  schrijf(`${map}/NL.arrow`, celKolommen(land, 0, land.aantal!.length, bits));
  const alles = await leesKolommen(verbinding, `SELECT * FROM ${celTabel(start)} ORDER BY gemeente, wijk, ${sleutel}`);
  const wijken = ["", ...leesWijken().map(({wijk}) => wijk)];
  let van = 0;
  for (const [plaats, {gemeente}] of leesGemeenten().entries()) {
    let tot = van;
    while (alles.gemeente![tot] === plaats) tot++;
    const wijk: Kolom = {
      soort: "tekst",
      waarden: Array.from(alles.wijk!.subarray(van, tot), (nummer) => wijken[nummer]!)
    };
    schrijf(`${map}/${gemeente}.arrow`, {wijk, ...celKolommen(alles, van, tot, bits)});
    van = tot;
  }
}

function celKolommen(kolommen: Kolommen, van: number, tot: number, bits: "u8" | "u16" | "u32"): Record<string, Kolom> {
  const soort = (kolom: string) => {
    if (kolom === "aantal") return "u32";
    if (kolom === "gebeurtenissen") return breedte(gebeurtenissen.length);
    return ["huishoudtype", "leeftijdsklasse", "geslacht"].includes(kolom) ? "u8" : bits;
  };
  return Object.fromEntries(
    cohortKolommen.map((kolom) => [kolom, {soort: soort(kolom), waarden: kolommen[kolom]!.subarray(van, tot)} as Kolom])
  );
}
