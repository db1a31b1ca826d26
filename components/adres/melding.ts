import {h} from "../dom/h.js";

/** What can be told of: the choice in the query, or the place in the hash. */
type Deel = "keuze" | "plek";

const gezegd = new Map<Deel, readonly string[]>();
let vak: {element: HTMLElement; zet(regels: readonly string[]): void} | undefined;

/**
 * Tells at the top of the page what of the address is not followed: quiet, until it is closed or something else is chosen.
 * No lines: nothing to tell any more. `erbij` fetches lines that follow, as long as these stand there.
 */
export function toonAdresmelding(deel: Deel, regels: readonly string[], erbij?: () => Promise<string[]>): void {
  if (regels.length === 0 && !gezegd.has(deel)) return;
  gezegd.set(deel, regels);
  void erbij?.().then((meer) => {
    if (meer.length > 0 && gezegd.get(deel) === regels) toonAdresmelding(deel, [...regels, ...meer]);
  });
  vak ??= maak();
  if (!vak.element.isConnected) document.querySelector("#observablehq-main")?.prepend(vak.element);
  vak.zet([...gezegd.values()].flat());
}

function maak() {
  const lijst = h("div", {role: "status"});
  const sluit = () => {
    gezegd.clear();
    zet([]);
    // The focus was on the button that is gone.
    document.getElementById("inhoud")?.focus();
  };
  const element = h(
    "aside",
    {class: "adresmelding", "aria-label": "Over het adres van deze pagina", hidden: true},
    lijst,
    h("button", {type: "button", class: "knop-stil", onclick: sluit}, "Sluit deze melding")
  );
  function zet(regels: readonly string[]) {
    element.hidden = regels.length === 0;
    lijst.replaceChildren(...regels.map((regel) => h("p", {}, regel)));
  }
  return {element, zet};
}
