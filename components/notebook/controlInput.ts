import {h} from "../dom/element.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {onInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import {gebiedName, type Gebied} from "../model/gebied.js";
import type {Control} from "./control.js";

/** The input of a choice in a notebook; hears the choice as it is after the visitor changed it. */
export function controlInput(
  control: Control,
  id: string,
  gebieden: readonly Gebied[],
  onChange: (control: Control) => void
): HTMLElement {
  if (control.soort === "keuze") {
    const options = control.opties.map((option, i) => ({code: String(i), naam: String(option)}));
    const value = String(control.opties.indexOf(control.waarde));
    return onInput(select({naam: id, label: control.label, options, value}), (at) =>
      onChange({...control, waarde: control.opties[Number(at)]!})
    );
  }
  if (control.soort === "gebied") {
    const input = combobox({
      ...{naam: id, label: control.label, zoek: makeFind(gebieden), value: control.waarde},
      nameOf: (code) => gebiedName(gebieden, code)
    });
    return onInput(input, (waarde) => onChange({...control, waarde}));
  }
  const said = h("output", {for: `keuze-${id}`}, String(control.waarde).replace(".", ","));
  const slider = h("input", {
    ...{id: `keuze-${id}`, type: "range", min: control.van, max: control.tot, step: control.stap},
    value: control.waarde,
    oninput: () => {
      said.textContent = slider.value.replace(".", ",");
      onChange({...control, waarde: Number(slider.value)});
    }
  });
  return h("div", {class: "field cell-slider"}, h("label", {for: slider.id}, control.label), slider, said);
}
