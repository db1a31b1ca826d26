import type {Choice} from "../../components/model/choice.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {Source, SourceRows} from "./sourceRow.js";

/*
 * The definitions of the three figures once more, person by person and as plainly as can be: the second opinion against
 * which the SQL is held. Dates are text `YYYY-MM-DD`, which sorts as time.
 */

type Persoon = SourceRows["personen"][number];

const covers = (row: {begindatum: string; einddatum: string}, day: string) =>
  row.begindatum <= day && (row.einddatum === "" || row.einddatum >= day);

const lives = (persoon: Persoon, day: string) => persoon.overlijdensdatum === "" || persoon.overlijdensdatum > day;

/** What decides between two rows of verblijf that cover a day, first to last; of each the highest text wins. */
const ranks = ({
  begindatum,
  einddatum,
  gemeente,
  wijk,
  huishoudtype,
  huishouden_id
}: SourceRows["verblijf"][number]) => [
  ...[begindatum, einddatum === "" ? "nog lopend" : einddatum, gemeente, wijk],
  ...[String(huishoudtypen.findIndex(({code}) => code === huishoudtype)), huishouden_id]
];

const precedes = (one: readonly string[], other: readonly string[]): boolean => {
  const first = one.findIndex((rank, i) => rank !== other[i]);
  return first >= 0 && one[first]! > other[first]!;
};

/** The row of verblijf that counts on a day, if the person is a resident then. */
export function verblijfAt(source: Source, persoon: Persoon, day: string): SourceRows["verblijf"][number] | undefined {
  if (!lives(persoon, day)) return undefined;
  return source.verblijf
    .filter((row) => row.persoon_id === persoon.persoon_id && covers(row, day))
    .reduce<
      SourceRows["verblijf"][number] | undefined
    >((best, row) => (best && !precedes(ranks(row), ranks(best)) ? best : row), undefined);
}

export function used(source: Source, persoon: Persoon, day: string, wet: string): boolean {
  return (
    lives(persoon, day) &&
    source.voorzieningen.some(
      (row) => row.persoon_id === persoon.persoon_id && (wet === "totaal" || row.wet === wet) && covers(row, day)
    )
  );
}

export function leeftijdsklasse(geboortedatum: string, day: string): string {
  const years =
    Number(day.slice(0, 4)) - Number(geboortedatum.slice(0, 4)) - (day.slice(5) < geboortedatum.slice(5) ? 1 : 0);
  return leeftijdsklassen.filter(({since}) => since <= Math.max(0, years)).at(-1)!.code;
}

export function makesAlong(source: Source, persoon: Persoon, gebeurtenis: string, day: string): boolean {
  const four = `${Number(day.slice(0, 4)) - 4}${day.slice(4)}`;
  return source.gebeurtenissen.some(
    (row) =>
      row.persoon_id === persoon.persoon_id && row.gebeurtenis === gebeurtenis && row.datum >= four && row.datum < day
  );
}

/** Residents of a gebied on the start who pass the filters, with their huishoudtype. `inGebied` says which rows belong to it. */
export function residents(source: Source, choice: Choice, inGebied: (gemeente: string, wijk: string) => boolean) {
  const start = choice.peilmoment;
  const may = (list: readonly string[], waarde: string) => list.length === 0 || list.includes(waarde);
  return source.personen.flatMap((persoon) => {
    const row = verblijfAt(source, persoon, start);
    if (!row || !inGebied(row.gemeente, row.wijk)) return [];
    if (!may(choice.huishoudtype, row.huishoudtype)) return [];
    if (!may(choice.leeftijd, leeftijdsklasse(persoon.geboortedatum, start))) return [];
    if (!may(choice.geslacht, persoon.geslacht)) return [];
    const {gebeurtenis} = choice;
    if (gebeurtenis.length > 0 && !gebeurtenis.some((code) => makesAlong(source, persoon, code, start))) return [];
    return [{persoon, huishoudtype: row.huishoudtype}];
  });
}

/** Startgroep and use per group and peilmoment: figuur 5.1 (by wet) or 5.2 (by huishoudtype). */
export function figure5152(
  figure: "5.1" | "5.2",
  source: Source,
  choice: Choice,
  moments: readonly string[],
  inGebied: (gemeente: string, wijk: string) => boolean
) {
  const start = choice.peilmoment;
  const group = residents(source, choice, inGebied).filter(
    ({persoon}) =>
      used(source, persoon, start, "totaal") &&
      (choice.wet.length === 0 || choice.wet.some((wet) => used(source, persoon, start, wet)))
  );
  const groups =
    figure === "5.1"
      ? ["totaal", ...wetten.map(({code}) => code)].map((wet) => ({
          naam: wet,
          leden: group.filter(({persoon}) => used(source, persoon, start, wet)),
          wet: choice.basis === "enige" ? "totaal" : wet
        }))
      : huishoudtypen.map(({code}) => ({
          naam: code,
          leden: group.filter(({huishoudtype}) => huishoudtype === code),
          wet: "totaal"
        }));
  return groups.flatMap(({naam, leden: members, wet}) =>
    moments.map((peilmoment) => {
      const isCounted = members.filter(
        ({persoon}) => choice.noemer === "vast" || verblijfAt(source, persoon, peilmoment)
      );
      const still = isCounted.filter(({persoon}) => used(source, persoon, peilmoment, wet));
      return {groep: naam, peilmoment, startgroep: isCounted.length, gebruik: still.length};
    })
  );
}

/** Residents with and without each gebeurtenis, and those in gebruik: figuur 5.3. */
export function figure53(source: Source, choice: Choice, inGebied: (gemeente: string, wijk: string) => boolean) {
  const group = residents(source, choice, inGebied).map(({persoon}) => persoon);
  const now = (personen: Persoon[]) =>
    personen.filter((persoon) => used(source, persoon, choice.peilmoment, "totaal")).length;
  return gebeurtenissen.map(({code}) => {
    const met = group.filter((persoon) => makesAlong(source, persoon, code, choice.peilmoment));
    const zonder = group.filter((persoon) => !met.includes(persoon));
    return {
      gebeurtenis: code,
      personen: met.length,
      gebruik: now(met),
      zonder_personen: zonder.length,
      zonder_gebruik: now(zonder)
    };
  });
}
