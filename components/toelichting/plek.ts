import {h} from "../dom/h.js";
import {bewaar as neemMee} from "../figuur/bewaar.js";
import {vandaag} from "../opmaak/datum.js";
import {leesToelichting, schrijfToelichting, toelichtingNaam} from "./bestand.js";
import type {Thuis, Toelichtingen} from "./bron.js";
import {schrijver} from "./schrijver.js";
import {stuk} from "./stuk.js";
import type {Toelichting} from "./toelichting.js";

/** What stands under one figure. */
export interface Waarover {
  gebied: string;
  /** How the gebied is called within a sentence. */
  naam: string;
  periode: string;
}

/** The words under a figure: those that came with the site, and the visitor's own to write, change, take home and wipe. */
export function toelichtingplek(figuur: string, {van, eigen}: Toelichtingen, thuis: Thuis) {
  const stukken = h("div", {});
  const melding = h("p", {class: "toelichting-melding", role: "status"});
  const bediening = h("div", {class: "toelichting-bediening"});
  const element = h(
    "section",
    {class: "toelichting", "aria-label": `Toelichting bij figuur ${figuur}`},
    stukken,
    bediening,
    melding
  );
  let nu: Waarover | undefined;

  const stil = (tekst: string, onclick: () => void) =>
    h("button", {type: "button", class: "knop-stil", onclick}, tekst);

  function zeg(tekst: string, ...knoppen: HTMLElement[]) {
    melding.replaceChildren(tekst, ...knoppen);
  }

  /** Does something with the store and shows it; what the browser refuses is said. */
  function doe(daad: () => void, gezegd: string, terug?: () => void) {
    try {
      daad();
    } catch (fout) {
      return zeg((fout as Error).message);
    }
    toon();
    zeg(gezegd, ...(terug ? [stil("Maak ongedaan", () => doe(terug, "Teruggezet."))] : []));
  }

  const zet = (toelichting: Toelichting | null, {gebied}: Waarover) =>
    toelichting ? eigen.bewaar(toelichting) : eigen.verwijder(gebied, figuur);

  function open(over: Waarover, vorig: Toelichting | null) {
    const formulier = schrijver(
      {
        figuur,
        sluit: toon,
        bewaar(rol, tekst) {
          const {gebied, periode} = over;
          const nieuw = {figuur, gebied, periode: vorig ? vorig.periode : periode, rol, datum: vandaag(), tekst};
          doe(
            () => eigen.bewaar(nieuw),
            "Bewaard in deze browser.",
            () => zet(vorig, over)
          );
        }
      },
      vorig ?? {rol: "", tekst: ""}
    );
    zeg("");
    bediening.replaceChildren(formulier.element);
    formulier.focus();
  }

  async function voegToe(bestand: File | undefined, over: Waarover) {
    if (!bestand) return;
    const {toelichting, gebreken} = leesToelichting(await bestand.text(), thuis);
    if (gebreken)
      return zeg(`${bestand.name}: ${gebreken.map(({regel, wat}) => `regel ${regel}, ${wat}`).join("; ")}.`);
    const {figuur: waar, gebied} = toelichting;
    const vorig = eigen.lees(gebied, waar);
    const hier = waar === figuur && gebied === over.gebied;
    const gezegd = hier ? "Toegevoegd." : `Toegevoegd bij figuur ${waar} van ${gebied}; kies dat om het te zien.`;
    doe(
      () => eigen.bewaar(toelichting),
      gezegd,
      () => (vorig ? eigen.bewaar(vorig) : eigen.verwijder(gebied, waar))
    );
  }

  function eigenKnoppen(toelichting: Toelichting, over: Waarover) {
    const bestand = () => new Blob([schrijfToelichting(toelichting)], {type: "text/markdown;charset=utf-8"});
    return [
      stil("Wijzig", () => open(over, toelichting)),
      stil("Verwijder", () =>
        doe(
          () => zet(null, over),
          "Verwijderd.",
          () => zet(toelichting, over)
        )
      ),
      stil("Neem mee als bestand", () => neemMee(toelichtingNaam(toelichting), bestand()))
    ];
  }

  function nieuwKnoppen(over: Waarover) {
    const kies = h("input", {
      type: "file",
      accept: ".md,text/markdown",
      class: "alleen-voorlezen",
      tabindex: -1,
      "aria-hidden": "true"
    });
    kies.addEventListener("input", (e) => e.stopPropagation());
    kies.addEventListener("change", () => void voegToe(kies.files?.[0], over));
    return [
      stil("Schrijf een toelichting", () => open(over, null)),
      stil("Open een toelichting uit een bestand", () => kies.click()),
      kies
    ];
  }

  function toon() {
    if (!nu) return;
    const over = nu;
    const zelf = eigen.lees(over.gebied, figuur);
    const mee = van(over.gebied, figuur, over.periode);
    stukken.replaceChildren(
      ...mee.map((item) => stuk(item, over.periode, `Toelichting van ${over.naam}`)),
      ...(zelf ? [stuk(zelf, over.periode, "Uw toelichting, alleen in deze browser", eigenKnoppen(zelf, over))] : [])
    );
    bediening.replaceChildren(...(zelf ? [] : nieuwKnoppen(over)));
  }

  return {
    element,
    zet(over: Waarover) {
      const zelfde = nu?.gebied === over.gebied && nu.periode === over.periode;
      nu = over;
      if (zelfde) return;
      zeg("");
      toon();
    }
  };
}
