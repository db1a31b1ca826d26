import {indelingsjaren, nieuweGemeenten, opvolgingen} from "../../data/indeling.js";

/** A gemeente of a later division, and which part of an earlier one goes there. */
export interface Deel {
  gemeente: string;
  deel: number;
}

export function toetsJaar(jaar: number): void {
  if (!(indelingsjaren as readonly number[]).includes(jaar)) throw new Error(`unknown division: ${jaar}`);
}

/** Where a gemeente of the division of `van` went in that of `naar`, the same year or later; itself where nothing changed. */
export function delenVan(gemeente: string, van: number, naar: number): Deel[] {
  [van, naar].forEach(toetsJaar);
  if (naar < van) throw new Error(`a division cannot be undone: ${van} to ${naar}`);
  const weg = opvolgingen.find((opvolging) => opvolging.gemeente === gemeente && opvolging.jaar > van);
  if (!weg || weg.jaar > naar) return [{gemeente, deel: 1}];
  return weg.naar.flatMap((stap) =>
    delenVan(stap.gemeente, weg.jaar, naar).map((later) => ({gemeente: later.gemeente, deel: stap.deel * later.deel}))
  );
}

/** The codes of the division of `jaar`, from those of the division of 2018. */
export function indelingVan(jaar: number, van2018: readonly string[]): string[] {
  toetsJaar(jaar);
  const [vroeg, laat] = [Math.min(jaar, 2018), Math.max(jaar, 2018)];
  const tussen = ({jaar: eerste}: {jaar: number}) => eerste > vroeg && eerste <= laat;
  const nieuw = nieuweGemeenten.filter(tussen).map(({gemeente}) => gemeente);
  const weg = opvolgingen.filter(tussen).map(({gemeente}) => gemeente);
  const [eraf, erbij] = jaar < 2018 ? [nieuw, weg] : [weg, nieuw];
  return [...van2018.filter((code) => !eraf.includes(code)), ...erbij].sort();
}
