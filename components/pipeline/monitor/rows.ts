import type {Reden} from "../../monitor/row.js";
import {streamQuery} from "../../queries/monitor/indicatorQueries.js";
import {indicatoren, restsOnWmo} from "../../../data/indicator.js";
import {gebieden} from "../persoon/gebieden.js";
import type {Column, Writer} from "../arrow.js";
import {type Connection, type Columns, readColumns} from "../connection.js";
import {voorzieningCodes} from "./cells.js";
import type {Plan} from "./wide.js";

/** Every category of every indicator in one order: its place is its number in the table `monitor`. */
const boxes = indicatoren.flatMap(({code, categorieen}) =>
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
export const codesOfGebieden = (): string[] => gebieden().map(({code}) => code);

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

/**
 * The table `monitor` as files: one per gebied (in that of a gemeente its wijken as well) and one per indicator (all gebieden
 * but wijken). Rows of a gebied stand together.
 */
export async function writeMonitor(
  connection: Connection,
  perioden: readonly string[],
  {write}: Writer
): Promise<void> {
  const all = gebieden();
  const codes = all.map(({code}) => code);
  const place = new Map(codes.map((code, i) => [code, i]));
  const group = all.map(({soort: kind, gemeenten}, i) => (kind === "wijk" ? place.get(gemeenten[0]!)! : i));
  const disk = (columns: Columns, from: number, until: number) => arrowColumns(columns, from, until, codes, perioden);
  await connection.run(`CREATE OR REPLACE TEMP TABLE groep AS
SELECT gebied::USMALLINT AS gebied, groep::USMALLINT AS groep FROM (VALUES ${group.map((number, i) => `(${i}, ${number})`).join(", ")}) AS g(gebied, groep)`);
  const perGebied = await readColumns(
    connection,
    "SELECT groep, monitor.* FROM monitor JOIN groep USING (gebied) ORDER BY groep, gebied, vak, periode"
  );
  for (const {waarde, van: from, tot: until} of pieces(perGebied.groep!))
    write(`monitor/${codes[waarde]}.arrow`, disk(perGebied, from, until));
  const firstWijk = all.findIndex(({soort: kind}) => kind === "wijk");
  let box = 0;
  for (const {code, categorieen} of indicatoren) {
    const columns = await readColumns(
      connection,
      `SELECT * FROM monitor WHERE gebied < ${firstWijk} AND vak BETWEEN ${box} AND ${box + categorieen.length - 1} ORDER BY gebied, vak, periode`
    );
    write(`monitor/indicator/${code}.arrow`, disk(columns, 0, columns.gebied?.length ?? 0));
    box += categorieen.length;
  }
}

/** Runs of equal numbers. */
function pieces(numbers: ArrayLike<number>): {waarde: number; van: number; tot: number}[] {
  const result = [];
  for (let from = 0, until = 0; from < numbers.length; from = until) {
    while (until < numbers.length && numbers[until] === numbers[from]) until++;
    result.push({waarde: numbers[from]!, van: from, tot: until});
  }
  return result;
}

function arrowColumns(
  columns: Columns,
  from: number,
  until: number,
  codes: readonly string[],
  perioden: readonly string[]
): Record<string, Column> {
  const part = (naam: string) => Array.from(columns[naam]?.subarray(from, until) ?? []);
  const text = (naam: string, nameOf: (number: number) => string): Column => ({
    soort: "tekst",
    values: part(naam).map(nameOf)
  });
  const reden = part("reden");
  return {
    gebied: text("gebied", (number) => codes[number]!),
    indicator: text("vak", (number) => boxes[number]!.indicator),
    categorie: text("vak", (number) => boxes[number]!.categorie),
    periode: text("periode", (number) => perioden[number]!),
    waarde: {soort: "u32?", values: part("waarde").map((waarde, i) => (reden[i] === 0 ? waarde : null))},
    n: {soort: "u32?", values: part("n")},
    reden: text("reden", (number) => redenen[number]!)
  };
}
