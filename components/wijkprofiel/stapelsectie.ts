import {indicator} from "../../data/indicator.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import {h} from "../dom/h.js";
import {bestandsstam} from "../figuur/bestand.js";
import {gegevens} from "../figuur/csv.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {knoppenrij} from "../knoppenrij/knoppenrij.js";
import {dekkingzin, naamMet} from "../monitor/dekking.js";
import type {Monitor} from "../monitor/monitor.js";
import {inPeriode, periodenaam} from "../opmaak/periode.js";
import {tabelkader} from "../pagina/tabelkader.js";
import {leesVolgorde, schrijfVolgorde} from "../sorteertabel/volgorde.js";
import {sorteertabel} from "../sorteertabel/sorteertabel.js";
import type {Maat} from "./cel.js";
import {profielkolomnamen, profielregels} from "./csvrijen.js";
import {cbsuitleg, weergaven, weergaveregel} from "./herkomst.js";
import {kleinVan, type Wijkkeuze} from "./keuze.js";
import {profielkolommen} from "./kolommen.js";
import {profiel, vergelijkrij, type Profielbron, type Profielrij} from "./profiel.js";
import {stapelzinnen} from "./stapelzin.js";

const eenheden = [
  {code: "huishoudens", naam: "Huishoudens"},
  {code: "personen", naam: "Personen"}
];
const maten = [
  {code: "aantal", naam: "Aantal"},
  {code: "per_1000", naam: "Per 1.000"}
];

/** Figuur 4: huishoudens or persons by combination of wetten, per wijk. */
export function stapelsectie(
  {manifest, gebieden}: Pick<Monitor, "manifest" | "gebieden">,
  kies: (deel: Partial<Wijkkeuze>) => void
) {
  const eenheid = knoppenrij("eenheid", "Tel", eenheden, (eenheid) => kies({eenheid}));
  const maat = knoppenrij("maat", "Toon", maten, (maat) => kies({maat}));
  const tabel = sorteertabel<Profielrij>("Voorzieningen per combinatie van wetten, per wijk", (volgorde) =>
    kies({volgorde: schrijfVolgorde(volgorde)})
  );
  const kader = tabelkader("4", tabel.element, {
    begrippen: ["huishouden", "voorziening"],
    bediening: [h("div", {class: "bediening"}, eenheid.element, maat.element)]
  });
  return {
    element: kader.element,
    zet(keuze: Wijkkeuze, bron: Profielbron, periode: string) {
      eenheid.zet(keuze.eenheid);
      maat.zet(keuze.maat);
      const klein = kleinVan(keuze);
      const wat = indicator(`stapeling_${keuze.eenheid}`);
      const rijen = profiel(bron, wat, klein);
      const dekking = keuze.vergelijk === null ? null : bron.dekking(keuze.vergelijk, wat, "totaal");
      // a count is never set beside that of another gebied
      const naast =
        keuze.vergelijk === null || keuze.maat === "aantal"
          ? []
          : [
              vergelijkrij(
                bron,
                {code: keuze.vergelijk, naam: hoofdletter(naamMet(gebiednaam(gebieden, keuze.vergelijk), dekking))},
                wat,
                klein
              )
            ];
      const woord = keuze.eenheid === "personen" ? "inwoners" : "huishoudens";
      const hoe = keuze.maat === "aantal" ? `aantal ${woord}` : `per 1.000 ${woord}`;
      const codes = wat.categorieen.map(({code}) => code);
      const [titel, zin] = stapelzinnen(rijen, codes, woord);
      tabel.zet({
        bijschrift: `${wat.naam}, ${bron.gemeente.naam}, ${inPeriode(periode)} (${hoe})`,
        kolommen: profielkolommen(wat, keuze.maat as Maat),
        rijen: rijen.filter(({soort}) => soort === "wijk"),
        voet: [...rijen.filter(({soort}) => soort !== "wijk"), ...naast],
        volgorde: leesVolgorde(keuze.volgorde)
      });
      kader.zet({
        kenmerk: {
          ...{figuur: "4", titel, bestand: bestandsstam("4", [bron.gemeente.naam], periode, [keuze.eenheid, klein])},
          gebied: `wijken van ${bron.gemeente.naam} (${bron.gemeente.code})`,
          vergelijk: naast[0]?.naam,
          periode: periodenaam(periode),
          ...{keuzes: [weergaveregel(klein)], n: "", definities: [wat.definitie], bron: manifest}
        },
        zin,
        onderschrift: `${wat.naam} · ${hoe} · ${periodenaam(periode)} · ${weergaven[klein]}`,
        toelichting: [
          noot(rijen, keuze, woord),
          ...(dekking && naast.length > 0
            ? [dekkingzin(gebiednaam(gebieden, keuze.vergelijk!), dekking, inPeriode(periode))]
            : [])
        ].join(" "),
        get gegevens() {
          return gegevens(profielkolomnamen, profielregels(wat, [...rijen, ...naast], periode));
        }
      });
    }
  };
}

function noot(rijen: readonly Profielrij[], keuze: Wijkkeuze, woord: string): string {
  const rest = rijen.find(({soort}) => soort === "rest");
  const tekens = rijen.some(({tellingen}) => tellingen.some(({waarde}) => waarde !== null && waarde < 0));
  return [
    woord === "huishoudens"
      ? "Een huishouden heeft wat een van zijn leden heeft."
      : "Een persoon telt met wat die zelf gebruikt; een gezin met jeugdhulp voor het kind en bijstand voor de ouder stapelt hier niet.",
    "P-wet is de Participatiewet of de Wsw.",
    rest && !tekens ? `“${rest.naam}” is uitgerekend: de gemeente min al haar wijken.` : "",
    rest && tekens
      ? `“${rest.naam}” is uitgerekend. Onder nul betekent dat huishoudens leden in twee wijken hebben en in beide tellen.`
      : "",
    keuze.maat === "per_1000"
      ? "Een * staat bij een onzeker cijfer: minder dan 10 met, of minder dan 30 in totaal."
      : "",
    kleinVan(keuze) === "cbs" ? cbsuitleg : ""
  ]
    .filter(Boolean)
    .join(" ");
}
