import {gebiednaam} from "../cohort/gebiednaam.js";
import {h} from "../dom/h.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {combobox} from "../keuzebalk/combobox.js";
import {maakZoek} from "../keuzebalk/zoek.js";
import type {Werkbank} from "../werkbank/werkbank.js";

/** A box to choose a gemeente, wijk or other gebied that leads to its figures, compared with the land. */
export function gebiedkeuze(belofte: Promise<Pick<Werkbank, "gebieden">>, pagina: string): HTMLElement {
  const element = h("form", {
    class: "gebiedkeuze",
    "aria-label": "Kies een gemeente",
    onsubmit: (e: Event) => e.preventDefault()
  });
  belofte.then(
    ({gebieden}) => {
      const keuze = combobox({
        ...{naam: "gebied", label: "Kies een gemeente", zoek: maakZoek(gebieden)},
        ...{
          noem: (code) => hoofdletter(gebiednaam(gebieden, code)),
          hulp: "Of een wijk, provincie of regio; daarna ziet u de figuren"
        }
      });
      keuze.element.addEventListener("input", () => location.assign(`${pagina}?${adres(keuze.element.value)}`));
      element.replaceChildren(keuze.element);
    },
    (fout: unknown) => {
      console.error(fout);
      element.replaceChildren(h("p", {}, "De lijst van gemeenten kon niet worden geladen. Laad de pagina opnieuw."));
    }
  );
  return element;
}

const adres = (code: string) => new URLSearchParams(code === "NL" ? {gebied: code} : {gebied: code, vergelijk: "NL"});
