import {parse, View} from "vega";
import {expressionInterpreter} from "vega-interpreter";
import {compile} from "vega-lite";
import {h} from "../dom/h.js";
import {lagen, tekeningSpec, type Tekening} from "./tekening.js";

/** A chart in the page: made once, its data replaced at every drawing. */
export interface Beeld {
  element: HTMLElement;
  teken: (tekening: Tekening) => Promise<void>;
  /** The drawing as SVG text, in the colours of print. */
  svg: () => Promise<string>;
}

/** One runtime for all figures: without `eval`, so that a content security policy can forbid it. */
let runtime: ReturnType<typeof parse> | undefined;
const vertaald = () =>
  (runtime ??= parse(compile(tekeningSpec({width: 100, height: 100})).spec, undefined, {ast: true}));

/** A Vega view that shows drawings. */
export function beeld(): Beeld {
  const doek = h("div", {"aria-hidden": "true"});
  const element = h("div", {class: "figuur-beeld", role: "img"}, doek);
  let view: View | undefined;
  const getoond = new Map<string, string>();

  /** Hands a list to the view when it differs from what the view shows. */
  function zet(view: View, laag: (typeof lagen)[number], merken: readonly object[]) {
    const nu = JSON.stringify(merken);
    if (getoond.get(laag) === nu) return;
    getoond.set(laag, nu);
    view.data(
      laag,
      merken.map((merk, plek) => ({...merk, plek}))
    );
  }

  return {
    element,
    async teken(tekening) {
      view ??= new View(vertaald(), {renderer: "svg", expr: expressionInterpreter, hover: false, container: doek});
      view.width(tekening.width).height(tekening.height);
      for (const laag of lagen) zet(view, laag, tekening[laag]);
      await view.runAsync();
    },
    svg: () => (view ? view.toSVG() : Promise.reject(new Error("nothing drawn yet")))
  };
}
