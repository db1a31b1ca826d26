import type {DuckDBConnection} from "@duckdb/node-api";
import type {Leveronderwerp} from "../../components/monitor/dekking.js";
import {stellingen} from "../../data/stelling.js";
import type {Schrijver} from "../tabellen/schrijf.js";
import {gebieden} from "../tabellen/gebieden.js";
import {redenen, vakNummer} from "./nummers.js";

/** A row of `dekking.arrow`: `Zonderrij` of the components, with the number of its periode. */
interface Rij {
  gemeente: string;
  onderwerp: Leveronderwerp;
  categorie: string;
  periode: number;
  reden: string;
}

/**
 * Writes which gemeenten have no number for lack of a delivery, of the Wmo and of the survey, as the table `monitor` has it:
 * these are not in the number of a gebied of several gemeenten either.
 */
export async function schrijfDekking(
  verbinding: DuckDBConnection,
  perioden: readonly string[],
  {schrijf}: Schrijver
): Promise<void> {
  const rijen = await leesZonder(verbinding);
  const tekst = (waarde: (rij: Rij) => string) => ({soort: "tekst" as const, waarden: rijen.map(waarde)});
  schrijf("dekking.arrow", {
    gemeente: tekst(({gemeente}) => gemeente),
    onderwerp: tekst(({onderwerp}) => onderwerp),
    categorie: tekst(({categorie}) => categorie),
    periode: tekst(({periode}) => perioden[periode]!),
    reden: tekst(({reden}) => reden)
  });
}

async function leesZonder(verbinding: DuckDBConnection): Promise<Rij[]> {
  const alle = gebieden();
  const gemeenten = alle.flatMap(({soort}, gebied) => (soort === "gemeente" ? [gebied] : []));
  const wmo = vakNummer("wmo_clienten", "totaal");
  const ervaring = stellingen.map(({code}) => vakNummer("clientervaring_eens", code));
  const uit = await verbinding.runAndReadAll(`WITH zonder AS (
  SELECT gebied, periode, reden, vak, vak <> ${wmo} AS ervaring FROM monitor
  WHERE reden > 0 AND gebied BETWEEN ${gemeenten[0]} AND ${gemeenten.at(-1)} AND vak IN (${[wmo, ...ervaring].join(", ")})
), geheel AS (
  SELECT gebied, periode, ervaring, count(*) = CASE WHEN ervaring THEN ${ervaring.length} ELSE 1 END AS alles FROM zonder GROUP BY gebied, periode, ervaring
)
SELECT DISTINCT gebied, periode, reden, ervaring, CASE WHEN alles THEN -1 ELSE vak END AS vak
FROM zonder JOIN geheel USING (gebied, periode, ervaring) ORDER BY ALL`);
  return uit.getRows().map((rij) => {
    const [gebied, periode, reden, isErvaring, vak] = rij as [number, number, number, boolean, number];
    return {
      ...{gemeente: alle[gebied]!.code, periode, reden: redenen[reden]!},
      onderwerp: isErvaring ? ("clientervaring" as const) : ("wmo" as const),
      categorie: vak < 0 ? "" : stellingen[ervaring.indexOf(vak)]!.code
    };
  });
}
