import {indicatoren, restsOnWmo} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";

/** What a number rests on: "" on all people; else it is counted over the gemeenten that have delivered it: their Wmo, or the answers to a stelling. */
export type RestsOn = string;
const WMO: RestsOn = "wmo";

/** One categorie of an indicator: the numbers of the columns that its `waarde` and its `n` are in. */
interface Box {
  indicator: Indicator;
  waarde: number;
  n: number;
  subject: RestsOn;
  /** Those of `n` that are not in `waarde` are people too. */
  share: boolean;
}

/** Those of an `n` that are not in a `waarde`: people in no table, who add up as others do. */
interface Left {
  /** The boxes that they are of. */
  keys: string[];
  n: number;
  waarde: number;
  column: number;
}

/** What is counted, each once: the same condition is the same column in whatever table it stands. */
interface Columns {
  boxes: ReadonlyMap<string, Box>;
  lefts: readonly Left[];
  /** By the name that `data/publicatieSums.ts` gives a number. */
  byName: ReadonlyMap<string, {column: number; subject: RestsOn}>;
  /** All that a number can rest on, with the columns of these numbers. */
  subjects: ReadonlyMap<RestsOn, readonly number[]>;
  /** How the counts of gemeenten are those of a gebied that they make up. */
  kinds: readonly ("people" | "homes" | "flow" | "answers")[];
}

function columnsOf(): Columns {
  const numbers = new Map<string, number>();
  const kinds: Columns["kinds"][number][] = [];
  const number = (key: string, kind: Columns["kinds"][number]) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.push(kind) - 1);
    return kinds.length - 1;
  };
  const boxes = new Map<string, Box>();
  const byName = new Map<string, {column: number; subject: RestsOn}>();
  const subjects = new Map<RestsOn, Set<number>>();
  for (const indicator of indicatoren)
    for (const {code} of indicator.categorieen) {
      const pair = numbersOf(indicator, code, number);
      if (!pair) continue;
      const ofWmo = restsOnWmo(indicator, code) ? WMO : "";
      const subject = indicator.counted.by === "clientervaring" ? `clientervaring ${code}` : ofWmo;
      const share =
        indicator.per !== null && !indicator.pieces && !["voorzieningen", "trajecten"].includes(indicator.eenheid);
      boxes.set(`${indicator.code}.${code}`, {indicator, ...pair, subject, share});
      byName.set(`${indicator.code}.${code}`, {column: pair.waarde, subject});
      byName.set(`n:${indicator.code}.${code}`, {column: pair.n, subject});
    }
  const lefts: Left[] = [];
  const add = (column: number, subject: RestsOn) =>
    subjects.set(subject, (subjects.get(subject) ?? new Set()).add(column));
  for (const {column, subject} of byName.values()) add(column, subject);
  for (const [key, {share, n, waarde, subject}] of boxes) {
    if (!share || n === waarde) continue;
    const column = number(`${n} zonder ${waarde}`, kinds[n]!);
    const known = lefts.find((left) => left.column === column);
    if (known) known.keys.push(key);
    else lefts.push({keys: [key], n, waarde, column});
    add(column, subject);
  }
  const lists = new Map([...subjects].map(([subject, own]) => [subject, [...own]]));
  return {boxes, lefts, byName, kinds, subjects: lists};
}

function numbersOf(
  {counted}: Indicator,
  categorie: string,
  number: (key: string, kind: Columns["kinds"][number]) => number
): {waarde: number; n: number} | null {
  if (counted.by === "conditions") {
    const {teller, noemer} = counted.tallies[categorie]!;
    const of = ({relation, where}: typeof teller) =>
      number(`${relation} ${where}`, relation === "huishouden" ? "homes" : "people");
    return {waarde: of(teller), n: of(noemer)};
  }
  if (counted.by === "flow")
    return {waarde: number(`${counted.column} ${categorie}`, "flow"), n: number("inwoner true", "people")};
  if (counted.by === "clientervaring")
    return {
      waarde: number(`${counted.column} ${categorie}`, "answers"),
      n: number(`antwoorden ${categorie}`, "answers")
    };
  return null;
}

/** All columns of the monitor. */
export const monitorColumns = columnsOf();

/** Whether those of `n` that are not in `waarde` are people too; null for what is not in the monitor. */
export function isShareOf(indicator: string, categorie: string): boolean | null {
  const box = monitorColumns.boxes.get(`${indicator}.${categorie}`);
  return box ? box.share && box.n !== box.waarde : null;
}

export const COLUMNS = monitorColumns.kinds.length;
