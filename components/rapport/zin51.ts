import {wetten} from "../../data/wet.js";
import {hoofdletter, kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import {kantligging, kantverschil, vergelekenNamen, type Groepverschil} from "../figuur/kantverschil.js";
import {KLEIN} from "../figuur/onzeker.js";
import type {Rij51} from "../figuur/rijen51.js";
import {groepVan, laatsteKanten} from "../figuur/titel51.js";
import {omgekeerd, woordDan} from "../oordeel/oordeel.js";
import {metInterval, metVerschilinterval} from "../opmaak/aandeel.js";
import {duur} from "../opmaak/datum.js";
import {geheel, procent} from "../opmaak/getal.js";
import {plaats} from "../opmaak/plaats.js";
import {groepzinnen, referentienaam} from "./groepzin.js";

const namen = new Map<string, string>(wetten.map(({code, naam}) => [code, naam]));

/** What figuur 5.1 shows, in total and per wet, and how certain that is. */
export function zin51(rijen: readonly Rij51[], omgeving: Omgeving): string[] {
  const [naam] = kantnamen(omgeving);
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  const [eigen, naast] = laatsteKanten(rijen, "totaal", omgeving);
  if (!eigen || eigen.startgroep < KLEIN)
    return [`De startgroep ${plaats(naam)} is te klein voor een uitspraak (n = ${geheel(eigen?.startgroep ?? 0)}).`];
  if (start === laatste) return ["Er is nog geen later peilmoment om te volgen."];
  const feit = `Na ${duur(start, laatste)} gebruikte ${plaats(naam)} ${metInterval(eigen)} van de startgroep van ${geheel(eigen.startgroep)} inwoners een voorziening.`;
  const ref = referentienaam(omgeving);
  if (!naast || ref === undefined || kantligging(omgeving) === "zelfde") return [feit];
  const verschil = kantverschil(groepVan(eigen), groepVan(naast), "5.1", omgeving);
  if (!verschil) return [feit, `De startgroep van ${ref}, is te klein om te vergelijken.`];
  return [feit, naastzin(verschil, omgeving), ...groepzinnen(rijen, namen, omgeving, "5.1")];
}

/** How the total stands to the reference group, with the difference and its interval. */
function naastzin(verschil: Groepverschil, omgeving: Omgeving): string {
  const {hoe, aandelen} = verschil;
  const maat = `een verschil van ${metVerschilinterval(verschil)}`;
  if (kantligging(omgeving) === "rondom") {
    const [rest, deel] = vergelekenNamen(omgeving);
    const oordeel = woordDan(omgekeerd(hoe), "vaak", {waar: plaats(rest), naam: rest});
    return `${hoofdletter(plaats(deel))} was dat ${procent(aandelen[1], 1)}: ${oordeel} (${procent(aandelen[0], 1)}), ${maat}.`;
  }
  const ref = referentienaam(omgeving)!;
  const oordeel = woordDan(hoe, "vaak", {waar: `in ${ref}`, naam: ref});
  const begin = hoe === "geen duidelijk verschil" ? "Er is" : "Dat is";
  return `${begin} ${oordeel}: ${procent(aandelen[1], 1)}, ${maat}.`;
}
