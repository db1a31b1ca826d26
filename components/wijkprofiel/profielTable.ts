import type {Indicator} from "../../data/indicator/shape.js";
import {h} from "../dom/element.js";
import {data} from "../figure/csv.js";
import {fileStem} from "../figure/file.js";
import {wholeNumber} from "../format/number.js";
import {onInput} from "../inputs/input.js";
import {buttonRow} from "../inputs/options.js";
import {missingWords, uncertain} from "../model/missing.js";
import {inPeriode, periodeName} from "../model/periode.js";
import type {Monitor} from "../monitor/monitor.js";
import type {Reden} from "../monitor/row.js";
import {tableFrame} from "../figure/tableFrame.js";
import {readOrder, type SortCell, type SortColumn, sortTable, writeOrder} from "../sortTable/sortTable.js";
import type {Aandeel} from "../statistics/wilson.js";
import {
  aandeelOf,
  profiel,
  type ProfielAnswer,
  type ProfielRow,
  type ProfielSource,
  protectedNotes,
  ratio,
  type RowKind,
  type WijkTally,
  wijkIndicatoren
} from "./profiel.js";
import {displayLine, displays, type Small} from "./protect.js";
import {allColumn, type Change} from "./wijkControls.js";
export type ProfielMeasure = "aantal" | "per_1000";

const empty = ({waarde, reden}: WijkTally): SortCell => ({
  tekst: missingWords[reden ?? (waarde === null ? "geen_cijfer" : "afgeschermd")],
  waarde: null,
  klasse: "no-number"
});

/** A rate with one decimal, so that numbers stand under each other. */
const value = (amount: number, per: 100 | 1000) => `${amount.toFixed(1).replace(".", ",")}${per === 100 ? "%" : ""}`;

/** A count, or its rate with a star where that rests on few. */
export function countCell(indicator: Pick<Indicator, "per">, tally: WijkTally, measure: ProfielMeasure): SortCell {
  const {waarde, n} = tally;
  if (waarde === null) return empty(tally);
  if (measure === "aantal" || indicator.per === null) return {tekst: wholeNumber(waarde).replace("-", "−"), waarde};
  if (n === null) return empty({waarde, n, reden: "afgeschermd"});
  const part = waarde < 0 ? null : ratio(indicator, tally);
  if (part === null) return {tekst: "–", waarde: null, klasse: "no-number"};
  return {tekst: `${value(part, indicator.per)}${uncertain(waarde, n) ? " *" : ""}`, waarde: part};
}

const naam: SortColumn<ProfielRow> = {
  ...{code: "naam", naam: "Wijk", soort: "tekst", waarde: ({naam}) => naam},
  cell: ({naam, soort: kind}) => ({tekst: naam, klasse: kind})
};

/** A narrow head does not break P-wet in two. */
export const withoutHyphenation = (naam: string): string => naam.replaceAll("P-wet", "P-\u2060wet");

/** The columns of an indicator by wijk: the name, and a column per categorie. */
export function profielColumns(indicator: Indicator, measure: ProfielMeasure): SortColumn<ProfielRow>[] {
  const {categorieen} = indicator;
  return [
    naam,
    ...categorieen.map(({code, naam}, j): SortColumn<ProfielRow> => {
      const cell = ({tallies}: ProfielRow) => countCell(indicator, tallies[j]!, measure);
      return {
        code,
        naam: withoutHyphenation(naam),
        soort: "getal",
        waarde: (row) => (cell(row).waarde ?? null) as number | null,
        cell
      };
    })
  ];
}
/** A line of the files that leave the page. */
interface ProfielLine extends Aandeel {
  gebied: string;
  naam: string;
  soort: RowKind;
  indicator: string;
  categorie: string;
  periode: string;
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}

export const profielColumnNames = [
  ...["gebied", "naam", "soort", "indicator", "categorie", "periode"],
  ...["waarde", "n", "aandeel", "ondergrens", "bovengrens", "reden"]
] as (keyof ProfielLine & string)[];

const noCell: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** An indicator by wijk as lines, one per row and categorie. */
export function profielLines(indicator: Indicator, rows: readonly ProfielRow[], periode: string): ProfielLine[] {
  return rows.flatMap(({code, naam, soort: kind, tallies}) =>
    indicator.categorieen.map((categorie, j): ProfielLine => {
      const {waarde, n, reden} = tallies[j]!;
      const divisible = indicator.per !== null && waarde !== null && n !== null && waarde >= 0 && n >= 0;
      return {
        ...{gebied: code, naam, soort: kind, indicator: indicator.code, categorie: categorie.code, periode},
        ...{waarde, n, reden},
        ...(divisible ? aandeelOf({waarde, n, reden}) : noCell)
      };
    })
  );
}

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
export function allFigure({manifest}: Pick<Monitor, "manifest">, change: Change) {
  const measure = onInput(buttonRow({naam: "alles", titel: "Toon", options: measures}), (code) =>
    change({alles: code})
  );
  const table = sortTable<AllRow>("Alle indicatoren per wijk", (order) => change({ordening: writeOrder(order)}));
  const box = h(
    "details",
    {class: "figure-table", ontoggle: () => fillOpen()},
    h("summary", {}, "Toon de tabel met alle indicatoren"),
    table.element
  );
  const rows = memo(allRows);
  const headings = memo(columns);
  let fill: (() => void) | null = null;

  function fillOpen() {
    if (!box.open || !fill) return;
    fill();
    fill = null;
  }

  function draw({choice, source, periode, small}: ProfielAnswer) {
    measure.value = choice.alles;
    const {naam} = source.gemeente;
    fill = () => {
      const {wijken, foot} = rows(source, small);
      table.set({
        caption: `Alle indicatoren, ${naam}, ${inPeriode(periode)}`,
        ...{
          kolommen: headings(choice.alles as ProfielMeasure),
          rijen: wijken,
          foot,
          volgorde: readOrder(choice.ordening)
        }
      });
    };
    fillOpen();
    return {
      attribute: {
        figuur: "6",
        titel: `Alle indicatoren van ${source.wijken.length === 1 ? "de wijk" : `de ${source.wijken.length} wijken`} van ${naam}`,
        bestand: fileStem("6", [naam], periode, ["alles", small]),
        ...{gebied: `wijken van ${naam} (${source.gemeente.code})`, periode: periodeName(periode)},
        ...{choices: [displayLine(small)], n: "", bron: manifest},
        definitions: wijkIndicatoren.map((what) => `${what.naam}: ${what.definitie}`)
      },
      zin: "",
      subtitle: `${choice.alles === "aantal" ? "aantallen" : "cijfers per 1.000 of in procenten"} · ${periodeName(periode)} · ${displays[small]}`,
      toelichting: [
        "Elk cijfer is berekend uit het aantal en zijn eigen noemer; in het CSV-bestand staan aantal, noemer en interval. Een * staat bij een onzeker cijfer: minder dan 10 met, of minder dan 30 in totaal.",
        ...protectedNotes(
          manifest,
          wijkIndicatoren.flatMap((what) => profiel(source, what, small).flatMap(({tallies}) => tallies))
        )
      ].join(" "),
      get data() {
        return data(
          profielColumnNames,
          wijkIndicatoren.flatMap((what) => profielLines(what, profiel(source, what, small), periode))
        );
      }
    };
  }

  return tableFrame("6", box, {begrippen: ["gebied"], controls: [h("div", {class: "controls"}, measure)], draw});
}

function allRows(source: ProfielSource, small: Small): {wijken: AllRow[]; foot: AllRow[]} {
  const perIndicator = wijkIndicatoren.map((what) => [what.code, profiel(source, what, small)] as const);
  const row = (gebied: string): AllRow =>
    new Map(perIndicator.map(([code, rows]) => [code, rows.find((row) => row.code === gebied)!]));
  return {wijken: source.wijken.map(({code}) => row(code)), foot: [row(source.gemeente.code)]};
}

function columns(measure: ProfielMeasure): SortColumn<AllRow>[] {
  const from = (what: Indicator): SortColumn<AllRow>[] =>
    profielColumns(what, measure).map(({code, waarde, cell, ...column}) => ({
      ...column,
      ...(code === "naam" ? {code} : {code: allColumn(what.code, code), groep: `${what.naam}${unit(what, measure)}`}),
      waarde: (row) => waarde(row.get(what.code)!),
      cell: (row) => cell(row.get(what.code)!)
    }));
  return [from(wijkIndicatoren[0]!)[0]!, ...wijkIndicatoren.flatMap((what) => from(what).slice(1))];
}

const unit = ({per}: Indicator, measure: ProfielMeasure): string =>
  measure === "aantal" || per === null ? " (aantal)" : per === 100 ? " (%)" : " (per 1.000)";
