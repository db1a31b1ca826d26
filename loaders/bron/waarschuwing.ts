import type {Overtredinggroep, Telling} from "./bronrapport.js";
import {regels, type Regel} from "./regels.js";

/** Signals that change what is counted when they concern many rows. */
const zwaar: readonly Regel[] = [
  ...(["persoon_anders_geschreven", "sleutels_lijken", "geen_huishouden", "onbekende_wijk"] as const),
  ...(["huishouden_met_twee_typen", "eenpersoons_gedeeld", "huishouden_te_groot"] as const)
];

const VEEL = 0.01;
const getal = new Intl.NumberFormat("nl-NL");

/** What stands at the head of the report: more than one in a hundred rows (or persons) concerned. */
export function waarschuwingen(groepen: readonly Overtredinggroep[], tellingen: readonly Telling[]): string[] {
  const gelezen = (bestand: string) => tellingen.find((telling) => telling.bestand === bestand)?.gelezen ?? 0;
  const personen = tellingen.find(({bestand}) => bestand.startsWith("personen."))?.gelezen ?? 0;
  return groepen.flatMap(({regel, bestand, kolom, totaal}) => {
    if (regel === "overleden_voor_verblijf" && totaal > VEEL * personen)
      return [
        `${getal.format(totaal)} van ${getal.format(personen)} personen zijn volgens overlijdensdatum overleden voor hun eerste verblijf en tellen nergens mee: laat overlijdensdatum leeg wie leeft`
      ];
    if (regel === "voor_geboorte" && kolom === "overlijdensdatum" && totaal > VEEL * personen)
      return [
        `${getal.format(totaal)} van ${getal.format(personen)} personen zijn volgens overlijdensdatum overleden voor hun geboorte en tellen nergens mee: laat overlijdensdatum leeg wie leeft`
      ];
    if (!zwaar.includes(regel) || totaal <= VEEL * gelezen(bestand)) return [];
    return [
      `${getal.format(totaal)} van ${getal.format(gelezen(bestand))} rijen van ${bestand}: ${regels[regel].naam}`
    ];
  });
}
