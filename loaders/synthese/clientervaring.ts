import {stellingen, type Stelling} from "../../data/stelling.js";
import {
  deelname,
  ervaringDoel,
  ervaringsjaren,
  ervaringSpreiding,
  respons
} from "../../data/synthese/clientervaring.js";
import {alsCsv, leesGemeenten, neigingen, volgorde, type Deelnemer} from "./gemeentelijst.js";
import {Toeval} from "./toeval.js";

const kolommen = ["gemeente", "jaar", "stelling", "n", "eens", "neutraal", "oneens"];

/** The table `clientervaring`, as CSV: invented answers of invented clients, around the shares of `ervaringDoel`. */
export function clientervaring(zaad: number): string {
  const gemeenten = leesGemeenten();
  const toeval = new Toeval(`${zaad}/clientervaring`);
  const neiging = neigingen(gemeenten.length, toeval);
  const eigen = gemeenten.map(() => toeval.normaal(0, ervaringSpreiding.gemeente));
  const rijen = ervaringsjaren.flatMap((jaar) => {
    const mee = new Set(volgorde(gemeenten, neiging, deelname, toeval).slice(0, deelname.gemeenten));
    return gemeenten.flatMap((gemeente, i) => (mee.has(i) ? antwoorden(gemeente, jaar, eigen[i]!, toeval) : []));
  });
  return alsCsv(kolommen, rijen);
}

function antwoorden({code, inwoners, stedelijkheid}: Deelnemer, jaar: number, eigen: number, toeval: Toeval) {
  const ingevuld = respons.factor * Math.sqrt(inwoners) * Math.exp(toeval.normaal(0, respons.spreiding));
  return stellingen.map(({code: stelling}) => {
    const n = Math.round(ingevuld * (1 - respons.overgeslagen * toeval.trek()));
    const af = eigen + toeval.normaal(0, ervaringSpreiding.stelling);
    return [code, jaar, stelling, n, ...tel(n, kansen(stelling, stedelijkheid, af), toeval)];
  });
}

/** Chances of eens, neutraal, oneens and no opinion; who does not agree for want of urbanity is divided as the others are. */
function kansen(stelling: Stelling, stedelijkheid: number, af: number): number[] {
  const {eens, oneens, perKlasse} = ervaringDoel[stelling];
  const wel = 1 - respons.geenMening;
  const ja = Math.min(0.98, Math.max(0.02, (eens + af - perKlasse * (5 - stedelijkheid)) / 100));
  const nee = oneens === null ? 1 - ja : ((1 - ja) * oneens) / (100 - eens);
  return [wel * ja, wel * (1 - ja - nee), wel * nee, respons.geenMening];
}

/** How many of n answer eens, neutraal and oneens, drawn one by one. */
function tel(n: number, kans: readonly number[], toeval: Toeval): number[] {
  const aantal = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) aantal[toeval.keuze(kans)]!++;
  return aantal.slice(0, 3);
}
