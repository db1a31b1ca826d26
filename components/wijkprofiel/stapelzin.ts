import {geheel, procent} from "../opmaak/getal.js";
import {verstUiteen} from "../figuur/verstuiteen.js";
import {leegwoorden} from "../figuur/maatwaarde.js";
import {onzeker} from "../figuur/onzeker.js";
import {wilson} from "../statistics/wilson.js";
import type {Profielrij} from "./profiel.js";
import type {Telling} from "./telling.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {plaats} from "../opmaak/plaats.js";

const meer = ["jeugd_pwet", "jeugd_wmo", "pwet_wmo", "jeugd_pwet_wmo"];

/** How many of a row use more than one wet, of all who use any; null where one of the counts is not shown. */
export function stapeling({tellingen}: Pick<Profielrij, "tellingen">, codes: readonly string[]) {
  const van = (code: string) => tellingen[codes.indexOf(code)]!.waarde;
  const totaal = van("totaal");
  const delen = meer.map(van);
  if (totaal === null || delen.some((deel) => deel === null)) return null;
  const samen = delen.reduce<number>((som, deel) => som + deel!, 0);
  // rounded counts may add up to more than their rounded total
  return {samen: Math.min(samen, totaal), totaal};
}

/** What the table shows: how common it is to use more than one wet, and whether the wijken differ in that. */
export function stapelzinnen(
  rijen: readonly Profielrij[],
  codes: readonly string[],
  eenheid: string
): [string, string] {
  const gemeente = rijen.find(({soort}) => soort === "gemeente")!;
  const geheelVan = gemeente.tellingen[codes.indexOf("totaal")]!;
  if (geheelVan.waarde === null)
    return [`Over stapeling is er voor ${gemeente.naam} geen cijfer${waarom(geheelVan)}`, ""];
  const eigen = stapeling(gemeente, codes);
  if (!eigen || eigen.totaal === 0)
    return [
      `${hoofdletter(plaats(gemeente.naam))} gebruiken ${geheel(geheelVan.waarde)} ${eenheid} een voorziening`,
      ""
    ];
  const {aandeel} = wilson(eigen.samen, eigen.totaal);
  const titel = `${hoofdletter(plaats(gemeente.naam))} gebruikt ${procent(aandeel)} van de ${eenheid} met voorzieningen meer dan één wet`;
  return [titel, uiteen(rijen, codes, eenheid)];
}

const waarom = ({reden}: Telling) => (reden ? `: ${leegwoorden[reden]}` : "");

function uiteen(rijen: readonly Profielrij[], codes: readonly string[], eenheid: string): string {
  const wijken = rijen
    .filter(({soort}) => soort === "wijk")
    .flatMap((rij) => {
      const deel = stapeling(rij, codes);
      return deel && !onzeker(deel.samen, deel.totaal) ? [{naam: rij.naam, ...wilson(deel.samen, deel.totaal)}] : [];
    });
  if (wijken.length < 2) return "Voor een vergelijking van wijken zijn de aantallen te klein.";
  const paar = verstUiteen(wijken);
  if (!paar) return `Tussen de wijken is in dat aandeel geen duidelijk verschil: de intervallen overlappen.`;
  const [laag, hoog] = paar;
  const deel = ({naam, aandeel}: typeof laag) => `${procent(aandeel)} in ${naam}`;
  return `Dat aandeel loopt uiteen van ${deel(laag)} tot ${deel(hoog)} (van de ${eenheid} daar met voorzieningen).`;
}
