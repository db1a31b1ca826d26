import {wetten} from "../../data/wet.js";
import {kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import {KLEIN} from "../figuur/onzeker.js";
import type {Rij51} from "../figuur/rijen51.js";
import {metDan, vergelijking} from "../figuur/vergelijking.js";
import {duur} from "../opmaak/datum.js";
import {geheel, procent} from "../opmaak/getal.js";
import {groepzinnen, metInterval} from "./groepzin.js";
import {plaats} from "../opmaak/plaats.js";

const namen = new Map<string, string>(wetten.map(({code, naam}) => [code, naam]));

/** What figuur 5.1 shows, in total and per wet, and how certain that is. */
export function zin51(rijen: readonly Rij51[], omgeving: Omgeving): string[] {
  const [naam, ref] = kantnamen(omgeving);
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  const totaal = (kant: number) =>
    rijen.find((rij) => rij.kant === kant && rij.wet === "totaal" && rij.peilmoment === laatste);
  const [eigen, naast] = [totaal(0), totaal(1)];
  if (!eigen || eigen.startgroep < KLEIN)
    return [`De startgroep ${plaats(naam)} is te klein voor een uitspraak (n = ${geheel(eigen?.startgroep ?? 0)}).`];
  if (start === laatste) return ["Er is nog geen later peilmoment om te volgen."];
  const feit = `Na ${duur(start, laatste)} gebruikte ${plaats(naam)} ${metInterval(eigen)} van de startgroep van ${geheel(eigen.startgroep)} inwoners een voorziening.`;
  if (!naast || ref === undefined) return [feit];
  if (naast.startgroep < KLEIN)
    return [feit, `De startgroep van de referentiegroep, ${ref}, is te klein om te vergelijken.`];
  return [
    feit,
    `Dat is ${metDan(vergelijking(eigen, naast)!)} in de referentiegroep, ${ref}: ${procent(naast.aandeel)}.`,
    ...groepzinnen(rijen, namen, omgeving)
  ];
}
