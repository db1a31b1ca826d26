import type {z} from "zod/mini";
import {indicator} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {h, quietButton} from "../dom/element.js";
import {data, type TableData} from "../figure/csv.js";
import {fileStem} from "../figure/file.js";
import {part} from "../figure/renderQueue.js";
import {wholeNumber} from "../format/number.js";
import {type Manifest, publishedForm} from "../model/forms.js";
import {inPeriode, periodeName} from "../model/periode.js";
import type {Monitor} from "../monitor/monitor.js";
import {remember} from "../page/openPage.js";
import {tableFrame} from "../figure/tableFrame.js";
import {readOrder, type SortColumn, sortTable, writeOrder} from "../sortTable/sortTable.js";
import {fetchJson} from "../tables/fetch.js";
import {profiel, type ProfielAnswer, type ProfielRow} from "./profiel.js";
import {withoutHyphenation} from "./profielTable.js";
import {displayLine} from "./protect.js";
import type {Change} from "./wijkControls.js";

/** A published table of one gemeente by wijk, rounded to multiples of 5. */
export type Published = z.infer<typeof publishedForm>;

/** How far a number that was rounded to a multiple of 5 can be from the one it was rounded from. */
const SLACK = 2.5;

/** A published number with the computed one beside it. */
interface DifferenceCell {
  gepubliceerd: number;
  berekend: number | null;
  /** Computed minus published. */
  verschil: number | null;
  /** Whether rounding alone can explain the difference. */
  fits: boolean | null;
}

interface DifferenceRow {
  code: string;
  naam: string;
  soort: ProfielRow["soort"];
  cells: readonly DifferenceCell[];
}

/** The published table with the computed numbers beside it, in the order of the categorieën of the published table. */
export function differences(
  {rijen: rows, categorieen}: Published,
  computed: readonly ProfielRow[],
  order: readonly string[]
): DifferenceRow[] {
  return rows.map(({code, values}) => {
    const own = computed.find((row) => row.code === code);
    if (!own) throw new Error(`published row without a computed one: ${code}`);
    const cells = values.map((published, j): DifferenceCell => {
      const tally = own.tallies[order.indexOf(categorieen[j]!)];
      if (!tally) throw new Error(`published column without a computed one: ${categorieen[j]}`);
      const waarde = tally.waarde;
      const difference = waarde === null ? null : waarde - published;
      return {
        gepubliceerd: published,
        berekend: waarde,
        verschil: difference,
        fits: difference === null ? null : Math.abs(difference) <= SLACK
      };
    });
    return {code, naam: own.naam, soort: own.soort, cells};
  });
}

/** How many cells can be compared, and of how many the difference is no more than rounding. */
export function countFitting(rows: readonly DifferenceRow[]): {compared: number; fitting: number} {
  const cells = rows.flatMap(({cells}) => cells).filter(({fits}) => fits !== null);
  return {compared: cells.length, fitting: cells.filter(({fits}) => fits).length};
}

/** The comparison as lines, one per wijk and categorie. */
const differenceData = (rows: readonly DifferenceRow[], categorieen: readonly string[]): TableData =>
  data(
    ["gebied", "naam", "categorie", "gepubliceerd", "berekend", "berekend_min_gepubliceerd"],
    rows.flatMap(({code, naam, cells}) =>
      cells.map(({gepubliceerd: published, berekend: computed, verschil: difference}, j) => ({
        ...{gebied: code, naam, categorie: categorieen[j]!, gepubliceerd: published, berekend: computed},
        berekend_min_gepubliceerd: difference
      }))
    )
  );

/** A difference of counts with its sign. */
const withSign = (difference: number): string =>
  difference === 0 ? "0" : `${difference < 0 ? "−" : "+"}${wholeNumber(Math.abs(difference))}`;

/** The published number, with the computed minus the published in brackets; `!` where rounding cannot explain it. */
function differenceText({gepubliceerd: published, verschil: difference, fits}: DifferenceCell): string {
  const added = difference === null ? "afgeschermd" : `${withSign(difference)}${fits ? "" : " !"}`;
  return `${wholeNumber(published)} (${added})`;
}

/** The columns of the published table, in its own order. */
function differenceColumns(indicator: Indicator, codes: readonly string[]): SortColumn<DifferenceRow>[] {
  return [
    {
      ...{code: "naam", naam: "Wijk", soort: "tekst", waarde: ({naam}: DifferenceRow) => naam},
      cell: ({naam, soort: kind}) => ({tekst: naam, klasse: kind})
    },
    ...codes.map((code, j): SortColumn<DifferenceRow> => {
      const {naam} = indicator.categorieen.find((categorie) => categorie.code === code)!;
      return {
        ...{
          code,
          naam: withoutHyphenation(naam),
          soort: "getal",
          waarde: ({cells}: DifferenceRow) => cells[j]!.gepubliceerd
        },
        cell: ({cells}) => {
          const cell = cells[j]!;
          return {
            tekst: differenceText(cell),
            waarde: cell.verschil,
            klasse: cell.fits === false ? "does-not-fit" : ""
          };
        }
      };
    })
  ];
}

/** What the comparison shows. A source of another size is not to be compared cell by cell. */
function differenceSentence(rows: readonly DifferenceRow[]): string {
  const {compared, fitting} = countFitting(rows);
  const total = rows.at(-1)!.cells.at(-1)!;
  if (compared === 0) return "Er zijn geen berekende getallen om naast de tabel te zetten.";
  if (total.verschil !== null && Math.abs(total.verschil) > total.gepubliceerd / 10)
    return `De bron telt ${wholeNumber(total.berekend!)} huishoudens met voorzieningen, de gepubliceerde tabel ${wholeNumber(total.gepubliceerd)}: een bron van zo'n andere omvang is niet getal voor getal te vergelijken.`;
  if (fitting === compared)
    return `Alle ${compared} berekende getallen passen bij het gepubliceerde getal: wat ze schelen, kan door afronden komen.`;
  return `Van de ${compared} berekende getallen passen er ${fitting} bij het gepubliceerde getal; ${compared - fitting} verschillen meer dan afronden kan verklaren.`;
}

/** Which table was published, so that it is fetched only where it is shown. */
const when = {gemeente: "GM0344", periode: "2017HJ01", eenheid: "huishoudens"};

/** Figuur 4b: the published table of Utrecht, at its address, beside the computed one; a way to it where another one is shown. */
export function publishedFigure(address: string, {manifest}: Pick<Monitor, "manifest">, change: Change) {
  const table = sortTable<DifferenceRow>("De gepubliceerde tabel met de verschillen", (order) =>
    change({volgorde: writeOrder(order)})
  );
  const frame = tableFrame("4b", table.element, {heading: "h3"});
  const button = quietButton(`Toon de tabel van huishoudens, ${periodeName(when.periode)}`, () =>
    change({periode: when.periode, eenheid: when.eenheid})
  );
  const hint = h("p", {class: "help"}, "Van Utrecht is een gepubliceerde tabel om mee te vergelijken. ", button);
  const published = remember(() => fetchJson(new URL(address, location.href), publishedForm));
  hint.hidden = frame.hidden = true;

  return part(h("div", {class: "published"}, hint, frame), async ({choice, source, periode, small}: ProfielAnswer) => {
    // Rounding beside rounding says nothing of the count.
    const here = choice.gebied === when.gemeente && small !== "beschermd";
    const fits = here && periode === when.periode && choice.eenheid === when.eenheid;
    hint.hidden = !here || fits;
    frame.hidden = !fits;
    if (!fits) return;
    const publishedTable = await published();
    const what = indicator(publishedTable.indicator);
    const rows = differences(
      publishedTable,
      profiel(source, what, small),
      what.categorieen.map(({code}) => code)
    );
    table.set({
      caption: `Gepubliceerd, met tussen haakjes het berekende getal min het gepubliceerde (${inPeriode(periode)})`,
      kolommen: differenceColumns(what, publishedTable.categorieen),
      rijen: rows.filter(({soort: kind}) => kind === "wijk"),
      foot: rows.filter(({soort: kind}) => kind === "gemeente"),
      volgorde: readOrder(choice.volgorde)
    });
    const title = "De gepubliceerde tabel van Utrecht naast de berekende";
    frame.set({
      attribute: {
        ...{figuur: "4b", titel: title, bestand: fileStem("4b", [source.gemeente.naam], periode, [small])},
        ...{gebied: `wijken van ${source.gemeente.naam} (${source.gemeente.code})`, periode: periodeName(periode)},
        choices: [displayLine(small), ["Gepubliceerd", publishedTable.bron]],
        ...{n: "", definitions: [what.definitie], bron: manifest}
      },
      zin: differenceSentence(rows),
      toelichting: note(manifest),
      provenance: `Bron: ${publishedTable.bron} · Licentie: CC BY 4.0`,
      subtitle: `${what.naam} · aantal huishoudens · ${periodeName(periode)} · afgerond op vijven`,
      data: differenceData(rows, publishedTable.categorieen)
    });
  });
}

function note({synthetisch: synthetic}: Manifest): string {
  const rounding =
    "Gepubliceerde getallen zijn afgerond op vijven. Het getal erachter is dus hoogstens 2,5 hoger of lager, ook dat van een totaal; daarom tellen rijen en kolommen niet precies op. Een ! staat bij een verschil dat groter is.";
  const calibration =
    "De synthetische bron is op deze tabel geijkt: dat de getallen passen, is zo gemaakt en bewijst niets over andere cijfers.";
  return synthetic ? `${rounding} ${calibration}` : rounding;
}
