import type {Indicator} from "../../data/indicator.js";
import {h} from "../dom/h.js";
import {bestandsstam} from "../figuur/bestand.js";
import {gegevens} from "../figuur/csv.js";
import {knoppenrij} from "../knoppenrij/knoppenrij.js";
import {inPeriode, periodenaam} from "../opmaak/periode.js";
import {tabelkader} from "../pagina/tabelkader.js";
import {leesVolgorde, schrijfVolgorde} from "../sorteertabel/volgorde.js";
import {sorteertabel, type Sorteerkolom} from "../sorteertabel/sorteertabel.js";
import type {Manifest} from "../werkbank/manifest.js";
import type {Klein} from "./bescherm.js";
import type {Maat} from "./cel.js";
import {profielkolomnamen, profielregels} from "./csvrijen.js";
import {weergaven, weergaveregel} from "./herkomst.js";
import {alleskolom, kleinVan, wijkindicatoren, type Wijkkeuze} from "./keuze.js";
import {profielkolommen} from "./kolommen.js";
import {profiel, type Profielbron, type Profielrij} from "./profiel.js";

/** Keeps the last answer, so that a table in another order keeps its rows. */
function memo<A extends unknown[], R>(doe: (...van: A) => R): (...van: A) => R {
  let vorig: {van: A; uit: R} | undefined;
  return (...van) => {
    if (!vorig || van.some((deel, i) => deel !== vorig!.van[i])) vorig = {van, uit: doe(...van)};
    return vorig.uit;
  };
}

/** A wijk with a row of every indicator. */
type Allesrij = ReadonlyMap<string, Profielrij>;

const maten = [
  {code: "per_1000", naam: "Cijfer"},
  {code: "aantal", naam: "Aantal"}
];

/** Figuur 6: every indicator of every wijk in one table, made when it is unfolded. */
export function allesectie(manifest: Manifest, kies: (deel: Partial<Wijkkeuze>) => void) {
  const maat = knoppenrij("alles", "Toon", maten, (alles) => kies({alles}));
  const tabel = sorteertabel<Allesrij>("Alle indicatoren per wijk", (volgorde) =>
    kies({ordening: schrijfVolgorde(volgorde)})
  );
  const vak = h(
    "details",
    {class: "figuur-tabel", ontoggle: () => teken()},
    h("summary", {}, "Toon de tabel met alle indicatoren"),
    tabel.element
  );
  const kader = tabelkader("6", vak, {
    begrippen: ["gebied"],
    bediening: [h("div", {class: "bediening"}, maat.element)]
  });
  const rijen = memo(allesrijen);
  const koppen = memo(kolommen);
  let vul: (() => void) | null = null;
  const teken = () => {
    if (!vak.open || !vul) return;
    vul();
    vul = null;
  };
  return {
    element: kader.element,
    zet(keuze: Wijkkeuze, bron: Profielbron, periode: string) {
      maat.zet(keuze.alles);
      const klein = kleinVan(keuze);
      const {naam} = bron.gemeente;
      const titel = `Alle indicatoren van ${bron.wijken.length === 1 ? "de wijk" : `de ${bron.wijken.length} wijken`} van ${naam}`;
      vul = () => {
        const {wijken, voet} = rijen(bron, klein);
        tabel.zet({
          bijschrift: `Alle indicatoren, ${naam}, ${inPeriode(periode)}`,
          ...{kolommen: koppen(keuze.alles as Maat), rijen: wijken, voet, volgorde: leesVolgorde(keuze.ordening)}
        });
      };
      teken();
      kader.zet({
        kenmerk: {
          ...{figuur: "6", titel, bestand: bestandsstam("6", [naam], periode, ["alles", klein])},
          ...{gebied: `wijken van ${naam} (${bron.gemeente.code})`, periode: periodenaam(periode)},
          ...{keuzes: [weergaveregel(klein)], n: "", bron: manifest},
          definities: wijkindicatoren.map((wat) => `${wat.naam}: ${wat.definitie}`)
        },
        zin: "",
        onderschrift: `${keuze.alles === "aantal" ? "aantallen" : "cijfers per 1.000 of in procenten"} · ${periodenaam(periode)} · ${weergaven[klein]}`,
        toelichting:
          "Elk cijfer is berekend uit het aantal en zijn eigen noemer; in het CSV-bestand staan aantal, noemer en interval. Een * staat bij een onzeker cijfer: minder dan 10 met, of minder dan 30 in totaal.",
        get gegevens() {
          return gegevens(
            profielkolomnamen,
            wijkindicatoren.flatMap((wat) => profielregels(wat, profiel(bron, wat, klein), periode))
          );
        }
      });
    }
  };
}

function allesrijen(bron: Profielbron, klein: Klein): {wijken: Allesrij[]; voet: Allesrij[]} {
  const perIndicator = wijkindicatoren.map((wat) => [wat.code, profiel(bron, wat, klein)] as const);
  const rij = (gebied: string): Allesrij =>
    new Map(perIndicator.map(([code, rijen]) => [code, rijen.find((rij) => rij.code === gebied)!]));
  return {wijken: bron.wijken.map(({code}) => rij(code)), voet: [rij(bron.gemeente.code)]};
}

function kolommen(maat: Maat): Sorteerkolom<Allesrij>[] {
  const van = (wat: Indicator): Sorteerkolom<Allesrij>[] =>
    profielkolommen(wat, maat).map(({code, waarde, cel, ...kolom}) => ({
      ...kolom,
      ...(code === "naam" ? {code} : {code: alleskolom(wat.code, code), groep: `${wat.naam}${eenheid(wat, maat)}`}),
      waarde: (rij) => waarde(rij.get(wat.code)!),
      cel: (rij) => cel(rij.get(wat.code)!)
    }));
  return [van(wijkindicatoren[0]!)[0]!, ...wijkindicatoren.flatMap((wat) => van(wat).slice(1))];
}

const eenheid = ({per}: Indicator, maat: Maat): string =>
  maat === "aantal" || per === null ? " (aantal)" : per === 100 ? " (%)" : " (per 1.000)";
