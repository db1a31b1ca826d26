import {hoofdletter} from "../../figuur/figuurnaam.js";
import {opsomming} from "../../opmaak/opsomming.js";
import {isEr, type Paar} from "./kern.js";
import {klein} from "./klein.js";
import {leegwoord} from "./leegzin.js";
import type {Maat} from "./hoeveel.js";
import {oordeel, type Oordeel} from "./oordeel.js";

const volgorde: readonly Oordeel[] = ["meer", "minder", "ongeveer evenveel"];

const naamVan = ({reeks}: Paar) => (reeks.categorie.code === "totaal" ? "het totaal" : klein(reeks.categorie.naam));
const lijst = (paren: readonly Paar[]) => opsomming(paren.map(naamVan), "en");

/** The other parts of a figure, by how they stand to what they are set beside: Meer dan in Nederland: a en b. Minder: c. */
export function restzinnen(paren: readonly Paar[], soort: Maat, naast: string): string[] {
  const gevuld = paren.filter((paar) => paar.naast !== null && isEr(paar.nu, soort) && isEr(paar.naast, soort));
  const groepen = volgorde
    .map((wat) => ({wat, wie: gevuld.filter(({nu, naast}) => oordeel(nu, naast!, soort) === wat)}))
    .filter(({wie}) => wie.length > 0);
  return groepen.map(({wat, wie}, i) => {
    const dan = wat === "ongeveer evenveel" ? "als" : "dan";
    return `${hoofdletter(wat)}${i === 0 ? ` ${dan} in ${naast}` : ""}: ${lijst(wie)}.`;
  });
}

/** The parts of a figure without a number, with the reason of each. */
export function leegrest(paren: readonly Paar[], soort: Maat): string[] {
  const leeg = paren.filter(({nu}) => !isEr(nu, soort));
  const redenen = [...new Set(leeg.map(({nu}) => leegwoord(nu)))];
  const delen = redenen.map((reden) => `${lijst(leeg.filter(({nu}) => leegwoord(nu) === reden))} (${reden})`);
  return delen.length === 0 ? [] : [`Geen cijfer: ${delen.join("; ")}.`];
}
