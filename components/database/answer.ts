import {isLevensweg} from "../../data/indicator/levensweg.js";
import {bytesText, wholeNumber} from "../format/number.js";
import {isPeilmoment} from "../model/periode.js";
import {enumerate} from "../format/text.js";
import {makeAxis, pivot, type PivotTable} from "./axis.js";
import {chosenCategorieen, chosenIndicatoren, type DatabaseChoice, type KnownToDatabase} from "./choice.js";
import {type Cube, emptyCube, sortCube} from "./cube.js";
import {levenswegFile} from "./levensweg.js";
import {type FetchOptions, fill, type TableStock} from "./sourceTable.js";

/** What a request costs besides its bytes, in bytes. */
const PER_FILE = 20_000;

/** How many bytes a table has; null where there is no such table. */
type Size = (file: string) => number | null;

/**
 * The tables that hold the chosen cells, the fewest bytes: all gebieden of an indicator stand in one table, all indicatoren
 * of a gebied in another, and wijken only in that of their gemeente; the figures of the Levensweg stand in one for each start.
 * What is there already costs nothing.
 */
export function planAnswer(
  choice: DatabaseChoice,
  known: KnownToDatabase,
  extent: Size,
  has: (file: string) => boolean
): string[] {
  const asked = chosenIndicatoren(choice, known);
  const indicatoren = asked.filter((indicator) => !isLevensweg(indicator));
  const chosen = new Set(choice.gebieden);
  const gebieden = known.gebieden.filter(({code}) => chosen.has(code));
  const wijken = indicatoren.some(({wijk}) => wijk) ? gebieden.filter(({soort: kind}) => kind === "wijk") : [];
  const coarse = gebieden.filter(({soort: kind}) => kind !== "wijk").map(({code}) => code);
  const existing = (files: string[]) => files.filter((file) => extent(file) !== null);
  const cost = (files: string[]) =>
    files.filter((file) => !has(file)).reduce((sum, file) => sum + extent(file)! + PER_FILE, 0);

  const starts = asked.some(isLevensweg) && coarse.length > 0 ? choice.perioden.filter(isPeilmoment) : [];
  const levensweg = existing(starts.map(levenswegFile));
  if (indicatoren.length === 0 || choice.perioden.every(isPeilmoment)) return levensweg;
  const forWijken = existing([...new Set(wijken.map(({gemeenten}) => `monitor/${gemeenten[0]}.arrow`))]);
  const perGebied = coarse.map((code) => `monitor/${code}.arrow`).filter((file) => !forWijken.includes(file));
  const perIndicator = existing(indicatoren.map(({code}) => `monitor/indicator/${code}.arrow`));
  if (perGebied.length === 0) return [...forWijken, ...levensweg];
  const cheaper = existing(perGebied).length === perGebied.length && cost(perGebied) < cost(perIndicator);
  return [...forWijken, ...(cheaper ? perGebied : perIndicator), ...levensweg];
}

/** A choice with its cells, in rows and columns, sorted. */
export interface TableAnswer {
  cube: Cube;
  tabel: PivotTable;
  volgorde: Uint32Array;
}

/** Answers choices from the tables that were fetched; what only turns the table or sorts it asks for no cells anew. */
export function answerer(known: KnownToDatabase, tableStock: TableStock) {
  let last: {key: string; cube: Cube} | null = null;
  const keyOf = ({indicatoren, categorieen, gebieden, perioden}: DatabaseChoice) =>
    JSON.stringify([indicatoren, categorieen, gebieden, perioden]);

  return {
    /** The tables that a choice needs and how many bytes of them are not there yet. */
    needed(choice: DatabaseChoice) {
      const files = planAnswer(choice, known, tableStock.extent, tableStock.has);
      return {files, bytes: tableStock.stillTooFetch(files)};
    },
    async answer(choice: DatabaseChoice, files: readonly string[], options: FetchOptions = {}): Promise<TableAnswer> {
      const key = keyOf(choice);
      if (last?.key !== key) {
        const tables = await tableStock.fetchBytes(files, options);
        options.signal?.throwIfAborted();
        const cube = emptyCube(choice, known);
        for (const table of tables) fill(cube, table);
        last = {key, cube};
      }
      const {cube} = last;
      const table = pivot(cube, choice);
      return {cube, tabel: table, volgorde: sortCube(table, choice.sorteer)};
    }
  };
}

/** How far a choice may go. */
export const limits = {
  /** Cells that the table holds. */
  cells: 1_000_000,
  /** Rows and columns that a browser can scroll. */
  rijen: 500_000,
  kolommen: 100_000,
  /** Bytes that are fetched without asking. */
  bytes: 25_000_000
} as const;

interface Tally {
  indicatoren: number;
  /** Indicatoren with their categorieën. */
  pairs: number;
  gebieden: number;
  perioden: number;
  cells: number;
}

/** How many cells a choice gives, before anything is fetched. */
export function countCells(choice: DatabaseChoice, known: KnownToDatabase): Tally {
  const indicatoren = chosenIndicatoren(choice, known);
  const pairs = indicatoren.reduce((sum, indicator) => sum + chosenCategorieen(choice, indicator).length, 0);
  const [gebieden, perioden] = [choice.gebieden.length, choice.perioden.length];
  return {indicatoren: indicatoren.length, pairs, gebieden, perioden, cells: pairs * gebieden * perioden};
}

const pieces = (aantal: number, one: string, more: string) => `${wholeNumber(aantal)} ${aantal === 1 ? one : more}`;

/** The count in words: `5 categorieën van 1 indicator × 13 gebieden × 1 periode = 65 cellen`. */
export function countSentence({indicatoren, pairs, gebieden, perioden, cells}: Tally): string {
  const parts = [
    `${pieces(pairs, "categorie", "categorieën")} van ${pieces(indicatoren, "indicator", "indicatoren")}`,
    pieces(gebieden, "gebied", "gebieden"),
    pieces(perioden, "periode", "perioden")
  ];
  return `${parts.join(" × ")} = ${pieces(cells, "cel", "cellen")}`;
}

/** Why a choice gives no table, in words for the visitor; null where it does. */
export function objection(choice: DatabaseChoice, known: KnownToDatabase): string | null {
  const {cells, pairs, gebieden, perioden} = countCells(choice, known);
  const empty = [
    ...(pairs === 0 ? [choice.indicatoren.length === 0 ? "een indicator" : "een categorie"] : []),
    ...(gebieden === 0 ? ["een gebied"] : []),
    ...(perioden === 0 ? ["een periode"] : [])
  ];
  if (empty.length > 0) return `Er is nog niets te tonen: kies ten minste ${enumerate(empty, "en")}.`;
  if (cells > limits.cells)
    return `Uw keuze geeft ${wholeNumber(cells)} cellen; een tabel gaat tot ${wholeNumber(limits.cells)}. Kies minder, of haal de hele tabellen uit de catalogus onderaan deze pagina.`;
  const cube = cells > limits.kolommen ? emptyCube(choice, known) : null;
  const [rows, columns] = cube ? [makeAxis(choice.rijen, cube).length, makeAxis(choice.kolommen, cube).length] : [0, 0];
  if (rows > limits.rijen || columns * choice.measures.length > limits.kolommen)
    return `Zo krijgt de tabel ${wholeNumber(rows)} rijen en ${wholeNumber(columns * choice.measures.length)} kolommen; op het scherm passen ${wholeNumber(limits.rijen)} rijen en ${wholeNumber(limits.kolommen)} kolommen. Draai de tabel anders.`;
  return null;
}

/** What is said before many bytes are fetched. */
export const queryBeforehand = (bytes: number, files: number): string =>
  `Voor deze keuze worden ${wholeNumber(files)} tabellen opgehaald, samen ${bytesText(bytes)}; over de lijn is dat minder, want ze zijn ingepakt.`;
