import {h} from "../dom/h.js";

export interface Tabblad {
  code: string;
  naam: string;
}

/** Tabs over one panel (ARIA tabs: arrow keys go along them and choose); `kies` gets the code of the one that is chosen. */
export function tabbladen(bladen: readonly Tabblad[], label: string, kies: (code: string) => void) {
  const id = (code: string) => `tabblad-${code}`;
  const paneel = h("div", {id: "tabpaneel", role: "tabpanel", class: "tabpaneel"});
  const knoppen = bladen.map(({code, naam}) =>
    h(
      "button",
      {type: "button", role: "tab", id: id(code), "aria-controls": paneel.id, onclick: () => kies(code)},
      naam
    )
  );
  const lijst = h("div", {role: "tablist", class: "tabbladen", "aria-label": label}, ...knoppen);

  lijst.addEventListener("keydown", (gebeurtenis) => {
    const hier = knoppen.indexOf(document.activeElement as HTMLButtonElement);
    const naar = {ArrowRight: hier + 1, ArrowLeft: hier - 1, Home: 0, End: -1}[gebeurtenis.key];
    if (naar === undefined || hier < 0) return;
    gebeurtenis.preventDefault();
    const knop = knoppen.at(naar % knoppen.length)!;
    knop.focus();
    knop.click();
  });

  return {
    element: h("div", {}, lijst, paneel),
    paneel,
    zet(gekozen: string) {
      bladen.forEach(({code}, i) => {
        knoppen[i]!.setAttribute("aria-selected", String(code === gekozen));
        knoppen[i]!.tabIndex = code === gekozen ? 0 : -1;
      });
      paneel.setAttribute("aria-labelledby", id(gekozen));
    }
  };
}
