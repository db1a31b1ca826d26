import {h, zetTekst} from "../dom/h.js";
import {bewaar} from "../figuur/bewaar.js";
import {verwijsknop} from "../figuur/verwijsknop.js";
import {geheel} from "../opmaak/getal.js";
import {opsomming} from "../opmaak/opsomming.js";
import {periodenaam} from "../opmaak/periode.js";
import {grootte} from "../database/telling.js";
import {exporteer} from "./exporteer.js";
import {geschat, grens} from "./grens.js";
import {bestandsnaam} from "./naam.js";
import {soorten, type Soort, type Uitvoer} from "./uitvoer.js";

const namen: Record<Soort, [naam: string, uitleg: string]> = {
  csv: ["CSV", "een rij per cel"],
  excel: ["CSV voor Excel", "een rij per cel, met puntkomma's en decimale komma's"],
  tabel: ["CSV zoals getoond", "rijen en kolommen van de tabel"],
  xlsx: ["XLSX", "voor Excel en LibreOffice, met toelichting en definities"],
  parquet: ["Parquet", "voor R, Python en DuckDB"],
  arrow: ["Arrow", "voor R, Python en JavaScript"]
};

/** Takes the chosen cells home; says how large a file will be and what cannot be made, before it is asked for. */
export function uitvoerbalk(uitvoer: () => Uitvoer | undefined) {
  const status = h("p", {class: "status", role: "status"});
  const voortgang = h("progress", {max: 1, hidden: true, "aria-label": "Voortgang van het bestand"});
  const stop = h("button", {type: "button", class: "knop-stil", hidden: true, onclick: () => bezig?.abort()}, "Stop");
  const teGroot = h("p", {class: "hulp", hidden: true});
  const regels = soorten.map((soort) => {
    const [naam, uitleg] = namen[soort];
    const omvang = h("span", {});
    const knop = h(
      "button",
      {type: "button", class: "chip", "data-download": soort, onclick: () => void maak(soort)},
      naam
    );
    return {soort, knop, omvang, element: h("li", {}, knop, h("span", {class: "hulp"}, `${uitleg}, `, omvang))};
  });
  let bezig: AbortController | null = null;
  const citeer = verwijsknop("deze tabel", () => {
    const wat = uitvoer();
    if (!wat) return undefined;
    const {titel, gebieden, kubus, manifest} = wat;
    const periode = opsomming(kubus.perioden.map(periodenaam), "en");
    return {figuur: null, titel, gebied: opsomming(gebieden, "en"), periode, bron: manifest};
  });

  async function maak(soort: Soort) {
    const wat = uitvoer();
    if (!wat || bezig) return;
    bezig = new AbortController();
    const naam = bestandsnaam(wat, soort);
    toonBezig(true);
    zetTekst(status, `${naam} wordt gemaakt …`);
    try {
      const {signal} = bezig;
      const bestand = await exporteer(soort, wat, {signal, voortgang: (deel) => (voortgang.value = deel)});
      bewaar(naam, bestand);
      zetTekst(status, `${naam} is gemaakt (${grootte(bestand.size)}).`);
    } catch (fout) {
      const gestopt = bezig.signal.aborted;
      if (!gestopt) console.error(fout);
      zetTekst(
        status,
        gestopt ? "Gestopt." : `${naam} kon niet worden gemaakt. Kies minder cellen of een ander soort bestand.`
      );
    } finally {
      bezig = null;
      toonBezig(false);
    }
  }

  function toonBezig(aan: boolean) {
    voortgang.hidden = stop.hidden = !aan;
    voortgang.removeAttribute("value");
  }

  return {
    element: h(
      "section",
      {class: "uitvoerbalk", "aria-labelledby": "uitvoer-kop"},
      h("h2", {id: "uitvoer-kop"}, "Neem de cijfers mee"),
      h("ul", {}, ...regels.map(({element}) => element)),
      teGroot,
      h("div", {class: "figuur-knoppen"}, citeer.knop),
      citeer.melding,
      h("div", {class: "uitvoer-bezig"}, status, voortgang, stop)
    ),
    zet(cellen: number) {
      for (const {soort, knop, omvang} of regels) {
        knop.disabled = cellen === 0 || cellen > (grens[soort] ?? Infinity);
        zetTekst(omvang, `ongeveer ${grootte(geschat(soort, cellen))}`);
      }
      const vol = regels.filter(({soort}) => cellen > (grens[soort] ?? Infinity));
      teGroot.hidden = vol.length === 0;
      const grenzen = vol.map(({soort}) => `${namen[soort][0]} gaat tot ${geheel(grens[soort]!)} cellen`);
      zetTekst(
        teGroot,
        `${grenzen.join("; ")}; uw keuze heeft er ${geheel(cellen)}. Kies minder, of neem Parquet of CSV.`
      );
    }
  };
}
