import {levenswegCodes, levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import type {Gebied} from "../model/gebied.js";
import {isProtected, type MayBeProtected} from "../model/protection.js";
import {type FoundFirst, readFirst} from "../tables/first.js";
import type {Cube} from "./cube.js";
import {WITHHELD} from "./measure.js";
import type {SourceTable, TextColumn} from "./sourceTable.js";

/** The table with the figures from a start, in the manifest. */
export const levenswegFile = (start: string): string => `eerste-${start}.arrow`;

/** The start of such a table; null of any other. */
export const startOfFile = (file: string): string | null => /^eerste-(.+)\.arrow$/.exec(file)?.[1] ?? null;

/** For these gebieden the figures are counted. */
const hasFigures = ({soort: kind}: Gebied): boolean => kind !== "wijk" && kind !== "gemeente_2020_geschat";

/**
 * The figures from one start as a table of the monitor. Whoever the file does not count is nobody: 0 of 0, which is withheld where
 * the numbers are protected; what is later than the last peilmoment is not in the table.
 */
export function levenswegTable(
  bytes: Uint8Array,
  start: string,
  {gebieden, peilmomenten, ...source}: {gebieden: readonly Gebied[]; peilmomenten: readonly string[]} & MayBeProtected
): SourceTable {
  const rowsOf = readFirst(bytes);
  const counted = gebieden.filter(hasFigures);
  const indicatoren = levenswegIndicatoren(peilmomenten.filter((moment) => moment >= start).length);
  const boxes = indicatoren.flatMap(({code, categorieen}, indicator) =>
    categorieen.map((categorie) => ({indicator, key: `${code} ${categorie.code}`, categorie: categorie.code}))
  );
  const slots = new Map(boxes.map(({key}, slot) => [key, slot]));
  const rows = counted.length * boxes.length;
  const column = (words: readonly string[], read: (row: number) => number): TextColumn => ({
    words,
    plaats: Uint16Array.from({length: rows}, (_, row) => read(row))
  });
  const [waarde, n, reden] = [new Int32Array(rows), new Int32Array(rows), new Uint8Array(rows)];
  if (isProtected(source)) {
    for (const counts of [waarde, n]) counts.fill(-1);
    reden.fill(WITHHELD);
  }
  counted.forEach(({code}, g) => {
    for (const row of rowsOf(code))
      for (const {key, gebruik, personen} of amounts(row)) {
        const slot = g * boxes.length + slots.get(key)!;
        waarde[slot] = gebruik ?? -1;
        n[slot] = personen ?? -1;
        reden[slot] = gebruik === null ? WITHHELD : 0;
      }
  });
  return {
    ...{rijen: rows, waarde, n, reden},
    indicator: column(
      indicatoren.map(({code}) => code),
      (row) => boxes[row % boxes.length]!.indicator
    ),
    gebied: column(
      counted.map(({code}) => code),
      (row) => Math.floor(row / boxes.length)
    ),
    periode: column([start], () => 0),
    categorie: column(
      boxes.map(({categorie}) => categorie),
      (row) => row % boxes.length
    )
  };
}

function amounts({figuur: figure, groep: group, moment, personen, gebruik, ...row}: FoundFirst) {
  if (figure !== 53) {
    const code = levenswegCodes[figure === 51 ? "5.1" : "5.2"];
    return [{key: `${code} ${group}_na_${moment}`, gebruik, personen}];
  }
  const key = `${levenswegCodes["5.3"]} ${group}`;
  return [
    {key: `${key}_met`, gebruik, personen},
    {key: `${key}_zonder`, gebruik: row.zonder_gebruik, personen: row.zonder_personen}
  ];
}

/**
 * The address of the same choice on the page Levensweg, which holds two gebieden: one beside the other, or beside the land; of
 * more gebieden the land where it is among them, else the first.
 */
export function levenswegAddress({gebieden}: Pick<Cube, "gebieden">, start: string) {
  const codes = gebieden.map(({code}) => code);
  const country = codes.includes("NL") ? ["NL"] : [];
  const own = codes.filter((code) => code !== "NL");
  const two = [...own, ...country];
  const [gebied = "NL", compare] = two.length > 2 ? [...country, ...own].slice(0, 1) : two;
  const parts = {gebied, ...(compare === undefined ? {} : {vergelijk: compare}), peilmoment: start};
  return {gebied, vergelijk: compare, address: `./levensweg?${new URLSearchParams(parts)}`};
}
