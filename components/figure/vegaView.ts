import {parse, View} from "vega";
import {expressionInterpreter} from "vega-interpreter";
import {compile} from "vega-lite";
import {type Drawing, drawingSpec, layers} from "../charts/drawing.js";
import {h} from "../dom/element.js";

/** A chart in the page: made once, its data replaced at every drawing. */
export interface VegaView {
  element: HTMLElement;
  teken: (drawing: Drawing) => Promise<void>;
  /** The drawing as SVG text, in the colours of print. */
  svg: () => Promise<string>;
}

/** One runtime for all figures: without `eval`, so that a content security policy can forbid it. */
let runtime: ReturnType<typeof parse> | undefined;
const translated = () =>
  (runtime ??= parse(compile(drawingSpec({width: 100, height: 100})).spec, undefined, {ast: true}));

/** A Vega view that shows drawings. */
export function vegaView(): VegaView {
  const canvas = h("div", {"aria-hidden": "true"});
  const element = h("div", {class: "figure-chart", role: "img"}, canvas);
  let view: View | undefined;
  const shown = new Map<string, string>();

  /** Hands a list to the view when it differs from what the view shows. */
  function set(view: View, low: (typeof layers)[number], marks: readonly object[]) {
    const now = JSON.stringify(marks);
    if (shown.get(low) === now) return;
    shown.set(low, now);
    view.data(
      low,
      marks.map((mark, slot) => ({...mark, plek: slot}))
    );
  }

  return {
    element,
    async teken(drawing) {
      view ??= new View(translated(), {renderer: "svg", expr: expressionInterpreter, hover: false, container: canvas});
      view.width(drawing.width).height(drawing.height);
      for (const low of layers) set(view, low, drawing[low]);
      await view.runAsync();
    },
    svg: () => (view ? view.toSVG() : Promise.reject(new Error("nothing drawn yet")))
  };
}
