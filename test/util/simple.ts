import type {Choice, Rules} from "../../components/model/choice.js";
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

/** The rules of a side: 0 = A, 1 = B, which has those of A unless it has its own. */
export const rulesOf = (choice: Choice, side: number): Rules => (side === 1 && choice.rulesB ? choice.rulesB : choice);

/** Residents of a gebied on the start who pass the filters, with their huishoudtype. `inGebied` says which rows belong to it. */
export function residents(
  source: Source,
  start: string,
  rules: Rules,
  inGebied: (gemeente: string, wijk: string) => boolean
) {
  const may = (list: readonly string[], waarde: string) => list.length === 0 || list.includes(waarde);
  return source.personen.flatMap((persoon) => {
    const row = verblijfAt(source, persoon, start);
    if (!row || !inGebied(row.gemeente, row.wijk)) return [];
    if (!may(rules.huishoudtype, row.huishoudtype)) return [];
    if (!may(rules.leeftijd, leeftijdsklasse(persoon.geboortedatum, start))) return [];
    if (!may(rules.geslacht, persoon.geslacht)) return [];
    const happened = (code: string) => makesAlong(source, persoon, code, start);
    if (!asked(rules, "gebeurtenis", happened) || rules.zonder.some(happened)) return [];
    return [{persoon, huishoudtype: row.huishoudtype}];
  });
}

/** Whether one of the chosen codes holds, or all of them where that is asked; nothing chosen: it does. */
function asked(rules: Rules, filter: "gebeurtenis" | "wet" | "voorziening", holds: (code: string) => boolean): boolean {
  const codes: readonly string[] = rules[filter];
  return rules.alle.includes(filter) ? codes.every(holds) : codes.length === 0 || codes.some(holds);
}

/** Whether somebody belongs to the startgroep: in gebruik on the start, of what the rules ask. */
function starts(source: Source, persoon: Persoon, start: string, rules: Rules): boolean {
  const uses = (wet: string) => used(source, persoon, start, wet);
  const kinds = [uses("jeugdwet") && "jeugd", (uses("participatiewet") || uses("wsw")) && "pwet", uses("wmo") && "wmo"];
  const there = kinds.filter((kind) => kind !== false);
  const combinatie = there.length === 1 ? `alleen_${there[0]}` : there.join("_");
  return (
    uses("totaal") &&
    asked(rules, "wet", uses) &&
    asked(rules, "voorziening", (code) =>
      source.voorzieningen.some(
        (row) => row.persoon_id === persoon.persoon_id && row.voorziening === code && covers(row, start)
      )
    ) &&
    (rules.combinatie.length === 0 || rules.combinatie.some((code) => code === combinatie)) &&
    (rules.stapeling.length === 0 || rules.stapeling.some((code) => Number(code[0]) === there.length))
  );
}

/** Startgroep and use per group and peilmoment: figuur 5.1 (by wet) or 5.2 (by huishoudtype). */
export function figure5152(
  figure: "5.1" | "5.2",
  source: Source,
  choice: Choice,
  moments: readonly string[],
  inGebied: (gemeente: string, wijk: string) => boolean,
  side = 0
) {
  const start = choice.peilmoment;
  const rules = rulesOf(choice, side);
  const group = residents(source, start, rules, inGebied).filter(({persoon}) => starts(source, persoon, start, rules));
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
export function figure53(
  source: Source,
  choice: Choice,
  inGebied: (gemeente: string, wijk: string) => boolean,
  side = 0
) {
  const group = residents(source, choice.peilmoment, rulesOf(choice, side), inGebied).map(({persoon}) => persoon);
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
