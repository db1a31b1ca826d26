import {isLevensweg} from "../../data/indicator/levensweg.js";
import {h, setText} from "../dom/element.js";
import {sourceLine} from "../figure/attributes.js";
import {part} from "../figure/renderQueue.js";
import {wholeNumber} from "../format/number.js";
import {protectionNotes, withheldSentences} from "../model/protection.js";
import {type Axis, extent, type PivotTable} from "./axis.js";
import type {DatabaseChoice, Dimension, CellMeasure, Sorting} from "./choice.js";
import {columnCode, gebiedSlot} from "./codes.js";
import type {DatabaseControls} from "./controls.js";
import {dimensionNames, findColumn, indicatorOf, memberName} from "./cube.js";
import type {AnsweredTable, Database} from "./database.js";
import type {GridContent, GridSortColumn} from "./grid/body.js";
import {grid} from "./grid/grid.js";
import {cellText, measureNames, NOT_OF_APPLICATION, unitPer, WITHHELD} from "./measure.js";

/** The table of the chosen numbers, with what its signs mean and who is not in it. */
export function numbersTable(
  {gebieden, manifest, codes}: Pick<Database, "gebieden" | "manifest" | "codes">,
  controls: DatabaseControls
) {
  const title = h("h2", {id: "tabel-titel"}, "De tabel wordt gemaakt …");
  const below = h("p", {class: "figure-caption"});
  const protection = h("p", {class: "help"});
  const coverage = coverageBox();
  const note = h("div", {hidden: true});
  const notes = () => import("./tableNotes.js");
  const key = h("div");
  const lateKey = part(key, async () => key.replaceChildren((await notes()).signKey()), {behind: true});
  let shown: AnsweredTable | undefined;
  const table = grid({sorteer: (column) => shown && controls.change({sorteer: content(shown).sortOn(column)})});
  const element = h(
    "section",
    {class: "database-table", "aria-labelledby": "tabel-titel"},
    ...[title, below, note, table.element, protection, key, coverage.element]
  );
  const content = ({tabel: table, choice, volgorde: order, titel: title}: AnsweredTable) =>
    tableContent(table, choice, order, title);

  async function draw(answer: AnsweredTable) {
    if (!shown) lateKey.show(answer);
    shown = answer;
    const cells = answer.cube.waarde.length;
    setText(title, answer.titel);
    setText(below, `${wholeNumber(cells)} ${cells === 1 ? "cel" : "cellen"} · ${sourceLine(manifest)}`);
    const withheld = answer.cube.reden.filter((code) => code === WITHHELD).length;
    const sentences = [...withheldSentences(manifest, withheld, cells), ...protectionNotes(manifest)];
    setText(protection, sentences.join(" "));
    protection.hidden = sentences.length === 0;
    table.set(content(answer));
    coverage.set(answer.coverage);
    await showNote(answer);
  }

  /** Only where the table has figures of the Levensweg; without it the table still stands. */
  async function showNote(answer: AnsweredTable) {
    note.hidden = true;
    if (!answer.cube.indicatoren.some(isLevensweg)) return;
    try {
      const {levenswegNote} = await notes();
      if (shown !== answer) return;
      note.replaceChildren(levenswegNote(answer.cube, gebieden));
      note.hidden = false;
    } catch (error) {
      console.error(error);
    }
  }

  return Object.assign(part(element, draw), {
    /** To a gemeente: to its place in the table, or into the choice when it is not there. */
    point(code: string) {
      if (!shown) return;
      const {choice, tabel: run, volgorde: order} = shown;
      const slot = gebiedSlot(run, order, code);
      if (slot) table.to({rij: slot.rij, kolom: slot.kolom * choice.measures.length});
      else controls.change({gebieden: codes.inOrder([...choice.gebieden, code])});
    }
  });
}

/** These sentences under the table, folded. */
function coverageBox() {
  const list = h("ul", {});
  const element = h(
    "details",
    {class: "figure-table", hidden: true},
    h("summary", {}, "Welke gemeenten zitten niet in de cijfers?"),
    list
  );
  return {
    element,
    set(sentences: readonly string[]) {
      element.hidden = sentences.length === 0;
      list.replaceChildren(...sentences.map((sentence) => h("li", {}, sentence)));
    }
  };
}

const WIDE: Record<CellMeasure, number> = {aantal: 10, per: 9, n: 10, interval: 15};

/** What the table shows of cells in rows and columns; a dimension of one member stands in the title alone. */
function tableContent(
  table: PivotTable,
  choice: DatabaseChoice,
  order: Uint32Array,
  naam: string
): GridContent & {sortOn(column: GridSortColumn): Sorting | null} {
  const {cube, rijen: rows, kolommen: columns} = table;
  const {measures} = choice;
  const headingRows = multiple(rows, table);
  const headingColumns = columns.dimensions.filter((dimension) => extent(cube, dimension) > 1);
  const withMeasure = measures.length > 1 || headingColumns.length === 0;
  const names = new Map(
    [...rows.dimensions, ...columns.dimensions].map((dimension) => [dimension, memberNames(dimension)])
  );
  const measureName = measureHeadings(table, measures);

  function memberNames(dimension: Dimension): string[] {
    return Array.from({length: extent(cube, dimension)}, (_, member) => memberName(cube, dimension, member));
  }
  const part = (column: number) => Math.floor(column / measures.length);
  const measure = (column: number) => column % measures.length;
  const codeOf = ({soort: kind, kolom: column}: GridSortColumn) =>
    kind === "kop" ? headingRows[column]! : columnCode(table, part(column), measures[measure(column)]!);

  return {
    naam,
    rijen: rows.length,
    kolommen: columns.length * measures.length,
    rowHeadings: headingRows.map((dimension) => ({
      naam: dimensionNames[dimension],
      longest: Math.max(...names.get(dimension)!.map(({length}) => length))
    })),
    levels: headingColumns.length + (withMeasure ? 1 : 0),
    wide: Math.max(...measures.map((measure) => WIDE[measure])),
    rowHeading: (row, heading) => {
      const dimension = headingRows[heading]!;
      return names.get(dimension)![rows.places[dimension]![order[row]!]!]!;
    },
    heading(level, column) {
      const dimension = headingColumns[level];
      if (!dimension) return measureName[measure(column)]!;
      return names.get(dimension)![columns.places[dimension]![part(column)]!]!;
    },
    cell(r, column) {
      const row = order[r]!;
      const cell = table.cell(row, part(column));
      if (cell < 0) return NOT_OF_APPLICATION;
      return cellText(measures[measure(column)]!, cube.indicatoren[indicatorOf(table, row, part(column))]!, cube, cell);
    },
    sorting: slotOf(table, choice, headingRows),
    /** The sorting after a column is pressed: from high to low, then from low to high, then as it was. */
    sortOn(what) {
      const column = codeOf(what);
      const initially = what.soort === "cel";
      if (choice.sorteer?.kolom !== column) return {kolom: column, off: initially};
      return choice.sorteer.off === initially ? {kolom: column, off: !initially} : null;
    }
  };
}

/** The dimensions on the rows that have a choice; the last where none has, so that a row has a name. */
function multiple({dimensions}: Axis, {cube}: PivotTable): Dimension[] {
  const more = dimensions.filter((dimension) => extent(cube, dimension) > 1);
  return more.length > 0 ? more : dimensions.slice(-1);
}

/** What stands above a measure; the rate of one unit by that unit. */
function measureHeadings({cube: {indicatoren}}: PivotTable, measures: readonly CellMeasure[]): string[] {
  const units = new Set(indicatoren.map(unitPer).filter((unit) => unit !== null));
  const [per = ""] = units;
  const own: Partial<Record<CellMeasure, string>> =
    units.size === 1 ? {per: per === "%" ? "Procent" : `${per[0]!.toUpperCase()}${per.slice(1)}`} : {};
  return measures.map((measure) => own[measure] ?? measureNames[measure]);
}

function slotOf(table: PivotTable, {sorteer: sort, measures}: DatabaseChoice, headingRows: readonly Dimension[]) {
  if (!sort) return null;
  const heading = headingRows.indexOf(sort.kolom as Dimension);
  if (heading >= 0) return {soort: "kop" as const, kolom: heading, off: sort.off};
  const measure = measures.findIndex((naam) => naam === sort.kolom.split(".").at(-1));
  const column = measure < 0 ? -1 : findColumn(table, sort.kolom);
  return column < 0 ? null : {soort: "cel" as const, kolom: column * measures.length + measure, off: sort.off};
}
