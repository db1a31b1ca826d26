import type {CellColumn, CellTable, CellValue} from "../../components/notebook/cellTable.js";

/** One number of the sample beside that of the whole. */
export interface SampleNumber {
  /** Of which row, in words. */
  row: string;
  column: string;
  sample: number;
  whole: number;
  /** Sample minus whole, as a part of the whole; null where that is 0. */
  part: number | null;
}

/** How far the numbers of a sample lie from those of the whole; `alone`: rows that only one of the two has. */
export interface SampleDifference {
  compared: readonly SampleNumber[];
  alone: number;
}

/** Less than this is what calculating with fractions leaves of nothing. */
const NOTHING = 1e-9;

const isNumber = ({values}: CellColumn) =>
  values.some((value) => value !== null) && values.every((value) => value === null || typeof value === "number");
const setOf = ({values}: CellColumn) => new Set<CellValue>(values);

/** Columns that tell rows apart: texts, and whole numbers of which both tables have the same few. */
function keyColumns(whole: CellTable, sample: CellTable): string[] {
  return whole.columns
    .filter((column) => {
      const other = sample.columns.find(({naam}) => naam === column.naam);
      if (!other) return false;
      if (!isNumber(column)) return true;
      const [a, b] = [setOf(column), setOf(other)];
      return a.size > 1 && a.size === b.size && [...a].every((value) => b.has(value) && Number.isInteger(value));
    })
    .map(({naam}) => naam);
}

/** Rows by what tells them apart; null where two rows look the same. */
function byKey({columns, rows}: CellTable, keys: readonly string[]): Map<string, number> | null {
  const own = keys.map((key) => columns.find(({naam}) => naam === key)!);
  const found = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const key = own.map(({values}) => String(values[row] ?? "")).join(" · ");
    if (found.has(key)) return null;
    found.set(key, row);
  }
  return found;
}

/** Lays the answer of a sample beside that of the whole; null where the rows cannot be laid beside each other. */
export function differenceOf(whole: CellTable, sample: CellTable): SampleDifference | null {
  const keys = keyColumns(whole, sample);
  const [a, b] = [byKey(whole, keys), byKey(sample, keys)];
  if (!a || !b) return null;
  const compared: SampleNumber[] = [];
  for (const {naam, values} of whole.columns.filter((column) => isNumber(column) && !keys.includes(column.naam))) {
    const other = sample.columns.find((column) => column.naam === naam);
    if (!other) continue;
    for (const [row, place] of a) {
      const [own, from] = [values[place], other.values[b.get(row) ?? -1]];
      if (typeof own !== "number" || typeof from !== "number") continue;
      compared.push({
        row,
        column: naam,
        sample: from,
        whole: own,
        part: Math.abs(own) < NOTHING ? null : (from - own) / own
      });
    }
  }
  const alone = [...a.keys()].filter((row) => !b.has(row)).length + [...b.keys()].filter((row) => !a.has(row)).length;
  return {compared, alone};
}

/** The middle and the largest of the differences, as parts of the whole; null where none can be told so. */
export function spreadOf({compared}: SampleDifference): {median: number; most: number} | null {
  const parts = compared.flatMap(({part}) => (part === null ? [] : [Math.abs(part)])).sort((x, y) => x - y);
  if (parts.length === 0) return null;
  return {median: parts[Math.floor((parts.length - 1) / 2)]!, most: parts.at(-1)!};
}
