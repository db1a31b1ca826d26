import {h} from "../dom/h.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {geheel} from "../opmaak/getal.js";
import type {Gebied} from "../werkbank/gebied.js";
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

/** Names the reference group, and lists the gemeenten in it. */
export function referentie(gebieden: readonly Gebied[]) {
  const kort = h("p", {});
  const lijst = h("p", {class: "rapport-gemeenten"});
  const vouw = h("details", {}, h("summary", {}, "Welke gemeenten zijn dat?"), lijst);
  return {
    element: h(
      "section",
      {class: "rapport-referentie", "aria-labelledby": "rapport-referentie"},
      h("h2", {id: "rapport-referentie"}, "De referentiegroep"),
      kort,
      vouw,
      h(
        "p",
        {},
        "Bij cijfers over de Wmo tellen in een groep gemeenten alleen de gemeenten mee die leveren en publiceren, in teller en noemer."
      )
    ),
    zet(code: string | null, naam: string | null) {
      const tekst = code === null || naam === null ? null : referentietekst(gebieden, code, naam);
      kort.textContent = tekst?.kort ?? "Er wordt met niets vergeleken.";
      lijst.textContent = tekst?.lijst ?? "";
      vouw.hidden = !tekst?.lijst;
    }
  };
}
