import type {Plan} from "../../components/queries/monitor/plan.js";
import {stroomQuery} from "../../components/queries/monitor/stroom.js";
import {indicator, rustOpWmo} from "../../data/indicator.js";
import {gebieden} from "../tabellen/gebieden.js";
import {voorzieningcodes} from "./cellen.js";
import {vakNummer} from "./nummers.js";

/** Of a gebied of several gemeenten what rests on the Wmo is counted over those that publish. */
const kolom = (nummer: number, wmo: boolean) =>
  `coalesce(${wmo ? `CASE WHEN samen THEN p${nummer} ELSE k${nummer} END` : `k${nummer}`}, 0)`;

const tenzij = (wmo: boolean, waarde: string) => (wmo ? `CASE WHEN reden > 0 THEN 0 ELSE ${waarde} END` : waarde);

/** SQL that puts the counts of `breed` into the table `monitor`, a row per gebied and category; wijken only where counted per wijk. */
export function langeRijen(tabel: string, {vakken}: Plan, periode: number): string {
  const eersteWijk = gebieden().findIndex(({soort}) => soort === "wijk");
  const delen = vakken.map(
    ({indicator, categorie, wmo, teller, noemer}) =>
      `SELECT gebied, ${vakNummer(indicator.code, categorie)}, ${periode}, ${tenzij(wmo, kolom(teller, wmo))}, ${kolom(noemer, wmo)}, ${wmo ? "reden" : "0"}
FROM alle WHERE gebied < ${eersteWijk}${indicator.wijk ? " OR bewoond" : ""}`
  );
  return `INSERT INTO ${tabel} WITH alle AS MATERIALIZED (
  SELECT *, k0 IS NOT NULL AS bewoond FROM gebiedreden LEFT JOIN breed USING (gebied)
) ${delen.join("\nUNION ALL ")}`;
}

/** SQL that puts in- and outflow into the table `monitor`, of the Wmo over the gemeenten that publish; `inwoners`: column of all residents. */
export function langeStroom(tabel: string, inwoners: number, periode: number): string[] {
  const eersteWijk = gebieden().findIndex(({soort}) => soort === "wijk");
  const instroom = indicator("voorzieningen_instroom");
  const wmo = voorzieningcodes.flatMap((code, i) => (rustOpWmo(instroom, code) ? [i] : [])).join(", ");
  const rijen = voorzieningcodes.flatMap((code, nummer) =>
    (["instroom", "uitstroom"] as const).map((soort) => {
      const rust = rustOpWmo(instroom, code);
      return `SELECT gebied, ${vakNummer(`voorzieningen_${soort}`, code)}, ${periode}, ${tenzij(rust, `coalesce(${soort}, 0)`)}, ${kolom(inwoners, rust)}, ${rust ? "reden" : "0"}
FROM gebiedreden LEFT JOIN breed USING (gebied) LEFT JOIN (FROM stroom WHERE voorziening = ${nummer}) USING (gebied) WHERE gebied < ${eersteWijk}`;
    })
  );
  const lid = (waar: string) =>
    `CREATE OR REPLACE TEMP TABLE lid AS SELECT gebied, gemeente FROM lid_alle JOIN gemeentereden USING (gemeente) ${waar}`;
  return [
    lid(""),
    `CREATE OR REPLACE TEMP TABLE stroom AS SELECT * FROM (${stroomQuery}) WHERE voorziening NOT IN (${wmo})`,
    lid("WHERE reden = 0 OR NOT samen"),
    `INSERT INTO stroom SELECT * FROM (${stroomQuery}) WHERE voorziening IN (${wmo})`,
    `INSERT INTO ${tabel} ${rijen.join("\nUNION ALL ")}`
  ];
}
