import {oordeel, richting} from "../oordeel/oordeel.js";
import {geheel} from "../opmaak/getal.js";
import {inZin, precisie} from "../opmaak/maat.js";
import {newcombe} from "../statistics/newcombe.js";
import {leegwoorden, type Leeg} from "../figuur/maatwaarde.js";
import {onzeker} from "../figuur/onzeker.js";
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
  const deel = (100 * eigen.samen) / eigen.totaal;
  const titel = `${hoofdletter(plaats(gemeente.naam))} gebruikt ${inZin(deel, 100, precisie([deel]))} van de ${eenheid} met voorzieningen meer dan één wet`;
  return [titel, uiteen(rijen, codes, eenheid)];
}

const waarom = ({reden}: Telling) => (reden ? `: ${leegwoorden[reden]}` : "");

function uiteen(rijen: readonly Profielrij[], codes: readonly string[], eenheid: string): string {
  const wijken = rijen
    .filter(({soort}) => soort === "wijk")
    .flatMap((rij) => {
      const deel = stapeling(rij, codes);
      return deel && !onzeker(deel.samen, deel.totaal) ? [{naam: rij.naam, ...deel}] : [];
    })
    .sort((a, b) => a.samen / a.totaal - b.samen / b.totaal);
  const [laag, hoog] = [wijken[0], wijken.at(-1)];
  if (!laag || !hoog || laag === hoog) return waaromNiet(rijen, codes);
  const hoe = oordeel(newcombe(hoog.samen, hoog.totaal, laag.samen, laag.totaal), null);
  if (richting(hoe) === 0) return "Tussen de wijken is in dat aandeel geen duidelijk verschil.";
  const delen = [laag, hoog].map(({samen, totaal}) => (100 * samen) / totaal);
  const decimalen = precisie(delen);
  const [van, tot] = delen.map((deel) => inZin(deel, 100, decimalen));
  return `Dat aandeel loopt uiteen van ${van} in ${laag.naam} tot ${tot} in ${hoog.naam} (van de ${eenheid} daar met voorzieningen).`;
}

/** Why the wijken cannot be compared: numbers that are not there have their own reason, and are not called small. */
function waaromNiet(rijen: readonly Profielrij[], codes: readonly string[]): string {
  const wijken = rijen.filter(({soort}) => soort === "wijk");
  const zonder = wijken.filter((rij) => stapeling(rij, codes) === null);
  if (zonder.length === 0) return "Voor een vergelijking van wijken zijn de aantallen te klein.";
  const gebruikt = [...meer, "totaal"].map((code) => codes.indexOf(code));
  const redenen = new Set<Leeg>(
    zonder.flatMap(({tellingen}) =>
      gebruikt.flatMap((plaats) =>
        tellingen[plaats]!.waarde === null ? [tellingen[plaats]!.reden ?? "geen_cijfer"] : []
      )
    )
  );
  const woorden = [...redenen].map((reden) => leegwoorden[reden]).join(", ");
  const aantal = `${zonder.length} van de ${wijken.length} wijken`;
  return `De wijken zijn niet te vergelijken: in ${aantal} ontbreken aantallen (${woorden}).`;
}
