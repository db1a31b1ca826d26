import type {Reden} from "../../components/monitor/row.js";
import {streamQuery} from "../../components/queries/monitor/indicatorQueries.js";
import {indicatoren, restsOnWmo} from "../../data/indicator.js";
import {gebieden} from "../persoon/gebieden.js";
import {voorzieningCodes} from "./cells.js";
import type {Plan} from "./wide.js";

/** Every category of every indicator in one order: its place is its number in the table `monitor`. */
export const boxes = indicatoren.flatMap(({code, categorieen}) =>
  categorieen.map((categorie) => ({indicator: code, categorie: categorie.code}))
);

/** The place in this list is the number of a reden; the first is none. */
export const redenen = [
  "",
  "niet_geleverd",
  "opt_out",
  "afgeschermd",
  "niet_van_toepassing"
] as const satisfies readonly (Reden | "")[];

export const boxNumber = (indicator: string, categorie: string): number => {
  const number = boxes.findIndex((box) => box.indicator === indicator && box.categorie === categorie);
  if (number < 0) throw new Error(`unknown category: ${indicator} ${categorie}`);
  return number;
};

/** Codes of all gebieden: the place in the list is the number in the table `monitor`. */
export const gebiedcodes = (): string[] => gebieden().map(({code}) => code);

/** A category to be put into the table: its number, the columns of teller and noemer, and what it rests on. */
interface Row {
  vak: number;
  teller: string;
  noemer: string;
  wmo: boolean;
  wijk: boolean;
}

/** SQL that puts a row per gebied and category into the table `monitor`; wijken only where somebody lives and where counted per wijk. */
function set(table: string, source: string, rows: readonly Row[], periode: number): string {
  const firstWijk = gebieden().findIndex(({soort: kind}) => kind === "wijk");
  const list = (make: (row: Row) => string | number | boolean) => `unnest([${rows.map(make).join(", ")}])`;
  return `INSERT INTO ${table}
SELECT gebied, vak, ${periode}, CASE WHEN wmo AND reden > 0 THEN 0 ELSE waarde END, n, CASE WHEN wmo THEN reden ELSE 0 END
FROM (SELECT gebied, reden, bewoond, ${list(({vak: box}) => box)} AS vak, ${list(({teller}) => teller)} AS waarde, ${list(({noemer}) => noemer)} AS n,
  ${list(({wmo}) => wmo)} AS wmo, ${list(({wijk}) => wijk)} AS wijk FROM ${source})
WHERE gebied < ${firstWijk} OR (bewoond AND wijk)`;
}

/** Of a gebied of several gemeenten what rests on the Wmo is counted over those that publish, where some do not. */
const column = (number: number, wmo: boolean, partly: boolean) =>
  `coalesce(${wmo && partly ? `CASE WHEN samen THEN p${number} ELSE k${number} END` : `k${number}`}, 0)`;

const all = "(SELECT *, k0 IS NOT NULL AS bewoond FROM gebiedreden LEFT JOIN breed USING (gebied))";

/** SQL that puts the counts of `breed` into the table `monitor`; `partly`: not every gemeente publishes. */
export function longRows(table: string, {boxes}: Plan, periode: number, partly: boolean): string {
  const rows = boxes.map(({indicator, categorie, wmo, teller, noemer}) => ({
    vak: boxNumber(indicator.code, categorie),
    teller: column(teller, wmo, partly),
    noemer: column(noemer, wmo, partly),
    wmo,
    wijk: indicator.wijk
  }));
  return set(table, all, rows, periode);
}

/** SQL for `lid` of `streamQuery`: the gemeenten of each gebied but wijken, or only those that publish (`partly`). */
export const streamMembers = (partly: boolean): string =>
  `CREATE OR REPLACE TEMP TABLE lid AS
SELECT gebied, gemeente FROM lid_alle JOIN gemeentereden USING (gemeente)${partly ? " WHERE reden = 0 OR NOT samen" : ""}`;

/** SQL that puts in- and outflow into the table `monitor`, of the Wmo over the gemeenten that publish; `inwoners`: column of all residents. */
export function longStream(table: string, inwoners: number, periode: number, partly: boolean): string[] {
  const flows = indicatoren.flatMap((indicator) =>
    indicator.counted.by === "flow" ? [{indicator, column: indicator.counted.column}] : []
  );
  const wmo = voorzieningCodes.flatMap((code, i) =>
    flows.some(({indicator}) => restsOnWmo(indicator, code)) ? [i] : []
  );
  const rows = flows.flatMap(({indicator, column: flow}) =>
    indicator.categorieen.map(({code}) => {
      const onWmo = restsOnWmo(indicator, code);
      return {
        ...{vak: boxNumber(indicator.code, code), teller: `coalesce(${flow}_${voorzieningCodes.indexOf(code)}, 0)`},
        ...{noemer: column(inwoners, onWmo, partly), wmo: onWmo, wijk: false}
      };
    })
  );
  const wide = voorzieningCodes.flatMap((_, number) =>
    ["instroom", "uitstroom"].map(
      (kind) => `sum(${kind}) FILTER (voorziening = ${number})::INTEGER AS ${kind}_${number}`
    )
  );
  return [
    streamMembers(false),
    `CREATE OR REPLACE TEMP TABLE stroom AS SELECT * FROM (${streamQuery}) WHERE voorziening NOT IN (${wmo.join(", ")})`,
    streamMembers(partly),
    `INSERT INTO stroom SELECT * FROM (${streamQuery}) WHERE voorziening IN (${wmo.join(", ")})`,
    set(
      table,
      `${all} LEFT JOIN (SELECT gebied, ${wide.join(", ")} FROM stroom GROUP BY gebied) USING (gebied)`,
      rows,
      periode
    )
  ];
}
