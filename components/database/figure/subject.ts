import type {Categorie, Indicator} from "../../../data/indicator/shape.js";
import {h, setText} from "../../dom/element.js";
import {part} from "../../figure/renderQueue.js";
import type {MeasureValue} from "../../model/missing.js";
import {measureText as maattekst, wholeNumber} from "../../format/number.js";
import {onInput} from "../../inputs/input.js";
import {buttonRow} from "../../inputs/options.js";
import {measurement, perMeasure} from "../../monitor/figure/measurement.js";
import type {PivotTable} from "../axis.js";
import type {DatabaseChoice} from "../choice.js";
import type {Cube} from "../cube.js";
import type {AnsweredTable} from "../database.js";
import {isPart, cellMarks} from "../measure.js";
import type {ViewEnvironment, viewPanel} from "./panel.js";

export type Shape = "staven" | "lijnen" | "kaart";

/** What a figure beside the table shows: an indicator with a categorie, and for bars and map a periode. */
export interface Subject {
  vorm: Shape;
  pair: number;
  periode: number;
}

/** A figure beside the table: its subject, and the scale that the table has. */
export interface ViewChoice {
  cube: Cube;
  onderwerp: Subject;
  maat: "aantal" | "per";
}

/** The rate where the table shows it and the indicator has one, else the count. */
export function chooseMeasure(
  {cube, onderwerp: subject}: Omit<ViewChoice, "maat">,
  {measures}: DatabaseChoice
): ViewChoice["maat"] {
  const {per} = pairOf(cube, subject.pair).indicator;
  return per !== null && (measures.includes("per") || measures.includes("interval")) ? "per" : "aantal";
}

export function pairOf(
  {pairs, indicatoren, categorieen}: Cube,
  pair: number
): {indicator: Indicator; categorie: Categorie} {
  const {indicator, categorie} = pairs[pair]!;
  const found = indicatoren[indicator]!;
  const {code} = categorieen[categorie]!;
  return {indicator: found, categorie: found.categorieen.find((item) => item.code === code)!};
}

/** A number as a figure draws it, and what it is a part of; a rate that is no share has no interval. */
export function valueFor(
  {cube, onderwerp: subject, maat: measure}: ViewChoice,
  gebied: number,
  {pair, periode} = subject
): MeasureValue & {n: number | null} {
  const what = pairOf(cube, pair);
  const cell = (pair * cube.gebieden.length + gebied) * cube.perioden.length + periode;
  const [waarde, n, reden] = [cube.waarde[cell]!, cube.n[cell]!, cube.reden[cell]!];
  const slot = {gebied: cube.gebieden[gebied]!.code, periode: cube.perioden[periode]!};
  const row = {
    ...{...slot, indicator: what.indicator.code, categorie: what.categorie.code},
    ...{waarde: waarde < 0 ? null : waarde, n: n < 0 ? null : n, reden: cellMarks[reden - 1]?.reden ?? null}
  };
  const amount = {n: row.n, ...perMeasure(measurement({kant: 0, ...what, ...slot}, row), measure)};
  return isPart(what.indicator) ? amount : {...amount, onder: null, boven: null, klein: false};
}

/** A number of the figure as people read it. */
export function textOf({
  cube,
  onderwerp: subject,
  maat: measure
}: ViewChoice): (waarde: number, decimalen?: 0 | 1) => string {
  const {per} = pairOf(cube, subject.pair).indicator;
  return measure === "aantal" || per === null ? wholeNumber : (waarde, decimalen) => maattekst(waarde, per, decimalen);
}

/** The unit in words. */
export function unit({cube, onderwerp: subject, maat: measure}: ViewChoice): string {
  const {indicator} = pairOf(cube, subject.pair);
  const noemer = indicator.noemer.replace(/,? op de eerste dag.*$/, "").toLowerCase();
  if (measure === "aantal" || indicator.per === null) return `aantal ${indicator.eenheid}`;
  return indicator.per === 100 ? `% van: ${noemer}` : `per 1.000 ${noemer}`;
}

/** The gebieden in the order in which the table has them. */
export function gebiedOrder({rijen: rows, cube}: PivotTable, order: Uint32Array): number[] {
  const places = rows.places.gebied;
  if (!places) return cube.gebieden.map((_, i) => i);
  return [...new Set(Array.from(order, (row) => places[row]!))];
}

const options: {code: Shape | "geen"; naam: string}[] = [
  {code: "geen", naam: "Alleen de tabel"},
  {code: "staven", naam: "Staven"},
  {code: "lijnen", naam: "Lijnen"},
  {code: "kaart", naam: "Kaart van gemeenten"}
];

/** Whether the table has a figure beside it; what draws it is fetched when first asked for. */
export function chosenFigure(environment: ViewEnvironment) {
  const buttons = buttonRow({naam: "beeld", titel: "Figuur bij de tabel", options, quiet: true});
  const status = h("p", {class: "status", role: "status"});
  const slot = h("div", {});
  const element = h(
    "section",
    {class: "figure-subject", "aria-labelledby": "beeld-kop"},
    h("h2", {id: "beeld-kop"}, "Bekijk de keuze als figuur"),
    ...[buttons, status, slot]
  );
  let panel: ReturnType<typeof viewPanel> | undefined;
  let now: AnsweredTable | undefined;
  onInput(buttons, () => void show());

  async function show() {
    const shape = buttons.value;
    slot.hidden = shape === "geen";
    if (shape === "geen" || !now) return;
    try {
      if (!panel) {
        setText(status, "De figuur wordt geladen …");
        const {viewPanel} = await import("./panel.js");
        panel ??= viewPanel(environment);
        slot.replaceChildren(panel.element);
      }
      await panel.set(now, shape);
      setText(status, "");
    } catch (error) {
      console.error(error);
      setText(status, "De figuur kon niet worden getekend.");
    }
  }

  return part(element, (answer: AnsweredTable) => {
    now = answer;
    return show();
  });
}
