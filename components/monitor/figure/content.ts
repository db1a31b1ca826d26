import {indicator} from "../../../data/indicator.js";
import type {Calculation} from "../../begrippen/calculation.js";
import {type BarBlock, barChart} from "../../charts/bar.js";
import type {Chart} from "../../charts/chart.js";
import {trendChart} from "../../charts/trend.js";
import type {Attribute, Line} from "../../figure/attributes.js";
import {fileStem} from "../../figure/file.js";
import type {Content} from "../../figure/figure.js";
import {missingWords} from "../../model/missing.js";
import {capitalise} from "../../format/text.js";
import type {Cell, FigureTable} from "../../figure/table.js";
import {measureText, wholeNumber} from "../../format/number.js";
import {gebiedName} from "../../model/gebied.js";
import type {Manifest} from "../../model/forms.js";
import {periodeName} from "../../model/periode.js";
import {protectionNotes, protectionRule, withheldSentences} from "../../model/protection.js";
import type {SourceAttribute} from "../../model/provenance.js";
import {position, type Position} from "../../text/judgement.js";
import {chosenPeriode, type MonitorChoice} from "../address.js";
import type {CoverageFinder} from "../coverage.js";
import type {Monitor} from "../monitor.js";
import type {MonitorRow} from "../row.js";
import {coverageSentences} from "../text/comparison.js";
import {caveat, definitions, howMany, monitorSentences, monitorTitle, subtitle} from "../text/sentences.js";
import {type FigureNumbers, figureNumbers, monitorData, monitorTable} from "./numbers.js";
import type {FigurePlan} from "./figures.js";
import {type Measurement, perMeasure, notationOf} from "./measurement.js";
import {serieOf, shortName, trendPanels} from "./series.js";

/** A trend for paper: a row per line of the figure, a column per periode, each number with its interval. */
function crossTable(values: FigureNumbers): FigureTable {
  const {plan, series, perioden, names, sideNames, van: from} = values;
  const more = plan.indicatoren.length > 1;
  const per = series[0]?.indicator.per ?? null;
  const unit = plan.maat === "aantal" || per === null ? "aantallen" : per === 100 ? "in procenten" : "per 1.000";
  const headings = [...(more ? ["Indicator"] : []), "Onderdeel", ...(names.length > 1 ? ["Gebied"] : [])];
  return {
    caption: `Figuur ${plan.nummer} in getallen: ${unit}${plan.maat === "aantal" ? "" : ", met 95%-interval"}`,
    headings: [...headings, ...perioden.map(periodeName)],
    rowHeadings: headings.length,
    rijen: series.flatMap((series) =>
      sideNames.map((naam, side) => ({
        headings: [
          ...(more ? [shortName(series.indicator, plan)] : []),
          series.categorie.naam,
          ...(names.length > 1 ? [capitalise(naam)] : [])
        ],
        cells: perioden.map((periode) => cell(from(side, series, periode), plan.maat))
      }))
    )
  };
}

function cell(measurement: Measurement, kind: "per" | "aantal"): Cell {
  const {waarde, onder: below, boven: above, empty} = perMeasure(measurement, kind);
  if (waarde === null) return {tekst: missingWords[empty ?? "geen_cijfer"], waarde};
  if (kind === "aantal") return {tekst: wholeNumber(waarde), waarde};
  const text = (decimalen?: number): string[] =>
    [waarde, below, above].map((x) =>
      x === null ? "" : measureText(x, measurement.indicator.per ?? 1000, decimalen).replace("%", "")
    );
  const [, from, until] = text();
  const [amount, low, high] = from === until ? text(1) : text();
  return {tekst: low === "" ? amount! : `${amount} (${low}–${high})`, waarde};
}

/** What a figure of the monitor needs besides its plan. */
export interface MonitorEnvironment {
  choice: MonitorChoice;
  /** Rows of the gebied and, where compared, of vergelijk: every indicator and periode. */
  rijen: readonly (readonly MonitorRow[])[];
  /** Their names within a sentence. */
  names: readonly string[];
  /** How the gebied lies to vergelijk. */
  position: Position;
  coverageOf: CoverageFinder;
  manifest: SourceAttribute & Pick<Manifest, "perioden">;
}

const answers = new WeakMap<Monitor, WeakMap<MonitorChoice, Promise<MonitorEnvironment>>>();

/** The rows of a choice; all parts of a page that ask for the same choice get the same answer. */
export function monitorEnvironment(monitor: Monitor, choice: MonitorChoice): Promise<MonitorEnvironment> {
  const known = answers.get(monitor) ?? new WeakMap<MonitorChoice, Promise<MonitorEnvironment>>();
  answers.set(monitor, known);
  const earlier = known.get(choice);
  if (earlier) return earlier;
  const promise = fetchEnvironment(monitor, choice);
  known.set(choice, promise);
  promise.catch(() => known.delete(choice));
  return promise;
}

async function fetchEnvironment(monitor: Monitor, choice: MonitorChoice): Promise<MonitorEnvironment> {
  const codes = choice.vergelijk === null ? [choice.gebied] : [choice.gebied, choice.vergelijk];
  const [coverageOf, ...rows] = await Promise.all([monitor.coverageOf(), ...codes.map((code) => monitor.rijen(code))]);
  return {
    ...{choice, manifest: monitor.manifest, coverageOf, rijen: rows},
    position: choice.vergelijk === null ? "los" : position(monitor.gebieden, choice.gebied, choice.vergelijk),
    names: codes.map((code) => gebiedName(monitor.gebieden, code))
  };
}

/** Of which gebied and periode the words under its figures are. */
export const topic = ({choice, manifest, names}: MonitorEnvironment) => ({
  gebied: choice.gebied,
  naam: names[0]!,
  periode: chosenPeriode(choice, manifest.perioden)
});

/** The bars of a figure: a block per indicator, under its name where there are several. */
function barBlocks({plan, series, perioden, names, van: from}: FigureNumbers): BarBlock[] {
  const periode = perioden.at(-1);
  if (periode === undefined) return [];
  return plan.indicatoren.map((code) => {
    const own = series.filter(({indicator}) => indicator.code === code);
    return {
      heading: plan.indicatoren.length > 1 ? shortName(own[0]!.indicator, plan) : null,
      bars: own.map((series) => ({
        ...{naam: series.categorie.naam, colour: series.kleur, serie: serieOf(series, 0)},
        sides: names.map((_, side) => perMeasure(from(side, series, periode), plan.maat))
      }))
    };
  });
}

interface MonitorContentOptions {
  /** Whether the note begins with the definitions; a report has them as footnotes. */
  withDefinitions?: boolean;
  /** Whether it is made to be printed: a trend has a short table too. */
  onPaper?: boolean;
}

/** From a plan and the rows of a choice to all that its figure shows. */
export function monitorContent(
  plan: FigurePlan,
  environment: MonitorEnvironment,
  {withDefinitions = true, onPaper = false}: MonitorContentOptions = {}
): Content {
  const values = figureNumbers(plan, environment);
  const note = [
    ...(withDefinitions ? definitions(values) : []),
    caveat(values),
    ...protectionNotes(environment.manifest),
    ...sumNote(environment)
  ];
  return {
    attribute: attribute(values, environment),
    subtitle: subtitle(values),
    toelichting: note.join(" "),
    sentences: [
      ...monitorSentences(values, environment),
      ...withheldSentences(environment.manifest, ...withheldOf(values))
    ],
    sql: () => monitorCalculations(plan, environment),
    recount: async () => (await import("./recount.js")).monitorRecount(plan, environment),
    asked: {
      ...{gebied: environment.choice.gebied, vergelijk: environment.choice.vergelijk, peilmoment: null},
      questions: async () => [(await import("./recount.js")).monitorQuestion(plan, environment)],
      drawn: {
        chart:
          plan.vorm === "trend"
            ? {
                mark: "line",
                x: "periode",
                y: "waarde",
                colour: "categorie",
                facet: values.names.length > 1 ? "gebied" : ""
              }
            : {mark: "bar", x: "aandeel", y: "categorie", colour: "", facet: values.names.length > 1 ? "gebied" : ""}
      }
    },
    get tabel() {
      return monitorTable(values);
    },
    get paperTable() {
      return onPaper && plan.vorm === "trend" ? crossTable(values) : undefined;
    },
    get data() {
      return monitorData(values, environment.manifest.status);
    },
    chart: (width) => chartOf(values, width)
  };
}

/** How many numbers of a figure are withheld, and how many it has. */
function withheldOf({plan, series, perioden, names, van: from}: FigureNumbers): [withheld: number, all: number] {
  const all = names.flatMap((_, side) => series.flatMap((one) => perioden.map((periode) => from(side, one, periode))));
  return [all.filter((measurement) => perMeasure(measurement, plan.maat).empty === "afgeschermd").length, all.length];
}

/** What the sum of several gemeenten is, where their numbers are protected. */
function sumNote({choice, manifest}: MonitorEnvironment): string[] {
  const rule = protectionRule(manifest);
  if (rule === null || ![choice.gebied, choice.vergelijk ?? ""].some((code) => code.includes(","))) return [];
  return [
    `Gekozen gemeenten samen zijn de som van hun beschermde aantallen, elk tot ${rule.afwijking} ernaast. Die som staat er alleen als geen van de delen is afgeschermd, en niet van huishoudens: wie in twee gemeenten telt, is niet gepubliceerd.`
  ];
}

/** The queries that counted what a figure shows, when the tables were made. */
async function monitorCalculations({indicatoren}: FigurePlan, {manifest}: MonitorEnvironment): Promise<Calculation[]> {
  const {indicatorQueries} = await import("../../queries/monitor/indicatorQueries.js");
  const queries = indicatoren.flatMap((code) => indicatorQueries(indicator(code), {...manifest, peilmomenten: []}));
  return queries.filter(({sql}, i) => queries.findIndex((other) => other.sql === sql) === i);
}

/** How a figure of the monitor is made of a choice and its rows: what `figure` takes. */
export const monitorFigure = (plan: FigurePlan, options?: MonitorContentOptions) => ({
  ...{toelichting: "", begrippen: plan.begrippen},
  content: (environment: MonitorEnvironment) => monitorContent(plan, environment, options)
});

function attribute(values: FigureNumbers, {choice, manifest}: MonitorEnvironment): Attribute {
  const {plan, perioden, names, sideNames} = values;
  const time = perioden.at(-1)?.toLowerCase() ?? "geen";
  return {
    ...{figuur: plan.nummer, titel: monitorTitle(values), bestand: fileStem(plan.nummer, names, time)},
    gebied: `${sideNames[0]} (${choice.gebied})`,
    vergelijk: names.length > 1 ? `${sideNames[1]} (${choice.vergelijk})` : undefined,
    periode: perioden.map(periodeName).join(", "),
    choices: [...coverageSentences(values).map((sentence): Line => ["Dekking", sentence]), ...withheldLines(values)],
    ...{n: howMany(values), definitions: definitions(values), bron: manifest}
  };
}

function withheldLines(values: FigureNumbers): Line[] {
  const [withheld, all] = withheldOf(values);
  return withheld === 0 ? [] : [["Afgeschermd", `${wholeNumber(withheld)} van de ${wholeNumber(all)} getallen`]];
}

function chartOf(values: FigureNumbers, width: number): Chart | string {
  const {plan, series, perioden, sideNames} = values;
  const per = series[0]?.indicator.per ?? 1000;
  const counts = plan.maat === "aantal";
  const text = counts ? wholeNumber : (waarde: number, decimalen?: 0 | 1) => measureText(waarde, per, decimalen);
  const written = {text, ...(series[0] && notationOf(series[0].indicator, plan.maat))};
  if (plan.vorm !== "trend") return barChart(barBlocks(values), {width, names: sideNames.map(capitalise), ...written});
  const {panels, legend} = trendPanels(values);
  return trendChart(panels, {width, perioden, legend, ...written});
}
