import type {Together} from "../../data/indicator/shape.js";
import {partsOf} from "../gebiedsindeling/herindeling.js";
import type {Gebied} from "../model/gebied.js";
import type {MonitorRow, Reden} from "./row.js";
import {type Double, huishoudenIndicatoren} from "./shared.js";

/** The seven ways to combine three things: which of them each combination has. */
export const jeugdCombinaties = {
  jh_alleen: ["jh"],
  jh_jb: ["jh", "jb"],
  jh_jr: ["jh", "jr"],
  jh_jb_jr: ["jh", "jb", "jr"],
  jb_alleen: ["jb"],
  jb_jr: ["jb", "jr"],
  jr_alleen: ["jr"]
} as const satisfies Record<string, readonly ("jh" | "jb" | "jr")[]>;

export type JeugdCombinatie = keyof typeof jeugdCombinaties;

/** Lowest and highest that a count can be: an exact count is both, of a withheld one only the bounds are known. */
export interface Span {
  van: number;
  tot: number;
}

const sum = (parts: readonly Span[]): Span => ({
  van: parts.reduce((amount, {van: from}) => amount + from, 0),
  tot: parts.reduce((amount, {tot: until}) => amount + until, 0)
});

/**
 * The totals that follow from the combinations, each person being in exactly one: of all, and of those with jeugdhulp,
 * jeugdbescherming and jeugdreclassering (inclusion and exclusion: a combination counts in the total of each of its parts).
 */
export function jeugdTotals(cells: Record<JeugdCombinatie, Span>): Record<"totaal" | "jh" | "jb" | "jr", Span> {
  const names = Object.keys(jeugdCombinaties) as JeugdCombinatie[];
  const met = (part: "jh" | "jb" | "jr") =>
    sum(
      names.filter((naam) => (jeugdCombinaties[naam] as readonly string[]).includes(part)).map((naam) => cells[naam])
    );
  return {totaal: sum(names.map((naam) => cells[naam])), jh: met("jh"), jb: met("jb"), jr: met("jr")};
}

/**
 * Rows of one indicator with these parts added up, per gebied and periode. A sum is there only when all of its parts are;
 * else it has the reden of the first that is not. Where a part is withheld the sum may be shown yet: `others` has the rows of the
 * indicator that counts it in its own right.
 */
export function countTogether(
  rows: readonly MonitorRow[],
  {code, parts, counted: indicator}: Together,
  others: readonly MonitorRow[] = []
): MonitorRow[] {
  const own = new Map(
    others.flatMap((row) =>
      row.indicator === indicator && row.categorie === code ? [[`${row.gebied} ${row.periode}`, row] as const] : []
    )
  );
  const sums = new Map<string, MonitorRow & {geteld: number}>();
  for (const row of rows) {
    if (!parts.includes(row.categorie)) continue;
    const key = `${row.gebied} ${row.periode}`;
    const sum = sums.get(key);
    if (!sum) sums.set(key, {...row, categorie: code, geteld: 1});
    else {
      sum.geteld++;
      sum.reden ??= row.reden;
      sum.waarde = sum.waarde === null || row.waarde === null ? null : sum.waarde + row.waarde;
    }
  }
  return [...sums.values()]
    .filter(({geteld: counted}) => counted === parts.length)
    .map(({geteld: counted, ...row}) => {
      const inItself = row.reden === "afgeschermd" && own.get(`${row.gebied} ${row.periode}`);
      return inItself ? {...inItself, indicator: row.indicator} : row;
    });
}

/**
 * The rows of several gemeenten together, under one code. Counts add, less what is in them more than once (`double`:
 * huishoudens with members in more than one of them); a rate is computed from them later, never averaged. A gemeente
 * without a number is left out of `waarde` and of `n`; where none has one the reden of the first remains. Of in- and outflow
 * the moves between the gemeenten are in it.
 */
export function sumUp(gebied: string, parts: readonly (readonly MonitorRow[])[], double: Double): MonitorRow[] {
  const sums = new Map<string, {som: MonitorRow; gemeenten: string[]}>();
  for (const row of parts.flat()) {
    const key = `${row.indicator} ${row.categorie} ${row.periode}`;
    const earlier = sums.get(key);
    if (!earlier || (earlier.som.waarde === null && row.waarde !== null))
      sums.set(key, {som: {...row, gebied}, gemeenten: [row.gebied]});
    else if (earlier.som.waarde !== null && row.waarde !== null) {
      const {som: sum, gemeenten} = earlier;
      gemeenten.push(row.gebied);
      sum.waarde! += row.waarde;
      sum.n = sum.n === null || row.n === null ? null : sum.n + row.n;
    }
  }
  return [...sums.values()].map(({som: sum, gemeenten}) => subtract(sum, double(sum, gemeenten)));
}

/**
 * The same of protected numbers: a sum is there only when every gemeente that has a number shows it, and never of huishoudens, for which of
 * them are in more than one gemeente is not published. A gemeente that did not deliver or does not publish is left out.
 */
export function sumWhole(gebied: string, parts: readonly (readonly MonitorRow[])[]): MonitorRow[] {
  const rows = new Map<string, MonitorRow[]>();
  for (const row of parts.flat()) {
    const key = `${row.indicator} ${row.categorie} ${row.periode}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const add = (amounts: readonly (number | null)[]) =>
    amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
  return [...rows.values()].map((all) => {
    const counted = all.filter(({waarde, reden}) => waarde !== null || reden === "afgeschermd");
    if (counted.length === 0) return {...all[0]!, gebied};
    const once = counted.length === 1 || !huishoudenIndicatoren.includes(all[0]!.indicator);
    const waarde = once ? add(counted.map((row) => row.waarde)) : null;
    const n = once ? add(counted.map((row) => row.n)) : null;
    return {...all[0]!, gebied, waarde, n, reden: waarde === null ? "afgeschermd" : null};
  });
}

/** A row less what is in it more than once. */
export const subtract = (row: MonitorRow, {waarde, n}: ReturnType<Double>): MonitorRow => ({
  ...row,
  waarde: row.waarde === null ? null : row.waarde - waarde,
  n: row.n === null ? null : row.n - n
});

/** A count and what it is a part of, of one gemeente; `waarde` is null exactly where `reden` says why. */
export interface GemeenteTally {
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}

/** The same in a later division. */
interface Derivation extends GemeenteTally {
  /** A part of a gemeente that was split is in it: the division of its people is an estimate. */
  estimated: boolean;
  /** The gemeenten of the earlier division that are in it, wholly or in part. */
  uit: string[];
}

/**
 * Counts of all gemeenten of the division of year `from`, restated in that of `to`. Counts add; a rate is to be computed anew from `waarde`
 * and `n`, never averaged. Where one part has no number the sum has none, with the reden of that part: never a smaller number. Of a
 * split gemeente the weights of the data are used, so that sums may have decimals, and the result is marked.
 */
export function derive(tallies: ReadonlyMap<string, GemeenteTally>, from: number, to: number): Map<string, Derivation> {
  const result = new Map<string, Derivation>();
  for (const [source, tally] of tallies) {
    for (const {gemeente, part} of partsOf(source, from, to)) {
      const earlier = result.get(gemeente) ?? {waarde: 0, n: 0, reden: null, estimated: false, uit: []};
      result.set(gemeente, countAt(earlier, source, tally, part));
    }
  }
  return result;
}

function countAt(sum: Derivation, source: string, {waarde, n, reden}: GemeenteTally, part: number): Derivation {
  return {
    waarde: sum.waarde === null || waarde === null ? null : sum.waarde + part * waarde,
    n: sum.n === null || n === null ? null : sum.n + part * n,
    reden: sum.reden ?? reden,
    estimated: sum.estimated || part < 1,
    uit: [...sum.uit, source]
  };
}

/**
 * The rows of an estimated gebied of 2020 from those of its gemeenten of 2018, in whole numbers. What one gemeente has no row for is left
 * out, and what is in the gemeenten that are in it as a whole more than once (`double`).
 */
export function estimatedRows(
  {code, gemeenten}: Gebied,
  parts: readonly (readonly MonitorRow[])[],
  double: Double
): MonitorRow[] {
  const entire = gemeenten.filter((gemeente) => partsOf(gemeente, 2018, 2020).length === 1);
  const perNumber = new Map<string, {rij: MonitorRow; tallies: Map<string, GemeenteTally>}>();
  for (const row of parts.flat()) {
    const key = `${row.indicator} ${row.categorie} ${row.periode}`;
    const group = perNumber.get(key) ?? {rij: row, tallies: new Map<string, GemeenteTally>()};
    group.tallies.set(row.gebied, row);
    perNumber.set(key, group);
  }
  const round = (amount: number | null) => (amount === null ? null : Math.round(amount));
  return [...perNumber.values()].flatMap(({rij: row, tallies}) => {
    if (tallies.size < gemeenten.length) return [];
    const later = derive(tallies, 2018, 2020).get(code.slice(0, 6));
    if (!later) return [];
    const sum = {...row, gebied: code, waarde: round(later.waarde), n: round(later.n), reden: later.reden};
    return [subtract(sum, double(row, entire))];
  });
}
