import {h, zetTekst} from "../dom/h.js";
import {geheel} from "../opmaak/getal.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import {deelnemers} from "./deelname.js";
import type {MonitorRij} from "../monitor/rij.js";

/** Which gemeenten of a gebied took part in a year, and which did not. */
export function deelnamesectie(gebieden: readonly Gebied[]) {
  const gemeenten = gebieden.filter(({soort}) => soort === "gemeente");
  const zin = h("p");
  const lijst = h("p", {class: "deelname-lijst"});
  const details = h("details", {class: "figuur-tabel"}, h("summary", {}, "Welke gemeenten deden niet mee?"), lijst);
  return {
    element: h("section", {}, h("h2", {}, "Wie deed mee?"), zin, details),
    zet(naam: string, gebied: Gebied, periode: string, rijen: readonly MonitorRij[]) {
      const binnen =
        gebied.soort === "land" ? gemeenten : gemeenten.filter(({code}) => gebied.gemeenten.includes(code));
      const mee = new Set(
        deelnemers(
          rijen,
          periode,
          binnen.map(({code}) => code)
        )
      );
      const niet = binnen.filter(({code}) => !mee.has(code)).map((item) => item.naam);
      details.hidden = binnen.length < 2 || niet.length === 0;
      const jaar = periodenaam(periode);
      zetTekst(
        zin,
        binnen.length === 1
          ? mee.size === 1
            ? `${binnen[0]!.naam} deed over ${jaar} mee.`
            : `${binnen[0]!.naam} deed over ${jaar} niet mee, of leverde de uitkomst niet aan. Dat is iets anders dan een lage score.`
          : `Over ${jaar} deden ${geheel(mee.size)} van de ${geheel(binnen.length)} gemeenten in ${naam} mee. Cijfers van een groep gemeenten zijn opgeteld over wie meedeed, niet gewogen naar het aantal cliënten.`
      );
      zetTekst(lijst, niet.join(", "));
    }
  };
}
