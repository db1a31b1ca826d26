import {h} from "../dom/h.js";

export interface Knop {
  code: string;
  naam: string;
}

/**
 * Radio buttons beside each other, named after their key in the address; `kies` gets the code. `stil`: the title is only
 * read aloud, where a heading says it already.
 */
export function knoppenrij(
  naam: string,
  titel: string,
  opties: readonly Knop[],
  kies: (code: string) => void,
  {stil = false} = {}
) {
  const vakken = opties.map(({code}) =>
    h("input", {type: "radio", name: naam, id: `${naam}-${code}`, value: code, onchange: () => kies(code)})
  );
  return {
    element: h(
      "fieldset",
      {class: "knoppenrij"},
      h("legend", {class: stil ? "alleen-voorlezen" : null}, titel),
      ...opties.flatMap(({naam}, i) => [vakken[i], h("label", {for: vakken[i]!.id}, naam)])
    ),
    zet(code: string) {
      for (const vak of vakken) vak.checked = vak.value === code;
    }
  };
}
