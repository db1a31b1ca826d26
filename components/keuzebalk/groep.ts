import {h, zetTekst} from "../dom/h.js";

export interface Optie {
  code: string;
  naam: string;
  uitleg?: string;
}

/** A fieldset that folds, of check boxes (several choices) or radio buttons (one), named after its key in the address. */
export function groep(
  soort: "checkbox" | "radio",
  naam: string,
  titel: string,
  opties: readonly Optie[],
  open = false
) {
  const telling = h("span", {class: "groep-telling"});
  const vakken = opties.map(({code}) =>
    h("input", {type: soort, name: naam, value: code, id: `keuze-${naam}-${code}`})
  );
  const regels = opties.map(({naam, uitleg}, i) =>
    h(
      "div",
      {class: "groep-regel"},
      vakken[i],
      h("label", {for: vakken[i]!.id}, naam, uitleg && h("small", {}, uitleg))
    )
  );
  const element = h(
    "details",
    {id: `keuze-${naam}`, class: "groep", open},
    h("summary", {}, h("span", {}, titel), telling),
    h("fieldset", {}, h("legend", {class: "alleen-voorlezen"}, titel), ...regels)
  );
  return {
    element,
    waarden: () => vakken.filter(({checked}) => checked).map(({value}) => value),
    zet(codes: readonly string[]) {
      for (const vak of vakken) vak.checked = codes.includes(vak.value);
      if (soort === "checkbox") zetTekst(telling, codes.length === 0 ? "" : `${codes.length} gekozen`);
    },
    focus() {
      element.open = true;
      (vakken.find(({checked}) => checked) ?? vakken[0])?.focus();
    }
  };
}
