import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {duidelijkste, isGroot} from "../figuur/duidelijk.js";
import {hoofdletter, kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import type {Rij53} from "../figuur/rijen53.js";
import {vergelijking} from "../figuur/vergelijking.js";
import {groepeer} from "../monitor/zin/groepeer.js";
import {klein} from "../monitor/zin/klein.js";
import {geheel, procent, procentpunt} from "../opmaak/getal.js";
import {metInterval} from "./groepzin.js";
import {plaats} from "../opmaak/plaats.js";

const namen = new Map<string, {naam: string; na: string}>(gebeurtenissen.map((item) => [item.code, item]));
const punten = (verschil: number | null) => procentpunt(verschil).replace("+", "");

/** What figuur 5.3 shows: the clearest difference with and without a gebeurtenis, and beside the reference group. */
export function zin53(rijen: readonly Rij53[], omgeving: Omgeving): string[] {
  const [naam, ref] = kantnamen(omgeving);
  const groot = rijen.filter(isGroot);
  const eigen = groot.filter(({kant}) => kant === 0);
  if (eigen.length === 0)
    return [`Over levensgebeurtenissen ${plaats(naam)} is te weinig bekend om iets van te zeggen: te kleine groepen.`];
  const duidelijk = duidelijkste(eigen);
  const delen = eigen.flatMap((rij) => {
    const naast = groot.find(({kant, gebeurtenis}) => kant === 1 && gebeurtenis === rij.gebeurtenis);
    return naast ? [{naam: klein(namen.get(rij.gebeurtenis)!.naam), hoe: vergelijking(rij, naast)}] : [];
  });
  return [
    duidelijk
      ? verschilzin(duidelijk, naam)
      : `Met en zonder levensgebeurtenis is ${plaats(naam)} geen duidelijk verschil in gebruik te zien.`,
    ...(ref === undefined ? [] : groepeer(delen, plaats(ref))),
    "Samenhang is geen oorzaak: wie iets meemaakt, verschilt ook op andere punten."
  ];
}

function verschilzin({gebeurtenis, personen, zonder, verschil, ...rij}: Rij53, naam: string): string {
  const wie = `van de ${geheel(personen)} inwoners ${namen.get(gebeurtenis)!.na}`;
  const hoeveel = `${punten(verschil.verschil)} procentpunt (95%-interval ${punten(verschil.ondergrens)} tot ${punten(verschil.bovengrens)})`;
  return `${hoofdletter(plaats(naam))} gebruikte ${metInterval(rij)} ${wie} een voorziening, tegen ${procent(zonder.aandeel)} van wie dat niet meemaakte: een verschil van ${hoeveel}.`;
}
