import {h} from "../dom/h.js";

export interface Keuzeoptie {
  code: string;
  naam: string;
  /** Options with the same groep stand together under that name. */
  groep?: string;
}

/** A list to choose one of, named after its key in the address. */
export function keuzelijst(naam: string, label: string, kies: (code: string) => void) {
  const id = `keuze-${naam}`;
  const lijst = h("select", {id, name: naam, onchange: () => kies(lijst.value)});
  let vorm = "";
  return {
    element: h("div", {class: "veld"}, h("label", {for: id}, label), lijst),
    zet(opties: readonly Keuzeoptie[], gekozen: string) {
      const nieuw = opties.map(({code}) => code).join();
      if (nieuw !== vorm) {
        vorm = nieuw;
        lijst.replaceChildren(...groepen(opties));
      }
      lijst.value = gekozen;
    }
  };
}

function groepen(opties: readonly Keuzeoptie[]): HTMLElement[] {
  const optie = ({code, naam}: Keuzeoptie) => h("option", {value: code}, naam);
  const namen = [...new Set(opties.map(({groep}) => groep))];
  return namen.flatMap((groep) => {
    const eigen = opties.filter((item) => item.groep === groep).map(optie);
    return groep === undefined ? eigen : [h("optgroup", {label: groep}, ...eigen)];
  });
}
