import {isLevensweg} from "../../../data/indicator/levensweg.js";
import {barChart} from "../../charts/bar.js";
import type {Chart} from "../../charts/chart.js";
import {colours} from "../../charts/theme.js";
import {trendChart} from "../../charts/trend.js";
import {data, type TableData} from "../../figure/csv.js";
import {slug} from "../../figure/file.js";
import type {Content} from "../../figure/figure.js";
import {type MeasureValue, missingWords} from "../../model/missing.js";
import {capitalise} from "../../format/text.js";
import type {Cell, FigureTable} from "../../figure/table.js";
import {wholeNumber} from "../../format/number.js";
import {isHalfjaar, isPeilmoment, isYear, periodeName} from "../../model/periode.js";
import {protectionNotes, withheldSentences} from "../../model/protection.js";
import type {SourceAttribute} from "../../model/provenance.js";
import {notationOf} from "../../monitor/figure/measurement.js";
import {seriesColour} from "../../monitor/figure/series.js";
import type {TileValues} from "../../tileMap/classes.js";
import {pairOf, textOf, unit, valueFor, type ViewChoice} from "./subject.js";

/**
 * The chosen halfjaren, or the years where there are more of those: a line never joins the two. Of a figure of the Levensweg
 * the startpeilmomenten.
 */
export function timeSeries(perioden: readonly string[], levensweg: boolean): number[] {
  const are = (kind: (periode: string) => boolean) => perioden.flatMap((periode, i) => (kind(periode) ? [i] : []));
  if (levensweg) return are(isPeilmoment);
  const [halfjaren, years] = [are(isHalfjaar), are(isYear)];
  return years.length > halfjaren.length ? years : halfjaren;
}

/** A panel per gebied with a line through time. */
function trends(view: ViewChoice, gebieden: readonly number[]): (width: number) => Chart | string {
  const {cube, onderwerp: subject, maat: measure} = view;
  const {indicator, categorie} = pairOf(cube, subject.pair);
  const series = timeSeries(cube.perioden, isLevensweg(indicator));
  const perioden = series.map((periode) => cube.perioden[periode]!);
  const colour = seriesColour(indicator, categorie);
  const what = [indicator.naam, categorie.naam].join(": ");
  const panels = gebieden.map((gebied) => ({
    ...{heading: cube.gebieden[gebied]!.naam, colour: colours.tekst},
    lines: [
      {
        ...{serie: cube.gebieden[gebied]!.code, title: `${what}, ${cube.gebieden[gebied]!.naam}`, colour, entry: 0},
        points: series.map((periode, i) => ({
          periode: perioden[i]!,
          ...valueFor(view, gebied, {...subject, periode})
        }))
      }
    ]
  }));
  return (width) =>
    trendChart(panels, {width, perioden, legend: [], text: textOf(view), ...notationOf(indicator, measure)});
}

/** A bar per gebied; of one gebied a bar per categorie of the indicator. */
function bars(view: ViewChoice, gebieden: readonly number[]): (width: number) => Chart | string {
  const {cube, onderwerp: subject, maat: measure} = view;
  const {indicator} = pairOf(cube, subject.pair);
  const colour = (pair: number) => seriesColour(indicator, pairOf(cube, pair).categorie);
  const sheets =
    gebieden.length > 1
      ? gebieden.map((gebied) => ({
          ...{naam: cube.gebieden[gebied]!.naam, colour: colour(subject.pair), serie: cube.gebieden[gebied]!.code},
          sides: [valueFor(view, gebied)]
        }))
      : pairsOf(view).map((pair) => ({
          ...{naam: pairOf(cube, pair).categorie.naam, colour: colour(pair), serie: pairOf(cube, pair).categorie.code},
          sides: [valueFor(view, 0, {...subject, pair})]
        }));
  const names = [gebieden.length > 1 ? pairOf(cube, subject.pair).categorie.naam : cube.gebieden[0]!.naam];
  const written = {text: textOf(view), ...notationOf(indicator, measure)};
  return (width) => barChart([{heading: null, bars: sheets}], {width, names, ...written});
}

/** The chosen categorieën of the indicator of a figure. */
function pairsOf({cube: {pairs}, onderwerp: subject}: ViewChoice): number[] {
  const {indicator} = pairs[subject.pair]!;
  return pairs.flatMap((pair, i) => (pair.indicator === indicator ? [i] : []));
}

/** How many gebieden a figure draws. */
const atMost = {staven: 40, lijnen: 12};

interface Line {
  headings: string[];
  waarde: MeasureValue;
  /** What lights up with it in the chart. */
  serie?: string;
}

/** All that the figure beside the table shows, of bars or of lines; `volgorde`: the gebieden as the table has them. */
export function viewContent(
  view: ViewChoice & {onderwerp: {vorm: "staven" | "lijnen"}},
  order: readonly number[],
  {bron: source, coverage}: {bron: SourceAttribute; coverage: readonly string[]}
): Content {
  const {cube, onderwerp: subject} = view;
  const {indicator, categorie} = pairOf(cube, subject.pair);
  const gebieden = order.slice(0, atMost[subject.vorm]);
  const trend = subject.vorm === "lijnen";
  const perioden = trend ? timeSeries(cube.perioden, isLevensweg(indicator)) : [subject.periode];
  const when = [...new Set([perioden[0], perioden.at(-1)])].map((i) => periodeName(cube.perioden[i!]!)).join(" – ");
  const what = gebieden.length > 1 || trend ? `${indicator.naam}: ${categorie.naam}` : indicator.naam;
  const title = `${what}, ${when}`;
  const lines = linesOf(view, gebieden, perioden);
  const part =
    gebieden.length < order.length
      ? [`de eerste ${gebieden.length} van ${wholeNumber(order.length)} gebieden, in de volgorde van de tabel`]
      : [];
  const names = trend ? ["Gebied", "Periode"] : [gebieden.length > 1 ? "Gebied" : "Categorie"];
  return {
    attribute: {
      ...{figuur: "A", titel: title, bestand: `figuur-database_${slug(indicator.code)}_${slug(when)}`},
      gebied:
        gebieden.length === 1 ? nameWithCode(cube.gebieden[gebieden[0]!]!) : `${wholeNumber(gebieden.length)} gebieden`,
      ...{periode: when, n: "", definitions: [indicator.definitie], bron: source}
    },
    subtitle: [unit(view), "met 95%-interval waar dat er is", ...part].join(" · "),
    toelichting: [
      ...[indicator.definitie, indicator.voorbehoud, ...coverage],
      ...withheldSentences(source, lines.filter(({waarde}) => waarde.empty === "afgeschermd").length, lines.length),
      ...protectionNotes(source)
    ].join(" "),
    tabel: tableOf(view, title, names, lines),
    data: dataOf(names, lines),
    chart: (trend ? trends : bars)(view, gebieden)
  };
}

function linesOf(view: ViewChoice, gebieden: readonly number[], perioden: readonly number[]): Line[] {
  const {cube, onderwerp: subject} = view;
  if (subject.vorm === "staven" && gebieden.length === 1)
    return pairsOf(view).map((pair) => ({
      ...{headings: [pairOf(cube, pair).categorie.naam], serie: pairOf(cube, pair).categorie.code},
      waarde: valueFor(view, gebieden[0]!, {...subject, pair})
    }));
  return gebieden.flatMap((gebied) =>
    perioden.map((periode) => ({
      serie: cube.gebieden[gebied]!.code,
      headings: [
        cube.gebieden[gebied]!.naam,
        ...(subject.vorm === "lijnen" ? [periodeName(cube.perioden[periode]!)] : [])
      ],
      waarde: valueFor(view, gebied, {...subject, periode}),
      ...(subject.vorm === "lijnen" && {serie: cube.gebieden[gebied]!.code})
    }))
  );
}

function tableOf(view: ViewChoice, caption: string, names: readonly string[], lines: readonly Line[]): FigureTable {
  const text = textOf(view);
  const cell = (waarde: number | null, otherwise: string): Cell => ({
    tekst: waarde === null ? otherwise : text(waarde),
    waarde
  });
  return {
    ...{caption, headings: [...names, unit(view), "Ondergrens", "Bovengrens"], rowHeadings: names.length},
    rijen: lines.map(({headings, serie, waarde: {waarde, onder: below, boven: above, empty}}) => ({
      ...{headings, ...(serie !== undefined && {serie})},
      cells: [cell(waarde, missingWords[empty ?? "geen_cijfer"]), cell(below, "–"), cell(above, "–")]
    }))
  };
}

const nameWithCode = ({naam, code}: {naam: string; code: string}) => `${naam} (${code})`;

function dataOf(names: readonly string[], lines: readonly Line[]): TableData {
  const headings = names.map((naam) => naam.toLowerCase());
  return data(
    [...headings, "cijfer", "ondergrens", "bovengrens", "reden"],
    lines.map(
      ({headings: words, waarde: {waarde, onder: below, boven: above, empty}}): Record<string, unknown> => ({
        ...Object.fromEntries(headings.map((heading, i) => [heading, words[i]])),
        ...{cijfer: waarde, ondergrens: below, bovengrens: above, reden: empty}
      })
    )
  );
}

/** The tile map of one number of the chosen gemeenten; null where the choice has none. */
export function mapOf(view: ViewChoice): TileValues | null {
  const {cube, onderwerp: subject} = view;
  const place = new Map(
    cube.gebieden.flatMap(({code, soort: kind}, i) => (kind === "gemeente" ? [[code, i] as const] : []))
  );
  if (place.size === 0) return null;
  const {indicator, categorie} = pairOf(cube, subject.pair);
  const text = textOf(view);
  const what = unit(view);
  return {
    titel: `${indicator.naam}: ${categorie.naam}, ${periodeName(cube.perioden[subject.periode]!)}`,
    maat: capitalise(what),
    tekst: text,
    chosen: [],
    read(code) {
      const gebied = place.get(code);
      if (gebied === undefined) return {waarde: null, empty: "geen_cijfer", words: "niet gekozen"};
      const {waarde, empty} = valueFor(view, gebied);
      if (waarde !== null) return {waarde, empty: null, words: `${text(waarde)} (${what})`};
      const reden = empty === null || empty === "lege_noemer" ? "geen_cijfer" : empty;
      return {waarde: null, empty: reden, words: missingWords[empty ?? "geen_cijfer"]};
    }
  };
}
