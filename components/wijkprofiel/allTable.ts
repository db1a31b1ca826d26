import type {Indicator} from "../../data/indicator/shape.js";
import {h} from "../dom/element.js";
import {data} from "../figure/csv.js";
import {fileStem} from "../figure/download.js";
import {onInput} from "../inputs/input.js";
import {buttonRow} from "../inputs/options.js";
import type {Manifest} from "../model/manifest.js";
import {inPeriode, periodeName} from "../model/periode.js";
import {tableFrame} from "../page/tableFrame.js";
import {readOrder, type SortColumn, sortTable, writeOrder} from "../sortTable/sortTable.js";
import {displayLine, displays, profielColumnNames, profielLines} from "./data.js";
import {
  allColumn,
  type Measure,
  profiel,
  profielColumns,
  type ProfielRow,
  type ProfielSource,
  smallOf,
  type WijkChoice,
  wijkIndicatoren
} from "./profiel.js";
import type {Small} from "./protect.js";

/** Keeps the last answer, so that a table in another order keeps its rows. */
function memo<A extends unknown[], R>(run: (...from: A) => R): (...from: A) => R {
  let previous: {van: A; uit: R} | undefined;
  return (...from) => {
    if (!previous || from.some((part, i) => part !== previous!.van[i])) previous = {van: from, uit: run(...from)};
    return previous.uit;
  };
}

/** A wijk with a row of every indicator. */
type AllRow = ReadonlyMap<string, ProfielRow>;

const measures = [
  {code: "per_1000", naam: "Cijfer"},
  {code: "aantal", naam: "Aantal"}
];

/** Figuur 6: every indicator of every wijk in one table, made when it is unfolded. */
export function allSection(manifest: Manifest, choose: (part: Partial<WijkChoice>) => void) {
  const measure = buttonRow({naam: "alles", titel: "Toon", options: measures});
  onInput(measure, (measure) => choose({alles: measure}));
  const table = sortTable<AllRow>("Alle indicatoren per wijk", (order) => choose({ordening: writeOrder(order)}));
  const box = h(
    "details",
    {class: "figure-table", ontoggle: () => draw()},
    h("summary", {}, "Toon de tabel met alle indicatoren"),
    table.element
  );
  const frame = tableFrame("6", box, {
    begrippen: ["gebied"],
    controls: [h("div", {class: "controls"}, measure)]
  });
  const rows = memo(allRows);
  const headings = memo(columns);
  let fill: (() => void) | null = null;
  const draw = () => {
    if (!box.open || !fill) return;
    fill();
    fill = null;
  };
  return {
    element: frame.element,
    set(choice: WijkChoice, source: ProfielSource, periode: string) {
      measure.value = choice.alles;
      const small = smallOf(choice);
      const {naam} = source.gemeente;
      const title = `Alle indicatoren van ${source.wijken.length === 1 ? "de wijk" : `de ${source.wijken.length} wijken`} van ${naam}`;
      fill = () => {
        const {wijken, foot} = rows(source, small);
        table.set({
          caption: `Alle indicatoren, ${naam}, ${inPeriode(periode)}`,
          ...{kolommen: headings(choice.alles as Measure), rijen: wijken, foot, volgorde: readOrder(choice.ordening)}
        });
      };
      draw();
      frame.set({
        attribute: {
          ...{figuur: "6", titel: title, bestand: fileStem("6", [naam], periode, ["alles", small])},
          ...{gebied: `wijken van ${naam} (${source.gemeente.code})`, periode: periodeName(periode)},
          ...{choices: [displayLine(small)], n: "", bron: manifest},
          definitions: wijkIndicatoren.map((what) => `${what.naam}: ${what.definitie}`)
        },
        zin: "",
        subtitle: `${choice.alles === "aantal" ? "aantallen" : "cijfers per 1.000 of in procenten"} · ${periodeName(periode)} · ${displays[small]}`,
        toelichting:
          "Elk cijfer is berekend uit het aantal en zijn eigen noemer; in het CSV-bestand staan aantal, noemer en interval. Een * staat bij een onzeker cijfer: minder dan 10 met, of minder dan 30 in totaal.",
        get data() {
          return data(
            profielColumnNames,
            wijkIndicatoren.flatMap((what) => profielLines(what, profiel(source, what, small), periode))
          );
        }
      });
    }
  };
}

function allRows(source: ProfielSource, small: Small): {wijken: AllRow[]; foot: AllRow[]} {
  const perIndicator = wijkIndicatoren.map((what) => [what.code, profiel(source, what, small)] as const);
  const row = (gebied: string): AllRow =>
    new Map(perIndicator.map(([code, rows]) => [code, rows.find((row) => row.code === gebied)!]));
  return {wijken: source.wijken.map(({code}) => row(code)), foot: [row(source.gemeente.code)]};
}

function columns(measure: Measure): SortColumn<AllRow>[] {
  const from = (what: Indicator): SortColumn<AllRow>[] =>
    profielColumns(what, measure).map(({code, waarde, cell, ...column}) => ({
      ...column,
      ...(code === "naam" ? {code} : {code: allColumn(what.code, code), groep: `${what.naam}${unit(what, measure)}`}),
      waarde: (row) => waarde(row.get(what.code)!),
      cell: (row) => cell(row.get(what.code)!)
    }));
  return [from(wijkIndicatoren[0]!)[0]!, ...wijkIndicatoren.flatMap((what) => from(what).slice(1))];
}

const unit = ({per}: Indicator, measure: Measure): string =>
  measure === "aantal" || per === null ? " (aantal)" : per === 100 ? " (%)" : " (per 1.000)";
