import {h} from "../dom/h.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {geheel} from "../opmaak/getal.js";
import type {Gebied} from "../werkbank/gebied.js";
import {indicator} from "../../data/indicator.js";
import {dekkingzin} from "../monitor/dekking.js";
import type {MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import {gekozenPeriode} from "../monitor/keuze.js";
import {inPeriode} from "../opmaak/periode.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** Which gemeenten a gebied consists of, in words; `naam`: how it is called within a sentence. */
export function referentietekst(
  gebieden: readonly Gebied[],
  code: string,
  naam: string
): {kort: string; lijst: string | null} {
  const gebied = zoekGebied(gebieden, code);
  const alle = gebieden.filter(({soort}) => soort === "gemeente");
  if (!gebied || gebied.soort === "land")
    return {kort: `${hoofdletter(naam)}: alle ${geheel(alle.length)} gemeenten.`, lijst: null};
  if (gebied.soort === "wijk" || gebied.gemeenten.length === 1) return {kort: `${hoofdletter(naam)}.`, lijst: null};
  const namen = new Map(alle.map(({code, naam}) => [code, naam]));
  const lijst = gebied.gemeenten
    .map((gemeente) => namen.get(gemeente) ?? gemeente)
    .sort((a, b) => a.localeCompare(b, "nl"));
  return {kort: `${hoofdletter(naam)}: ${geheel(lijst.length)} gemeenten.`, lijst: lijst.join(", ")};
}

/** Who of the reference group is in the numbers of the Wmo over the chosen periode; null where it is one gemeente, or nothing. */
export function referentiedekking({keuze, manifest, namen, dekker}: MonitorOmgeving): string | null {
  const [, naam] = namen;
  if (keuze.vergelijk === null || naam === undefined || /^(GM|WK)[^,]*$/.test(keuze.vergelijk)) return null;
  const periode = gekozenPeriode(keuze, manifest.perioden);
  const dekking = dekker(keuze.vergelijk, indicator("wmo_clienten"), "totaal", periode);
  return dekking
    ? `${dekkingzin(naam, dekking, inPeriode(periode))} Dat geldt voor teller en noemer.`
    : `Bij Wmo-cijfers over ${inPeriode(periode)} tellen alle gemeenten van ${naam} mee.`;
}

/** Names the reference group, and lists the gemeenten in it. */
export function referentie(gebieden: readonly Gebied[]) {
  const kort = h("p", {});
  const lijst = h("p", {class: "rapport-gemeenten"});
  const dekking = h("p", {});
  const vouw = h("details", {}, h("summary", {}, "Welke gemeenten zijn dat?"), lijst);
  return {
    element: h(
      "section",
      {class: "rapport-referentie", "aria-labelledby": "rapport-referentie"},
      h("h2", {id: "rapport-referentie"}, "De referentiegroep"),
      kort,
      vouw,
      dekking
    ),
    /** `wie`: which of its gemeenten are in the numbers of the Wmo. */
    zet(code: string | null, naam: string | null, wie: string | null) {
      dekking.textContent = wie ?? "";
      dekking.hidden = wie === null;
      const tekst = code === null || naam === null ? null : referentietekst(gebieden, code, naam);
      kort.textContent = tekst?.kort ?? "Er wordt met niets vergeleken.";
      lijst.textContent = tekst?.lijst ?? "";
      vouw.hidden = !tekst?.lijst;
    }
  };
}
