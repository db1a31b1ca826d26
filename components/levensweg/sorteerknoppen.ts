import {h} from "../dom/h.js";
import {wijzen, type Wijze} from "./volgorde.js";

/** Radio buttons for the order of figuur 5.3. */
export function sorteerknoppen(opWijze: () => void) {
  let gekozen: Wijze = "verschil";
  const knoppen = wijzen.flatMap(({code, naam}) => {
    const onchange = () => {
      gekozen = code;
      opWijze();
    };
    const vak = h("input", {
      type: "radio",
      name: "volgorde",
      id: `volgorde-${code}`,
      value: code,
      checked: code === gekozen,
      onchange
    });
    return [vak, h("label", {for: vak.id}, naam)];
  });
  return {
    element: h("fieldset", {class: "knoppenrij"}, h("legend", {}, "Volgorde naar"), ...knoppen),
    wijze: () => gekozen
  };
}
