import {indicator} from "../../data/indicator.js";
import {h} from "../dom/h.js";
import {bestandsstam} from "../figuur/bestand.js";
import {inPeriode, periodenaam} from "../opmaak/periode.js";
import {onthoud} from "../pagina/onthoud.js";
import {tabelkader} from "../pagina/tabelkader.js";
import {leesVolgorde, schrijfVolgorde} from "../sorteertabel/volgorde.js";
import {sorteertabel} from "../sorteertabel/sorteertabel.js";
import type {Manifest} from "../werkbank/manifest.js";
import {verschillen, type Gepubliceerd, type Verschilrij} from "./gepubliceerd.js";
import {weergaveregel} from "./herkomst.js";
import {kleinVan, type Wijkkeuze} from "./keuze.js";
import {profiel, type Profielbron} from "./profiel.js";
import {verschilgegevens} from "./verschilgegevens.js";
import {verschilkolommen, verschilzin} from "./verschiltabel.js";

/** Which table was published, so that it is fetched only where it is shown. */
const wanneer = {gemeente: "GM0344", periode: "2017HJ01", eenheid: "huishoudens"};

/** The published table of Utrecht beside the computed one. */
export function vergelijksectie(
  haal: () => Promise<Gepubliceerd>,
  manifest: Manifest,
  kies: (deel: Partial<Wijkkeuze>) => void
) {
  const tabel = sorteertabel<Verschilrij>("De gepubliceerde tabel met de verschillen", (volgorde) =>
    kies({volgorde: schrijfVolgorde(volgorde)})
  );
  const kader = tabelkader("4b", tabel.element, {kop: "h3"});
  const knop = h(
    "button",
    {type: "button", class: "knop-stil", onclick: () => kies({periode: wanneer.periode, eenheid: wanneer.eenheid})},
    `Toon de tabel van huishoudens, ${periodenaam(wanneer.periode)}`
  );
  const hint = h("p", {class: "hulp"}, "Van Utrecht is een gepubliceerde tabel om mee te vergelijken. ", knop);
  const gepubliceerd = onthoud(haal);
  return {
    element: h("div", {}, hint, kader.element),
    async zet(keuze: Wijkkeuze, bron: Profielbron, periode: string) {
      const hier = keuze.gebied === wanneer.gemeente;
      const past = hier && periode === wanneer.periode && keuze.eenheid === wanneer.eenheid;
      hint.hidden = !hier || past;
      kader.element.hidden = !past;
      if (!past) return;
      const tafel = await gepubliceerd();
      const wat = indicator(tafel.indicator);
      const klein = kleinVan(keuze);
      const rijen = verschillen(
        tafel,
        profiel(bron, wat, klein),
        wat.categorieen.map(({code}) => code)
      );
      tabel.zet({
        bijschrift: `Gepubliceerd, met tussen haakjes het berekende getal min het gepubliceerde (${inPeriode(periode)})`,
        kolommen: verschilkolommen(wat, tafel.categorieen),
        rijen: rijen.filter(({soort}) => soort === "wijk"),
        voet: rijen.filter(({soort}) => soort === "gemeente"),
        volgorde: leesVolgorde(keuze.volgorde)
      });
      const titel = "De gepubliceerde tabel van Utrecht naast de berekende";
      kader.zet({
        kenmerk: {
          ...{figuur: "4b", titel, bestand: bestandsstam("4b", [bron.gemeente.naam], periode, [klein])},
          ...{gebied: `wijken van ${bron.gemeente.naam} (${bron.gemeente.code})`, periode: periodenaam(periode)},
          keuzes: [weergaveregel(klein), ["Gepubliceerd", tafel.bron]],
          ...{n: "", definities: [wat.definitie], bron: manifest}
        },
        zin: verschilzin(rijen),
        toelichting: noot(manifest),
        herkomst: `Bron: ${tafel.bron} · Licentie: CC BY 4.0`,
        onderschrift: `${wat.naam} · aantal huishoudens · ${periodenaam(periode)} · afgerond op vijven`,
        gegevens: verschilgegevens(rijen, tafel.categorieen)
      });
    }
  };
}

function noot({synthetisch}: Manifest): string {
  const afronding =
    "Gepubliceerde getallen zijn afgerond op vijven. Het getal erachter is dus hoogstens 2,5 hoger of lager, ook dat van een totaal; daarom tellen rijen en kolommen niet precies op. Een ! staat bij een verschil dat groter is.";
  const ijking =
    "De synthetische bron is op deze tabel geijkt: dat de getallen passen, is zo gemaakt en bewijst niets over andere cijfers.";
  return synthetisch ? `${afronding} ${ijking}` : afronding;
}
