import {colours} from "../charts/theme.js";
import {trendChart} from "../charts/trend.js";
import {data} from "../figure/csv.js";
import {fileStem} from "../figure/file.js";
import type {Content} from "../figure/figure.js";
import {type MeasureValue, missingWords} from "../model/missing.js";
import type {Cell} from "../figure/table.js";
import {wholeNumber} from "../format/number.js";
import {inPeriode, periodeName} from "../model/periode.js";
import type {DeliveryTotal} from "../monitor/row.js";
import type {DeliveryAnswer} from "./controls.js";
import type {DeliveryOverview, DeliveryTables} from "./states.js";

/** How many gemeenten publish in a halfjaar, in one sentence. */
export function deliveryTitle(
  overview: DeliveryOverview,
  gemeenten: readonly string[],
  periode: string,
  where: string
): string {
  const total = overview.totaal(gemeenten, periode);
  if (!total) return `Over ${inPeriode(periode)} zegt de bron niet wie er leverde`;
  const {publiceert: publishes, van: from} = total;
  return `Over ${inPeriode(periode)} ${publishes === 1 ? "publiceert" : "publiceren"} ${wholeNumber(publishes)} van de ${wholeNumber(from)} gemeenten ${where} hun Wmo-gegevens`;
}

/** The steps behind that number, and the halfjaar before. All gemeenten are counted, so that nothing here is chance. */
export function deliverySentences(overview: DeliveryOverview, gemeenten: readonly string[], periode: string): string[] {
  const total = overview.totaal(gemeenten, periode);
  if (!total) return [];
  const {geleverd: delivered, goedgekeurd: approved, opt_out, publiceert: publishes, opt_out_facultatief} = total;
  const steps = `${wholeNumber(delivered)} leverden, daarvan ${wholeNumber(approved)} goedgekeurd; ${wholeNumber(opt_out)} ${opt_out === 1 ? "koos" : "kozen"} voor opt-out, zodat er ${wholeNumber(publishes)} publiceren.`;
  const partly =
    opt_out_facultatief > 0
      ? [
          `Van die ${wholeNumber(publishes)} ${opt_out_facultatief === 1 ? "houdt" : "houden"} er ${wholeNumber(opt_out_facultatief)} de facultatieve gegevens achter; de cijfers op deze site gebruiken die niet.`
        ]
      : [];
  return [steps, ...partly, ...earlier(overview, gemeenten, periode, publishes)];
}

function earlier(overview: DeliveryOverview, gemeenten: readonly string[], periode: string, now: number): string[] {
  const {halfjaren} = overview;
  const previous = halfjaren[halfjaren.indexOf(periode) - 1];
  const then = previous === undefined ? null : overview.totaal(gemeenten, previous);
  if (!then) return [];
  const difference = now - then.publiceert;
  if (difference === 0) return ["Dat is evenveel als een halfjaar eerder."];
  return [
    `Dat zijn er ${wholeNumber(Math.abs(difference))} ${difference > 0 ? "meer" : "minder"} dan een halfjaar eerder (${wholeNumber(then.publiceert)}).`
  ];
}

const lines = [
  {part: "publiceert", naam: "Publiceert", colour: colours.totaal},
  {part: "goedgekeurd", naam: "Goedgekeurd", colour: colours.wmo},
  {part: "geleverd", naam: "Geleverd", colour: colours.vergelijk}
] as const;

const columns = ["geleverd", "goedgekeurd", "opt_out", "publiceert", "opt_out_facultatief", "van"] as const;
const headings = ["Geleverd", "Goedgekeurd", "Opt-out (basis)", "Publiceert", "Waarvan opt-out facultatief", "Van"];

/** The figure of deliveries over time: lines, a table with the totals per halfjaar, and sentences. */
export const deliveryTrend = (tables: DeliveryTables) => ({
  ...{toelichting: "", begrippen: ["wmo"]},
  content: (answer: DeliveryAnswer) => trendContent(tables, answer)
});

function trendContent({overview, manifest}: DeliveryTables, {gemeenten, periode, where}: DeliveryAnswer): Content {
  const {halfjaren} = overview;
  const totals = halfjaren.map((halfjaar) => ({halfjaar, totaal: overview.totaal(gemeenten, halfjaar)}));
  const title = deliveryTitle(overview, gemeenten, periode, where);
  return {
    attribute: {
      ...{figuur: "1", titel: title, bestand: fileStem("1", ["aanlevering", where], periode)},
      ...{gebied: `gemeenten ${where}`, periode: halfjaren.map(periodeName).join(", "), bron: manifest},
      n: `${wholeNumber(gemeenten.length)} ${gemeenten.length === 1 ? "gemeente" : "gemeenten"}`,
      definitions: ["Gemeenten naar wat er van hun levering van Wmo-gegevens werd."]
    },
    subtitle: `Aantal gemeenten ${where} per halfjaar dat Wmo-gegevens leverde, werd goedgekeurd en publiceert`,
    toelichting:
      "Alle gemeenten zijn geteld, dus hier is geen toeval in het spel. Voor halfjaren waarvan de bron van geen enkele gemeente iets zegt, staat er geen getal; dat is iets anders dan nul.",
    sentences: deliverySentences(overview, gemeenten, periode),
    tabel: {
      caption: `Leveringen van Wmo-gegevens, gemeenten ${where}`,
      headings: ["Halfjaar", ...headings],
      rowHeadings: 1,
      rijen: totals.map(({halfjaar, totaal: total}) => ({
        headings: [periodeName(halfjaar)],
        cells: columns.map((part): Cell => amount(total, part))
      }))
    },
    data: data(
      ["halfjaar", ...columns],
      totals.map(({halfjaar, totaal: total}) => ({
        halfjaar,
        ...(total ?? (Object.fromEntries(columns.map((part) => [part, null])) as Record<keyof DeliveryTotal, null>))
      }))
    ),
    chart: (width) =>
      trendChart(
        [
          {
            ...{heading: null, colour: colours.tekst},
            lines: lines.map(({part, naam, colour}, entry) => ({
              ...{serie: part, naam, colour, entry, title: `${naam}, gemeenten ${where}`},
              points: totals.map(({halfjaar, totaal: total}) => ({
                ...{periode: halfjaar, n: total?.van ?? null},
                ...point(total?.[part] ?? null)
              }))
            }))
          }
        ],
        {width, perioden: halfjaren, legend: lines, text: wholeNumber, unit: " gemeenten", whole: true}
      )
  };
}

const amount = (total: DeliveryTotal | null, part: keyof DeliveryTotal): Cell =>
  total === null
    ? {tekst: missingWords.geen_cijfer, waarde: null}
    : {tekst: wholeNumber(total[part]), waarde: total[part]};

const point = (waarde: number | null): MeasureValue => ({
  ...{waarde, onder: null, boven: null, klein: false},
  empty: waarde === null ? "geen_cijfer" : null
});
