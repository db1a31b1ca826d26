import type {Indicator} from "../../data/indicator/shape.js";
import type {Line} from "../figure/attributes.js";
import type {Gebied} from "../model/gebied.js";
import type {Monitor} from "../monitor/monitor.js";
import type {MonitorRow, Reden} from "../monitor/row.js";
import {type Aandeel, wilson} from "../statistics/wilson.js";
import type {ProfielRow, ProfielSource, RowKind} from "./profiel.js";
import type {Small} from "./protect.js";

/** A count with what it is a part of, or why it is not there. */
export type Tally = Pick<MonitorRow, "waarde" | "n" | "reden">;

/** Where the tables have no row. */
const noTally: Tally = Object.freeze({waarde: null, n: null, reden: null});

const nothing: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** Share with its interval; all null where the count, or what it is a part of, is not shown; no interval where it is more than that. */
export function aandeelOf({waarde, n}: Tally): Aandeel {
  if (waarde === null || n === null) return nothing;
  if (waarde > n) return {...nothing, aandeel: n === 0 ? null : waarde / n};
  return wilson(waarde, n);
}

/** The rate that an indicator is shown as: per 1,000 or per 100 of `n`; null where it has none. */
export function ratio({per}: Pick<Indicator, "per">, tally: Tally): number | null {
  const {aandeel} = aandeelOf(tally);
  return per === null || aandeel === null ? null : aandeel * per;
}

/** The counts of one gebied in one periode. */
type Register = ReadonlyMap<string, Tally>;

const key = (indicator: string, categorie: string) => `${indicator} ${categorie}`;

function register(rows: readonly MonitorRow[], periode: string): Register {
  const result = new Map<string, Tally>();
  for (const row of rows) if (row.periode === periode) result.set(key(row.indicator, row.categorie), row);
  return result;
}

/** The wijken of a gemeente, in the order of their codes. */
const wijkenOf = (gebieden: readonly Gebied[], gemeente: string): Gebied[] =>
  gebieden
    .filter(({soort: kind, gemeenten}) => kind === "wijk" && gemeenten[0] === gemeente)
    .sort((a, b) => a.code.localeCompare(b.code));

/** Fetches one gemeente by wijk; `tally` also knows what it is compared with. */
export async function profielSource(
  {gebieden, rijen: rows, coverageOf}: Pick<Monitor, "gebieden" | "rijen" | "coverageOf">,
  gemeente: Gebied,
  compare: string | null,
  periode: string
): Promise<ProfielSource> {
  const wijken = wijkenOf(gebieden, gemeente.code);
  const codes = [gemeente.code, ...wijken.map(({code}) => code), ...(compare === null ? [] : [compare])];
  const [findCoverage, ...all] = await Promise.all([coverageOf(), ...codes.map((code) => rows(code, periode))]);
  const registers = new Map(codes.map((code, i) => [code, register(all[i]!, periode)]));
  const locate = (gebied: string, indicator: string, categorie: string) =>
    registers.get(gebied)?.get(key(indicator, categorie));
  return {
    ...{gemeente, wijken},
    coverage: (gebied, indicator, categorie) => findCoverage(gebied, indicator, categorie, periode),
    tally(gebied, indicator, categorie) {
      const found = locate(gebied, indicator, categorie);
      if (found || registers.get(gebied)?.size !== 0) return found ?? noTally;
      return uninhabited(locate(gemeente.code, indicator, categorie));
    }
  };
}

/** A wijk without residents has no rows: nobody is counted there, where the gemeente has a number. */
const uninhabited = (whole: Tally | undefined): Tally =>
  whole === undefined || whole.waarde === null
    ? {waarde: null, n: null, reden: whole?.reden ?? null}
    : {waarde: 0, n: 0, reden: null};

/** What the page shows when nobody chose a gemeente. */
const EXAMPLE = "GM0344";

/** The gemeente of a wijkprofiel: the one chosen, that of the wijk chosen, or else an example, with a word to say so. */
export function profielGemeente(gebieden: readonly Gebied[], code: string): {gemeente: Gebied; notice: string | null} {
  const chosen = gebieden.find((gebied) => gebied.code === code);
  const locate = (code: string | undefined) =>
    gebieden.find((gebied) => gebied.soort === "gemeente" && gebied.code === code);
  if (chosen?.soort === "gemeente") return {gemeente: chosen, notice: null};
  const from = chosen?.soort === "wijk" ? locate(chosen.gemeenten[0]) : undefined;
  if (from)
    return {gemeente: from, notice: `${chosen!.naam} ligt in ${from.naam}: u ziet alle wijken van die gemeente.`};
  const gemeente = locate(EXAMPLE) ?? gebieden.find(({soort: kind}) => kind === "gemeente");
  if (!gemeente) throw new Error("no gemeente among the gebieden");
  const example = `U ziet ${gemeente.naam} als voorbeeld; kies hierboven een gemeente.`;
  return {gemeente, notice: code === "NL" ? example : `Een wijkprofiel gaat over één gemeente. ${example}`};
}

/**
 * What of the gemeente is in none of its wijken: the gemeente minus the sum of the wijken, in counts; null where one of
 * them has no number. Below 0 where households have members in two wijken, and so count in both.
 */
export function outsideWijken(gemeente: Tally, wijken: readonly Tally[]): Tally | null {
  const min = (part: "waarde" | "n") =>
    wijken.reduce<number | null>(
      (rest, wijk) => (rest === null || wijk[part] === null ? null : rest - wijk[part]),
      gemeente[part]
    );
  const [waarde, n] = [min("waarde"), min("n")];
  return waarde === null || n === null ? null : {waarde, n, reden: null};
}

/** A line of the files that leave the page. */
interface ProfielLine extends Aandeel {
  gebied: string;
  naam: string;
  soort: RowKind;
  indicator: string;
  categorie: string;
  periode: string;
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}

export const profielColumnNames = [
  ...["gebied", "naam", "soort", "indicator", "categorie", "periode"],
  ...["waarde", "n", "aandeel", "ondergrens", "bovengrens", "reden"]
] as (keyof ProfielLine & string)[];

const noCell: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** An indicator by wijk as lines, one per row and categorie. */
export function profielLines(indicator: Indicator, rows: readonly ProfielRow[], periode: string): ProfielLine[] {
  return rows.flatMap(({code, naam, soort: kind, tallies}) =>
    indicator.categorieen.map((categorie, j): ProfielLine => {
      const {waarde, n, reden} = tallies[j]!;
      const divisible = indicator.per !== null && waarde !== null && n !== null && waarde >= 0 && n >= 0;
      return {
        ...{gebied: code, naam, soort: kind, indicator: indicator.code, categorie: categorie.code, periode},
        ...{waarde, n, reden},
        ...(divisible ? aandeelOf({waarde, n, reden}) : noCell)
      };
    })
  );
}

export const displays: Record<Small, string> = {
  ruw: "zoals geteld",
  cbs: "afgerond op vijven, 0 tot en met 7 afgeschermd"
};

/** What the display as at CBS does, and what it is not. */
export const cbsExplanation =
  "Aantallen zijn afgerond op vijven en aantallen van 0 tot en met 7 afgeschermd, zoals CBS dat doet voor Wmo en jeugd per wijk. Waar een afgeschermd aantal uit de totalen te herleiden zou zijn, is ook het kleinste aantal ernaast afgeschermd. Cijfers zijn uit de afgeronde aantallen berekend. Dit is een weergave: de tabellen van deze site bevatten de getelde aantallen.";

/** How counts are shown, for the files that leave the page. */
export const displayLine = (small: Small): Line => ["Weergave van aantallen", displays[small]];
