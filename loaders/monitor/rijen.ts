import type {Plan} from "../../components/queries/monitor/plan.js";
import {stroomQuery} from "../../components/queries/monitor/stroom.js";
import {indicator, rustOpWmo} from "../../data/indicator.js";
import {gebieden} from "../tabellen/gebieden.js";
import {voorzieningcodes} from "./cellen.js";
import {vakNummer} from "./nummers.js";

/** A category to be put into the table: its number, the columns of teller and noemer, and what it rests on. */
interface Rij {
  vak: number;
  teller: string;
  noemer: string;
  wmo: boolean;
  wijk: boolean;
}

/** SQL that puts a row per gebied and category into the table `monitor`; wijken only where somebody lives and where counted per wijk. */
function zet(tabel: string, bron: string, rijen: readonly Rij[], periode: number): string {
  const eersteWijk = gebieden().findIndex(({soort}) => soort === "wijk");
  const lijst = (maak: (rij: Rij) => string | number | boolean) => `unnest([${rijen.map(maak).join(", ")}])`;
  return `INSERT INTO ${tabel}
SELECT gebied, vak, ${periode}, CASE WHEN wmo AND reden > 0 THEN 0 ELSE waarde END, n, CASE WHEN wmo THEN reden ELSE 0 END
FROM (SELECT gebied, reden, bewoond, ${lijst(({vak}) => vak)} AS vak, ${lijst(({teller}) => teller)} AS waarde, ${lijst(({noemer}) => noemer)} AS n,
  ${lijst(({wmo}) => wmo)} AS wmo, ${lijst(({wijk}) => wijk)} AS wijk FROM ${bron})
WHERE gebied < ${eersteWijk} OR (bewoond AND wijk)`;
}

/** Of a gebied of several gemeenten what rests on the Wmo is counted over those that publish, where some do not. */
const kolom = (nummer: number, wmo: boolean, deels: boolean) =>
  `coalesce(${wmo && deels ? `CASE WHEN samen THEN p${nummer} ELSE k${nummer} END` : `k${nummer}`}, 0)`;

const alle = "(SELECT *, k0 IS NOT NULL AS bewoond FROM gebiedreden LEFT JOIN breed USING (gebied))";

/** SQL that puts the counts of `breed` into the table `monitor`; `deels`: not every gemeente publishes. */
export function langeRijen(tabel: string, {vakken}: Plan, periode: number, deels: boolean): string {
  const rijen = vakken.map(({indicator, categorie, wmo, teller, noemer}) => ({
    vak: vakNummer(indicator.code, categorie),
    teller: kolom(teller, wmo, deels),
    noemer: kolom(noemer, wmo, deels),
    wmo,
    wijk: indicator.wijk
  }));
  return zet(tabel, alle, rijen, periode);
}

/** SQL that puts in- and outflow into the table `monitor`, of the Wmo over the gemeenten that publish; `inwoners`: column of all residents. */
export function langeStroom(tabel: string, inwoners: number, periode: number, deels: boolean): string[] {
  const instroom = indicator("voorzieningen_instroom");
  const wmo = voorzieningcodes.flatMap((code, i) => (rustOpWmo(instroom, code) ? [i] : [])).join(", ");
  const rijen = voorzieningcodes.flatMap((code, nummer) =>
    (["instroom", "uitstroom"] as const).map((soort) => {
      const rust = rustOpWmo(instroom, code);
      const vak = vakNummer(`voorzieningen_${soort}`, code);
      const noemer = kolom(inwoners, rust, deels);
      return {vak, teller: `coalesce(${soort}_${nummer}, 0)`, noemer, wmo: rust, wijk: false};
    })
  );
  const lid = (waar: string) =>
    `CREATE OR REPLACE TEMP TABLE lid AS SELECT gebied, gemeente FROM lid_alle JOIN gemeentereden USING (gemeente) ${waar}`;
  const breed = voorzieningcodes.flatMap((_, nummer) =>
    ["instroom", "uitstroom"].map(
      (soort) => `sum(${soort}) FILTER (voorziening = ${nummer})::INTEGER AS ${soort}_${nummer}`
    )
  );
  return [
    lid(""),
    `CREATE OR REPLACE TEMP TABLE stroom AS SELECT * FROM (${stroomQuery}) WHERE voorziening NOT IN (${wmo})`,
    lid(deels ? "WHERE reden = 0 OR NOT samen" : ""),
    `INSERT INTO stroom SELECT * FROM (${stroomQuery}) WHERE voorziening IN (${wmo})`,
    zet(
      tabel,
      `${alle} LEFT JOIN (SELECT gebied, ${breed.join(", ")} FROM stroom GROUP BY gebied) USING (gebied)`,
      rijen,
      periode
    )
  ];
}
