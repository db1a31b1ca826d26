import {barChart} from "../charts/bar.js";
import type {Chart} from "../charts/chart.js";
import {amountLines} from "../charts/missing.js";
import {type StepPoint, stepChart} from "../charts/steps.js";
import {data} from "../figure/csv.js";
import type {Content} from "../figure/figure.js";
import type {Cell, FigureTable} from "../figure/table.js";
import {small} from "../../data/indicator/words.js";
import {measureText} from "../format/number.js";
import {enumerate, placePhrase} from "../format/text.js";
import {type MeasureValue, missingWords} from "../model/missing.js";
import {amountOf, type AskedQuestion, type AskedPoint, isAsked, type Scale} from "./asked.js";

/** What a group predicted of each number of a figure; null: nothing, or it was not asked. */
export type Predicted = readonly (number | null)[];

const PREDICTION = "Voorspelling van de groep";

/** A number as a group types it, with a comma or a point; null where it is none, or none that can be. */
export function readAmount(text: string, per: Scale["per"]): number | null {
  const match = /^\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*%?\s*$/.exec(text);
  const amount = match ? Number(match[1]!.replace(",", ".")) : NaN;
  return amount <= per ? amount : null;
}

/** The same as it stands in a field. */
export const writeAmount = (amount: number | null): string =>
  amount === null ? "" : String(Math.round(amount * 100) / 100).replace(".", ",");

/** A prediction in words: as it was typed, for a group that says 12,5 does not say 13. */
const asTyped = (amount: number, {per}: Pick<Scale, "per">): string =>
  `${writeAmount(amount)}${per === 100 ? "%" : ""}`;

const isWithin = (amount: number, {onder: below, boven: above}: MeasureValue): boolean | null =>
  below === null || above === null ? null : amount >= below && amount <= above;

/** A difference on the scale of a figure: 9 procentpunt, 3,2 per 1.000. */
const sizeOf = (difference: number, {per}: Pick<Scale, "per">): string =>
  per === 100 ? `${measureText(difference, 100).replace("%", "")} procentpunt` : amountOf(difference, {per});

/** The points of which a group predicted something, with that. */
const pairs = ({points}: Pick<AskedQuestion, "points">, predicted: Predicted): {point: AskedPoint; amount: number}[] =>
  points.flatMap((point, i) => {
    const amount = predicted[i] ?? null;
    return amount === null || !isAsked(point) ? [] : [{point, amount}];
  });

/** How the prediction lies to the number, in plain sentences: first of the last step of a line or of the first bar, then of all. */
export function predictionSentences(
  asked: Pick<AskedQuestion, "points" | "shape" | "per" | "line">,
  predicted: Predicted
): string[] {
  const all = pairs(asked, predicted);
  const main = asked.shape === "lijn" ? all.at(-1) : all[0];
  if (!main) return ["De groep voorspelde hier niets."];
  const {point, amount} = main;
  const real = point.value.waarde!;
  const within = isWithin(amount, point.value);
  const said = `${asTyped(amount, asked)}${asked.per === 1000 ? " per 1.000" : ""}`;
  const found = amountOf(real, asked);
  const {onder: below, boven: above} = point.value;
  const bounds = (decimals?: 0 | 1) => [below!, above!].map((bound) => measureText(bound, asked.per, decimals));
  const narrow = below !== null && above !== null && bounds()[0] === bounds()[1];
  const interval =
    below === null || above === null || below === above
      ? ""
      : ` (95%-interval ${bounds(narrow ? 1 : undefined).join(" tot ")})`;
  const how =
    within === true
      ? "de voorspelling ligt binnen het 95%-interval"
      : amountOf(amount, asked) === found
        ? "precies voorspeld"
        : `${sizeOf(Math.abs(amount - real), asked)} ${amount > real ? "te hoog" : "te laag"} voorspeld`;
  const unsure = point.value.klein ? " Het cijfer is onzeker: het gaat om weinig mensen." : "";
  const judged = all.map(({point, amount}) => isWithin(amount, point.value)).filter((one) => one !== null);
  return [
    `${asked.line ? `${asked.line}, ` : ""}${point.naam}: voorspeld ${said}, het is ${found}${interval}; ${how}.${unsure}`,
    ...(judged.length > 1 ? [withinSentence(judged.filter(Boolean).length, judged.length)] : [])
  ];
}

function withinSentence(right: number, of: number): string {
  const where = "binnen het 95%-interval";
  if (right === 0) return `Geen van de ${of} voorspellingen ligt ${where}.`;
  return right === of
    ? `Alle ${of} voorspellingen liggen ${where}.`
    : `Van de ${of} voorspellingen ${right === 1 ? "ligt" : "liggen"} er ${right} ${where}.`;
}

/** Prediction and number beside each other, a line for each point. */
export function predictionTable(
  {points, shape, per, content}: Pick<AskedQuestion, "points" | "shape" | "per" | "content">,
  predicted: Predicted
): FigureTable {
  const cell = (amount: number | null, otherwise = "–"): Cell => ({
    tekst: amount === null ? otherwise : measureText(amount, per, 1),
    waarde: amount
  });
  const difference = (amount: number, real: number): Cell => {
    const size = measureText(Math.abs(amount - real), per, 1).replace("%", "");
    return {tekst: size === "0" ? "0" : `${amount > real ? "+" : "−"}${size}`, waarde: amount - real};
  };
  return {
    caption: `Voorspelling en cijfer bij figuur ${content.attribute.figuur}, ${per === 100 ? "in procenten" : "per 1.000"}`,
    headings: [
      shape === "lijn" ? "Moment" : "Onderdeel",
      ...["Voorspeld", "Cijfer", "Ondergrens", "Bovengrens", per === 100 ? "Verschil in procentpunt" : "Verschil"]
    ],
    rowHeadings: 1,
    rijen: points.map((point, i) => {
      const {value, given, naam} = point;
      const amount = isAsked(point) ? (predicted[i] ?? null) : null;
      return {
        ...{serie: shape === "lijn" ? "cijfer" : naam, headings: [naam]},
        cells: [
          amount === null
            ? {tekst: given ? "gegeven" : isAsked(point) ? "niet voorspeld" : "niet gevraagd", waarde: null}
            : {tekst: asTyped(amount, {per}), waarde: amount},
          cell(value.waarde, missingWords[value.empty ?? "geen_cijfer"]),
          ...[value.onder, value.boven].map((bound) => cell(bound)),
          amount === null || value.waarde === null ? {tekst: "–", waarde: null} : difference(amount, value.waarde)
        ]
      };
    })
  };
}

/** The prediction on the scale of the figure: without an interval, for a group says a number and not how sure it is. */
const predictedValue = (amount: number): MeasureValue => ({
  ...{waarde: amount, onder: null, boven: null, klein: false, empty: null}
});

function chartOf(asked: AskedQuestion, predicted: Predicted, width: number): Chart | string {
  const {points, shape, per, naam, colour, line = ""} = asked;
  const typed = new Map(pairs(asked, predicted).map(({amount}) => [amount, asTyped(amount, asked)]));
  const words = {
    ...{text: (amount: number, decimals?: 0 | 1) => typed.get(amount) ?? measureText(amount, per, decimals)},
    ...{unit: per === 1000 ? " per 1.000" : "", sign: per === 100 ? ("%" as const) : ("" as const)}
  };
  if (shape === "staven") {
    const bars = points.map((point, i) => {
      const amount = isAsked(point) ? (predicted[i] ?? null) : null;
      return {
        ...{naam: point.naam, serie: point.naam, colour},
        sides: [point.value, ...(amount === null ? [] : [predictedValue(amount)])]
      };
    });
    return barChart([{heading: null, bars}], {...words, width, names: [naam, PREDICTION]});
  }
  const last = points.map(({given}) => given).lastIndexOf(true);
  const step = (point: AskedPoint, value: MeasureValue, whose: string, note = ""): StepPoint => ({
    ...{waarde: value.waarde, onder: value.onder, boven: value.boven, klein: value.klein},
    tip: [`${whose}, ${point.naam}`, ...amountLines(value, words), ...(note === "" ? [] : [note])]
  });
  const none: StepPoint = {waarde: null, onder: null, boven: null, klein: false, tip: []};
  const guess = points.map((point, i): StepPoint => {
    const amount = isAsked(point) ? (predicted[i] ?? null) : null;
    if (amount !== null) return step(point, predictedValue(amount), PREDICTION);
    // The line of the prediction leaves from the last number that was given.
    return i === last && point.value.waarde !== null
      ? step(point, predictedValue(point.value.waarde), PREDICTION, "gegeven")
      : none;
  });
  return stepChart(
    [{code: "cijfer", naam: line, colour, points: points.map((point) => step(point, point.value, naam))}],
    {
      ...{width, naam, text: words.text, sign: words.sign, zero: true},
      steps: points.map(({short}) => short),
      beside: {naam: PREDICTION, points: guess, labelled: true}
    }
  );
}

/** How many bars a title names. */
const NAMED = 4;

/** What one sees of the numbers that were asked: a line from its first to its last, or each bar. */
export function shownTitle(
  asked: Pick<AskedQuestion, "points" | "shape" | "per" | "naam" | "line" | "title" | "content">
): string {
  const {points, shape, naam, line = "Gebruik", title, content} = asked;
  const there = points.filter(({value}) => value.waarde !== null);
  const [first, last] = [there[0], there.at(-1)];
  if (title !== undefined || !first || !last) return title ?? content.attribute.titel;
  const said = ({value}: AskedPoint) => `${amountOf(value.waarde!, asked)}${value.klein ? " (onzeker)" : ""}`;
  if (shape === "staven")
    return `${naam}: ${enumerate(
      there.slice(0, NAMED).map((point) => `${small(point.naam)} ${said(point)}`),
      "en"
    )}`;
  const when = (point: AskedPoint) => small(point.naam);
  return first === last
    ? `${line} ${placePhrase(naam)}: ${said(first)} (${when(first)})`
    : `${line} ${placePhrase(naam)}: van ${said(first)} (${when(first)}) naar ${said(last)} (${when(last)})`;
}

/** What the marks of the chart stand for: only those that it has. */
function marks({points, shape}: Pick<AskedQuestion, "points" | "shape">): string[] {
  const [interval, unsure] =
    shape === "lijn"
      ? ["Het gekleurde vlak", "Een open punt is een onzeker cijfer"]
      : ["De streep", "Een open staaf met het woord onzeker is een onzeker cijfer"];
  return [
    ...(points.some(({value}) => value.onder !== null) ? [`${interval} is het 95%-interval.`] : []),
    ...(points.some(({value}) => value.waarde !== null && value.klein) ? [`${unsure}: het gaat om weinig mensen.`] : [])
  ];
}

/** The figure with the prediction beside its numbers: in chart, sentences, table and file, of what was asked and nothing else. */
export function predictionContent(asked: AskedQuestion, predicted: Predicted): Content {
  const {content, points, per, address, note} = asked;
  const {attribute} = content;
  const columns = ["figuur", "onderdeel", "voorspeld", "cijfer", "ondergrens", "bovengrens", "per"] as const;
  return {
    attribute: {
      ...attribute,
      titel: shownTitle(asked),
      bestand: `${attribute.bestand}_voorspelling`,
      choices: [...(attribute.choices ?? []), ["Voorspeld door", "de groep van deze workshop"], ["Figuur op", address]]
    },
    subtitle: `${content.subtitle} · naast de voorspelling`,
    toelichting: [...marks(asked), note].join(" "),
    sentences: predictionSentences(asked, predicted),
    ...(content.sql ? {sql: content.sql} : {}),
    tabel: predictionTable(asked, predicted),
    data: data(
      columns,
      points.map((point, i) => ({
        ...{figuur: attribute.figuur, onderdeel: point.naam, voorspeld: isAsked(point) ? (predicted[i] ?? null) : null},
        ...{cijfer: point.value.waarde, ondergrens: point.value.onder, bovengrens: point.value.boven, per}
      }))
    ),
    chart: (width) => chartOf(asked, predicted, width)
  };
}
