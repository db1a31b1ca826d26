import {kort} from "../adres/nietgevolgd.js";
import {h} from "../dom/h.js";
import {stilleKnop} from "../dom/knop.js";
import {bewaar as neemMee} from "../figuur/bewaar.js";
import {vandaag} from "../opmaak/datum.js";
import {leesToelichting, meeneemnaam, schrijfToelichting, type Bekend} from "./bestand.js";
import {bestandkiezer} from "./bestandkiezer.js";
import type {Toelichtingen} from "./bron.js";
import {meldregel} from "./melding.js";
import {schrijver} from "./schrijver.js";
import {stuk} from "./stuk.js";
import type {Toelichting} from "./toelichting.js";

/** The most bytes that a file with the longest text can have. */
const GROOTST = 50_000;

/** What stands under one figure. */
export interface Waarover {
  gebied: string;
  /** How the gebied is called within a sentence. */
  naam: string;
  periode: string;
}

/** The words under a figure: those that came with the site, and the visitor's own to write, change, take home and wipe. */
export function toelichtingplek(figuur: string, {van, eigen}: Toelichtingen, bekend: Bekend) {
  const stukken = h("div");
  const bediening = h("div", {class: "toelichting-bediening"});
  const melding = meldregel();
  const element = h(
    "section",
    {class: "toelichting", "aria-label": `Toelichting bij figuur ${figuur}`},
    ...[stukken, bediening, melding.element]
  );
  let nu: Waarover | undefined;
  let schrijft = false;

  const zetOf = (vorig: Toelichting | null, gebied: string, waar = figuur) => {
    if (vorig) eigen.bewaar(vorig);
    else eigen.verwijder(gebied, waar);
    void toonOpPlek();
  };

  /** Shows it again with the focus where it was: what was pressed is gone, so the first that can be pressed there. */
  async function toonOpPlek() {
    const hier = element.contains(document.activeElement);
    await toon();
    if (hier && !element.contains(document.activeElement)) element.querySelector("button")?.focus();
  }

  function sluit() {
    schrijft = false;
    void toonOpPlek();
  }

  /** What is being written stays when the choice of the page changes, and keeps speaking of its own gebied. */
  function open({gebied, naam, periode}: Waarover, vorig: Toelichting | null) {
    const formulier = schrijver(
      {
        ...{figuur, naam, sluit},
        bewaar: (rol, tekst) => {
          schrijft = false;
          const nieuw = {figuur, gebied, periode: vorig ? vorig.periode : periode, rol, datum: vandaag(), tekst};
          const terug = () => zetOf(vorig, gebied);
          melding.doe(() => zetOf(nieuw, gebied), "Bewaard in deze browser.", terug);
        }
      },
      vorig ?? {rol: "", tekst: ""}
    );
    schrijft = true;
    melding.zeg("");
    bediening.replaceChildren(formulier.element);
    formulier.focus();
  }

  async function voegToe(bestand: File, over: Waarover) {
    if (bestand.size > GROOTST) return melding.zeg(`${kort(bestand.name)} is te groot voor een toelichting.`);
    const {toelichting, gebreken} = leesToelichting(await bestand.text(), bekend);
    if (gebreken) {
      const wat = gebreken
        .slice(0, 10)
        .map(({regel, wat}) => `regel ${regel}, ${wat}`)
        .join("; ");
      return melding.zeg(`${kort(bestand.name)}: ${wat}.`);
    }
    const {figuur: waar, gebied} = toelichting;
    const vorig = eigen.lees(gebied, waar);
    const hier = waar === figuur && gebied === over.gebied;
    const gezegd = hier ? "Toegevoegd." : `Toegevoegd bij figuur ${waar} van ${gebied}; kies dat om het te zien.`;
    melding.doe(
      () => zetOf(toelichting, gebied, waar),
      gezegd,
      () => zetOf(vorig, gebied, waar)
    );
  }

  function eigenKnoppen(toelichting: Toelichting, over: Waarover) {
    const bestand = () => new Blob([schrijfToelichting(toelichting)], {type: "text/markdown;charset=utf-8"});
    const weg = () => zetOf(null, over.gebied);
    return [
      stilleKnop("Wijzig", () => open(over, toelichting)),
      stilleKnop("Verwijder", () => melding.doe(weg, "Verwijderd.", () => zetOf(toelichting, over.gebied))),
      stilleKnop("Neem mee als bestand", () => neemMee(meeneemnaam(toelichting, over.naam), bestand()))
    ];
  }

  const nieuwKnoppen = (over: Waarover) => [
    stilleKnop("Schrijf een toelichting", () => open(over, null)),
    ...bestandkiezer("Open een toelichting uit een bestand", (bestand) => void voegToe(bestand, over))
  ];

  async function toon() {
    if (!nu) return;
    const over = nu;
    const {gebied, naam, periode} = over;
    const zelf = eigen.lees(gebied, figuur);
    if (!schrijft) bediening.replaceChildren(...(zelf ? [] : nieuwKnoppen(over)));
    const getoond = await Promise.all([
      ...van(gebied, figuur, periode).map((item) => stuk(item, periode, `Toelichting van ${naam}`)),
      ...(zelf ? [stuk(zelf, periode, "Uw toelichting, alleen in deze browser", eigenKnoppen(zelf, over))] : [])
    ]);
    if (nu === over) stukken.replaceChildren(...getoond);
  }

  return {
    element,
    /** Shows the words about a gebied; resolves when they stand there. */
    async zet(over: Waarover) {
      if (nu?.gebied !== over.gebied) melding.zeg("");
      nu = over;
      await toon();
    }
  };
}
