import {geenKeuze, type Keuze} from "../cohort/keuze.js";
import {h} from "../dom/h.js";
import {figuur} from "../figuur/figuur.js";
import {keuzebalk} from "../keuzebalk/keuzebalk.js";
import {geheel} from "../opmaak/getal.js";
import type {Voortgang, Werkbank} from "../werkbank/werkbank.js";
import {cohortkop} from "./cohortkop.js";
import {leeswijzers} from "./definities.js";
import {inhoud} from "./inhoud.js";
import {startgroep, uitwegen} from "./leeg.js";
import {meldingen} from "./melding.js";
import {sorteerknoppen} from "./sorteerknoppen.js";
import {maakStaat, type Staat} from "./staat.js";

/** The page Levensweg: controls, the cohort in words and figures 5.1, 5.2 and 5.3, kept equal to the address. */
export function levensweg(belofte: Promise<Werkbank>): HTMLElement {
  const melding = meldingen();
  const element = h("div", {class: "levensweg"}, melding.element);
  melding.zeg("Gegevens worden geladen …");
  belofte.then(
    (werkbank) => start(element, melding, werkbank),
    (fout: unknown) => {
      console.error(fout);
      melding.zeg("");
      melding.toon({
        tekst:
          "De gegevens konden niet worden geladen. Laad de pagina opnieuw; blijft het misgaan, controleer dan of de map tabellen bij de site staat."
      });
    }
  );
  return element;
}

function start(element: HTMLElement, melding: ReturnType<typeof meldingen>, werkbank: Werkbank) {
  const {manifest, gebieden} = werkbank;
  const standaard = Object.freeze(geenKeuze(manifest.starts[0]!));
  const sorteer = sorteerknoppen(() => void drie.hertekenen());
  const een = figuur("5.1", {...leeswijzers["5.1"]});
  const twee = figuur("5.2", {...leeswijzers["5.2"]});
  const drie = figuur("5.3", {...leeswijzers["5.3"], bediening: sorteer.element});
  const staat = maakStaat(standaard, {gebieden, starts: manifest.starts}, (nieuw) => void toon(nieuw));
  const balk = keuzebalk(werkbank, staat.kies);
  const kop = cohortkop({gebieden, standaard, naar: balk.focus, ...staat});
  const figuren = h("div", {class: "figuren"}, een.element, twee.element, drie.element);
  element.replaceChildren(balk.element, h("div", {class: "levensweg-inhoud"}, kop.element, melding.element, figuren));

  let lopend = new AbortController();
  let teller = 0;
  let warm = false;

  async function toon({keuze, meldingen: onbekend, stappen}: Staat): Promise<void> {
    lopend.abort();
    const {signal} = (lopend = new AbortController());
    const voortgang = ({tekst}: Voortgang) => signal.aborted || melding.zeg(`${tekst} …`);
    balk.zet(keuze);
    kop.zetKeuze(keuze, stappen);
    figuren.classList.add("wacht");
    try {
      const antwoord = await werkbank.vraag(keuze, {signal, voortgang});
      if (signal.aborted) return;
      performance.mark("antwoord");
      const aantal = startgroep(antwoord);
      const delen = inhoud(werkbank, antwoord, keuze, sorteer.wijze);
      kop.zetZin(keuze, aantal);
      await Promise.all([een, twee, drie].map((figuur, i) => figuur.zet(delen[i]!)));
      if (signal.aborted) return;
      gereed();
      melding.toon(...onbekend.map((tekst) => ({tekst})));
      if (warm) melding.zeg(`Figuren bijgewerkt: ${geheel(aantal)} mensen in de startgroep.`);
      if (aantal === 0) await verklaarLeeg(keuze, signal);
    } catch (fout) {
      if (signal.aborted) return;
      console.error(fout);
      melding.zeg("");
      melding.toon({
        tekst: `Deze keuze kon niet worden berekend (${(fout as Error).message}).`,
        knoppen: [knop("Probeer opnieuw", () => void toon(staat.lees())), knop("Maak ongedaan", staat.terug)]
      });
    }
  }

  function gereed() {
    figuren.classList.remove("wacht");
    document.documentElement.dataset.klaar = String(++teller);
    performance.mark(teller === 1 ? "eerste-figuur" : "figuren-klaar");
    if (teller === 1) {
      performance.mark("figuren-klaar");
      void opwarmen();
    }
  }

  /** Behind the first figure: the engine, so that the next choice is answered at once. */
  async function opwarmen() {
    melding.zeg("Rekenkern wordt geladen; uw keuzes werken zodra die klaar is …");
    try {
      await werkbank.warmOp(staat.lees().keuze);
      melding.zeg("Klaar: elke keuze wordt nu meteen berekend.");
    } catch (fout) {
      console.error(fout);
      melding.zeg(
        "De rekenkern kon niet worden geladen. Alleen vragen zonder selectie werken; laad de pagina opnieuw om het nog eens te proberen."
      );
    }
    warm = true;
  }

  async function verklaarLeeg(keuze: Keuze, signal: AbortSignal) {
    const wegen = await uitwegen(werkbank, keuze, signal);
    if (signal.aborted) return;
    const knoppen = wegen.map(({naam, keuze, aantal}) =>
      knop(`Verwijder ${naam} (${geheel(aantal)} inwoners)`, () => staat.kies(keuze))
    );
    melding.toon({
      tekst:
        wegen.length > 0
          ? "Niemand voldoet aan al deze keuzes samen. Dit laat wel mensen over:"
          : "Niemand voldoet aan deze keuzes.",
      knoppen: [...knoppen, knop("Maak ongedaan", staat.terug)]
    });
  }

  void toon(staat.lees());
}

const knop = (tekst: string, onclick: () => void) => h("button", {type: "button", class: "knop", onclick}, tekst);
