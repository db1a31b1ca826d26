import {indicatoren, restsOnWmo} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";

/** One categorie of an indicator: the numbers of the columns that its `waarde` and its `n` are in. */
interface Box {
  indicator: Indicator;
  waarde: number;
  n: number;
  /** Counted over the gemeenten that publish. */
  wmo: boolean;
  /** Those of `n` that are not in `waarde` are people too. */
  share: boolean;
}

/** What is counted, each once: the same condition is the same column in whatever table it stands. */
interface Columns {
  boxes: ReadonlyMap<string, Box>;
  /** By the name that `data/publicatieSums.ts` gives a number. */
  byName: ReadonlyMap<string, {column: number; wmo: boolean}>;
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
  const byName = new Map<string, {column: number; wmo: boolean}>();
  for (const indicator of indicatoren)
    for (const {code} of indicator.categorieen) {
      const pair = numbersOf(indicator, code, number);
      if (!pair) continue;
      const wmo = restsOnWmo(indicator, code);
      const share =
        indicator.per !== null && !indicator.pieces && !["voorzieningen", "trajecten"].includes(indicator.eenheid);
      boxes.set(`${indicator.code}.${code}`, {indicator, ...pair, wmo, share});
      byName.set(`${indicator.code}.${code}`, {column: pair.waarde, wmo});
      byName.set(`n:${indicator.code}.${code}`, {column: pair.n, wmo});
    }
  return {boxes, byName, kinds};
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
