import {indelingYears, newGemeenten, successions} from "../../data/indeling.js";
import type {Gebied} from "../model/gebied.js";
import {subtract} from "../monitor/combinaties.js";
import type {MonitorRow, Reden} from "../monitor/row.js";
import type {Double} from "../monitor/shared.js";

/** A gemeente of a later division, and which part of an earlier one goes there. */
interface Part {
  gemeente: string;
  part: number;
}

function checkYear(year: number): void {
  if (!(indelingYears as readonly number[]).includes(year)) throw new Error(`unknown division: ${year}`);
}

/** Where a gemeente of the division of `van` went in that of `naar`, the same year or later; itself where nothing changed. */
export function partsOf(gemeente: string, from: number, to: number): Part[] {
  [from, to].forEach(checkYear);
  if (to < from) throw new Error(`a division cannot be undone: ${from} to ${to}`);
  const route = successions.find((successor) => successor.gemeente === gemeente && successor.jaar > from);
  if (!route || route.jaar > to) return [{gemeente, part: 1}];
  return route.to.flatMap((step) =>
    partsOf(step.gemeente, route.jaar, to).map((later) => ({gemeente: later.gemeente, part: step.part * later.part}))
  );
}

/** The codes of the division of `jaar`, from those of the division of 2018. */
export function indelingOf(year: number, of2018: readonly string[]): string[] {
  checkYear(year);
  const [early, let_] = [Math.min(year, 2018), Math.max(year, 2018)];
  const between = ({jaar: first}: {jaar: number}) => first > early && first <= let_;
  const fresh = newGemeenten.filter(between).map(({gemeente}) => gemeente);
  const route = successions.filter(between).map(({gemeente}) => gemeente);
  const [removed, added] = year < 2018 ? [fresh, route] : [route, fresh];
  return [...of2018.filter((code) => !removed.includes(code)), ...added].sort();
}

/** A count and what it is a part of, of one gemeente; `waarde` is null exactly where `reden` says why. */
export interface Tally {
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}

/** The same in a later division. */
interface Derivation extends Tally {
  /** A part of a gemeente that was split is in it: the division of its people is an estimate. */
  estimated: boolean;
  /** The gemeenten of the earlier division that are in it, wholly or in part. */
  uit: string[];
}

/**
 * Counts of all gemeenten of the division of `van`, restated in that of `naar`. Counts add; a rate is to be computed anew from `waarde`
 * and `n`, never averaged. Where one part has no number the sum has none, with the reden of that part: never a smaller number. Of a
 * split gemeente the weights of the data are used, so that sums may have decimals, and the result is marked.
 */
export function derive(tallies: ReadonlyMap<string, Tally>, from: number, to: number): Map<string, Derivation> {
  const result = new Map<string, Derivation>();
  for (const [source, tally] of tallies) {
    for (const {gemeente, part} of partsOf(source, from, to)) {
      const earlier = result.get(gemeente) ?? {waarde: 0, n: 0, reden: null, estimated: false, uit: []};
      result.set(gemeente, countAt(earlier, source, tally, part));
    }
  }
  return result;
}

function countAt(sum: Derivation, source: string, {waarde, n, reden}: Tally, part: number): Derivation {
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
 * out, and what is in the gemeenten that are in it as a whole more than once (`dubbel`).
 */
export function estimatedRows(
  {code, gemeenten}: Gebied,
  parts: readonly (readonly MonitorRow[])[],
  double: Double
): MonitorRow[] {
  const entire = gemeenten.filter((gemeente) => partsOf(gemeente, 2018, 2020).length === 1);
  const perNumber = new Map<string, {rij: MonitorRow; tallies: Map<string, Tally>}>();
  for (const row of parts.flat()) {
    const key = `${row.indicator} ${row.categorie} ${row.periode}`;
    const group = perNumber.get(key) ?? {rij: row, tallies: new Map<string, Tally>()};
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
