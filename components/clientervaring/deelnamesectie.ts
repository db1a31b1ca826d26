import {h, zetTekst} from "../dom/h.js";
import {geheel} from "../opmaak/getal.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import {deelnemers} from "./deelname.js";
import type {MonitorRij} from "../monitor/rij.js";
import {plaats} from "../opmaak/plaats.js";
import {hoofdletter} from "../figuur/figuurnaam.js";

/** Which gemeenten of a gebied took part in a year, and which did not. */
export function deelnamesectie(gebieden: readonly Gebied[]) {
  const gemeenten = gebieden.filter(({soort}) => soort === "gemeente");
  const zin = h("p");
  const lijst = h("ul", {class: "deelname-lijst"});
  const details = h("details", {class: "figuur-tabel"}, h("summary", {}, "Welke gemeenten deden niet mee?"), lijst);
  return {
    element: h("section", {}, h("h2", {}, "Wie deed mee?"), zin, details),
    zet(naam: string, gebied: Gebied, periode: string, rijen: readonly MonitorRij[]) {
      const alle = gemeenten.map(({code}) => code);
      const binnen = gebied.soort === "land" ? alle : gebied.gemeenten;
      const mee = new Set(deelnemers(rijen, periode, alle));
      const niet = gemeenten.filter(({code}) => binnen.includes(code) && !mee.has(code));
      details.hidden = binnen.length < 2 || niet.length === 0;
      const land = `Over ${periodenaam(periode)} heeft de bron antwoorden uit ${geheel(mee.size)} van de ${geheel(alle.length)} gemeenten.`;
      const hier = `${hoofdletter(plaats(naam))} deden er ${geheel(binnen.length - niet.length)} van de ${geheel(binnen.length)} mee.`;
      const een =
        niet.length === 0
          ? `${naam} is er een van.`
          : `${naam} is er niet bij: geen deelname, of geen uitkomst aangeleverd. Dat is iets anders dan een lage score.`;
      const groep =
        "Cijfers van een groep gemeenten zijn opgeteld over wie meedeed, niet gewogen naar het aantal cliënten.";
      zetTekst(
        zin,
        [land, gebied.soort === "land" ? "" : binnen.length === 1 ? een : hier, groep].filter(Boolean).join(" ")
      );
      lijst.replaceChildren(...niet.map((item) => h("li", {}, item.naam)));
    }
  };
}
