import {h} from "../dom/element.js";
import {type InputElement, onInput} from "../inputs/input.js";
import {buttonRow, select} from "../inputs/options.js";
import type {CompareChoice} from "./choice.js";
import type {CompareControls} from "./controls.js";
import {allMeasures} from "./measure.js";

/** A control of one figure that changes one part of the choice, and follows it. */
function ofChoice<Key extends "volgorde" | "grenzen" | "tegen">(
  controls: CompareControls,
  key: Key,
  input: InputElement<string>
): HTMLElement {
  onInput(input, (value) => controls.change({[key]: value as CompareChoice[Key]}));
  const show = () => (input.value = controls.value[key]);
  controls.addEventListener("input", show);
  show();
  const element = h("div", {class: "own-choices"}, input);
  // The page hears of it by the controls.
  element.addEventListener("input", (event) => event.stopPropagation());
  return element;
}

/** In which order the gemeenten stand. */
export const orderControl = (controls: CompareControls): HTMLElement =>
  ofChoice(
    controls,
    "volgorde",
    buttonRow({
      ...{naam: "volgorde", titel: "Volgorde"},
      options: [
        {code: "naam", naam: "Naam"},
        {code: "waarde", naam: "Cijfer, met rang en grenzen"}
      ]
    })
  );

/** With which limits the funnel is drawn. */
export const limitControl = (controls: CompareControls): HTMLElement =>
  ofChoice(
    controls,
    "grenzen",
    buttonRow({
      ...{naam: "grenzen", titel: "Grenzen"},
      options: [
        {code: "met", naam: "Met extra spreiding"},
        {code: "zonder", naam: "Toeval alleen"}
      ]
    })
  );

/** The measure that the first one stands against. */
export const againstControl = (controls: CompareControls): HTMLElement =>
  ofChoice(
    controls,
    "tegen",
    select({
      ...{naam: "tegen", label: "Tegen"},
      options: allMeasures.map((measure) => ({code: measure.code, naam: measure.naam, groep: measure.groep}))
    })
  );
