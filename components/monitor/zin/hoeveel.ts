import {geheel} from "../../opmaak/getal.js";
import {maat, maten} from "../../opmaak/maat.js";
import {opMaat, type Meting} from "../figuur/meting.js";
import {uitspraak} from "./uitspraak.js";

/** Whether a figure speaks of rates or of counts. */
export type Maat = "per" | "aantal";

const enkelvoud: Record<string, string> = {
  ...{inwoners: "inwoner", huishoudens: "huishouden", jongeren: "jongere", voorzieningen: "voorziening"},
  ...{trajecten: "traject", antwoorden: "antwoord", mensen: "mens"}
};

/** The number alone: 62, 6,2%, 3.340. */
export function getal(meting: Meting, soort: Maat): string {
  const {waarde} = opMaat(meting, soort);
  if (waarde === null) return "–";
  return soort === "aantal" ? geheel(waarde) : maat(waarde, meting.indicator.per!);
}

/** Two numbers that are set beside each other: where they differ, one sees it. */
export function getallen(a: Meting, b: Meting, soort: Maat): [string, string] {
  const [van, naar] = [opMaat(a, soort).waarde, opMaat(b, soort).waarde];
  if (soort === "aantal" || van === null || naar === null || van === naar) return [getal(a, soort), getal(b, soort)];
  return maten(van, naar, a.indicator.per!);
}

/** The number with what it is a number of: 62 van de 1.000 inwoners, 12% van de jongeren, 3.340 inwoners. */
export function hoeveel(meting: Meting, soort: Maat, tekst = getal(meting, soort)): string {
  const {indicator, categorie, waarde} = meting;
  const {wie, stuks = indicator.eenheid} = uitspraak(indicator);
  if (soort === "aantal") return `${tekst} ${waarde === 1 ? (enkelvoud[stuks] ?? stuks) : stuks}`;
  if (indicator.per === 100) return `${tekst} van de ${wie(categorie)}`;
  return uitspraak(indicator).stuks
    ? `${tekst} ${stuks} per 1.000 ${wie(categorie)}`
    : `${tekst} van de 1.000 ${wie(categorie)}`;
}

/** Whether the verb stands in the plural: of a percentage, of one and of none it does not. */
export const meervoud = ({indicator, waarde}: Meting, soort: Maat): boolean =>
  soort === "aantal" ? waarde !== 1 : indicator.per !== 100;

/** The interval of a rate: 95%-interval 61 tot 63. */
export function interval(meting: Meting): string | null {
  const {onder, boven} = opMaat(meting, "per");
  if (onder === null || boven === null) return null;
  const [van, tot] = maten(onder, boven, meting.indicator.per!);
  return `95%-interval ${van.replace(/%$/, "")} tot ${tot}`;
}
