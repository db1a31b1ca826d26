import {geenKeuze} from "../cohort/keuze.js";
import {h} from "../dom/h.js";
import {knop} from "../dom/knop.js";
import {beurten} from "../figuur/beurten.js";
import {figuur} from "../figuur/figuur.js";
import {toonDelen} from "../figuur/toondelen.js";
import {keuzebalk} from "../keuzebalk/keuzebalk.js";
import {geheel} from "../opmaak/getal.js";
import {gereed, volledig} from "../pagina/gereed.js";
import {wachtteken} from "../pagina/wachtteken.js";
import {Onbereikbaar} from "../werkbank/haal.js";
import type {Voortgang, Werkbank} from "../werkbank/werkbank.js";
import {cohortkop} from "./cohortkop.js";
import {leeswijzers} from "./definities.js";
import {inhoud} from "./inhoud.js";
import {startgroep, verklaarLeeg} from "./leeg.js";
import type {Melder} from "./melding.js";
import {sorteerknoppen} from "./sorteerknoppen.js";
import {maakStaat, type Staat} from "./staat.js";

/** Puts controls and figures on the page and keeps them equal to the address. */
export function werkplek(element: HTMLElement, melding: Melder, werkbank: Werkbank) {
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

  const wacht = wachtteken(figuren);
  const later = beurten();
  let lopend = new AbortController();
  let warm = false;

  async function toon({keuze, stappen}: Staat): Promise<void> {
    lopend.abort();
    const {signal} = (lopend = new AbortController());
    const voortgang = ({tekst}: Voortgang) => signal.aborted || melding.zeg(`${tekst} …`);
    later.staak();
    const ongedaan = stappen > 0 ? [knop("Maak ongedaan", staat.terug)] : [];
    balk.zet(keuze);
    kop.zetKeuze(keuze, stappen);
    wacht.aan();
    try {
      const antwoord = await werkbank.vraag(keuze, {signal, voortgang});
      if (signal.aborted) return;
      performance.mark("antwoord");
      const aantal = startgroep(antwoord);
      const delen = inhoud(werkbank, antwoord, keuze, {wijze: sorteer.wijze, bediening: true});
      kop.zetZin(keuze, aantal);
      figuren.hidden = false;
      const buitenBeeld = await toonDelen([een, twee, drie].map((kader, i) => ({kader, deel: () => delen[i]!})));
      if (signal.aborted) return;
      wacht.uit();
      const eerste = gereed({later: true}) === 1;
      melding.toon();
      if (warm) melding.zeg(`Figuren bijgewerkt: ${geheel(aantal)} mensen in de startgroep.`);
      if (await later.doe(buitenBeeld)) volledig();
      if (eerste) void opwarmen();
      if (aantal > 0 || signal.aborted) return;
      const uitleg = await verklaarLeeg(werkbank, keuze, signal, {kies: staat.kies, ongedaan});
      if (!signal.aborted) melding.toon(uitleg);
    } catch (fout) {
      if (signal.aborted) return;
      console.error(fout);
      kop.zetZin(keuze, null);
      figuren.hidden = true;
      wacht.uit();
      melding.zeg("");
      melding.toon({
        tekst: fout instanceof Onbereikbaar ? fout.message : "Deze keuze kon niet worden berekend.",
        knoppen: [knop("Probeer opnieuw", () => void toon(staat.lees())), ...ongedaan]
      });
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

  void toon(staat.lees());
}
