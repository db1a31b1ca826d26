import {readLives, type Life} from "../figure/lives.js";
import type {Source, SourceRows} from "../../util/sourceRow.js";

/** A person with all that is known of one: a source of one person, and the life that the deeper figures ask for. */
export interface Person {
  persoon: SourceRows["personen"][number];
  own: Source;
  life: Life;
  /** The huishouden in which they first lived: with whom they are drawn. */
  drawnWith: string;
}

/** Every person of a source. */
export function readPeople(source: Source): {days: string[]; people: Person[]} {
  const verblijf = byPersoon(source.verblijf);
  const voorzieningen = byPersoon(source.voorzieningen);
  const gebeurtenissen = byPersoon(source.gebeurtenissen);
  let days: string[] = [];
  const people = source.personen.map((persoon): Person => {
    const {persoon_id: id} = persoon;
    const own: Source = {
      ...source,
      ...{personen: [persoon], verblijf: verblijf.get(id) ?? [], voorzieningen: voorzieningen.get(id) ?? []},
      gebeurtenissen: gebeurtenissen.get(id) ?? []
    };
    const read = readLives(own);
    days = read.days;
    const [first] = [...own.verblijf].sort((a, b) => (a.begindatum < b.begindatum ? -1 : 1));
    return {persoon, own, life: read.lives[0]!, drawnWith: first?.huishouden_id ?? ""};
  });
  return {days, people};
}

/** The same day so many months later; of a month that is shorter its last. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, last));
  return target.toISOString().slice(0, 10);
}

export const yearsLater = (day: string, years: number): string => monthsLater(day, 12 * years);

function byPersoon<Row extends {persoon_id: string}>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.persoon_id, [...(found.get(row.persoon_id) ?? []), row]);
  return found;
}
