import {uitlegCode} from "./bedoeld.js";
import type {Codes} from "./codes.js";
import {uitlegDag} from "./dagraad.js";
import type {Regel} from "./regels.js";
import {isWetenschappelijk} from "./sleutel.js";
import {schoon, watErOmheenStaat, zichtbaar} from "./tekens.js";

/** What an explanation may use: the value as it stands, its whole row, what the rule found (`bij`), and the other row, in the words of the file. */
export interface Geval {
  bestand: string;
  kolom: string;
  waarde: string;
  rij: Record<string, string>;
  bij: string;
  andere: string;
  codes: Codes;
}

const uitleggen: Record<Regel, (geval: Geval) => string> = {
  ontbreekt: ({kolom}) => `${kolom} is verplicht en leeg`,
  geen_sleutel: ({kolom, waarde}) => `${geenSleutel(waarde)}; geef elke persoon een eigen ${kolom}`,
  onbekende_code: ({kolom, waarde, rij, codes}) =>
    kolom === "voorziening" && codes.lijsten.voorziening!.includes(schoon(waarde))
      ? `${toon(waarde)} is geen voorziening van wet ${toon(rij.wet)}`
      : uitlegCode(kolom, waarde, codes),
  onmogelijke_datum: ({kolom, waarde}) => uitlegDag(kolom, waarde),
  einde_voor_begin: ({rij}) =>
    `einddatum ${zichtbaar(rij.einddatum ?? "")} ligt voor begindatum ${zichtbaar(rij.begindatum ?? "")}; laat einddatum leeg als het nog loopt`,
  onmogelijk_halfjaar: ({waarde}) => `${toon(waarde)} is geen halfjaar zoals 2017HJ02`,
  onmogelijk_jaar: ({waarde}) => `${toon(waarde)} is geen jaar zoals 2017`,
  geen_aantal: ({kolom, waarde}) =>
    `${toon(waarde)} is voor ${kolom} geen heel getal van 0 of meer, zonder punt of komma`,
  te_veel_antwoorden: ({rij}) =>
    `eens ${rij.eens}, neutraal ${rij.neutraal} en oneens ${rij.oneens} zijn samen meer dan n ${rij.n}`,
  tegenstrijdige_rij: ({rij}) => `er zijn verschillende rijen voor ${sleutelwaarden(rij)}; geen ervan telt mee`,
  onbekende_persoon: ({waarde, bij}) =>
    bij === "geweigerd"
      ? `persoon_id ${toon(waarde)} heeft wel een rij in personen, maar die is zelf geweigerd: herstel die eerst`
      : `persoon_id ${toon(waarde)} heeft geen (geldige) rij in personen`,
  persoon_anders_geschreven: ({bestand, waarde, bij}) =>
    `persoon_id ${toon(waarde)} in ${bestand} lijkt op "${bij}" in personen: schrijf sleutels in alle bestanden gelijk, met dezelfde voorloopnullen, hoofdletters en tekens`,
  onzichtbare_tekens: ({waarde}) =>
    `${toon(waarde)}: ${watErOmheenStaat(waarde)} de waarde, gelezen als "${schoon(waarde)}"; haal ze weg`,
  sleutel_als_kommagetal: ({waarde}) =>
    `${toon(waarde)} is als kommagetal geschreven, gelezen als "${schoon(waarde).replace(/[.,]0+$/, "")}"; bewaar sleutels als tekst of geheel getal`,
  sleutels_lijken: ({kolom, waarde, bij, andere}) =>
    `${kolom} ${toon(waarde)} lijkt op "${bij}" (${andere}): zijn ze dezelfde, schrijf ze dan gelijk; nu tellen ze apart`,
  geen_huishouden: ({waarde}) =>
    `${schoon(waarde) === "" ? "huishouden_id is leeg" : geenSleutel(waarde)}: deze persoon telt als een huishouden apart; geef leden van één huishouden hetzelfde huishouden_id`,
  begin_altijd: ({waarde}) => `${toon(waarde)} telt als "altijd al"; geef de echte begindatum als u die hebt`,
  einde_open: ({waarde}) => `${toon(waarde)} telt als nog lopend; laat einddatum daarvoor leeg`,
  onbekende_wijk: ({kolom, waarde, codes}) => `${uitlegCode(kolom, waarde, codes)}; de wijk is leeg gelaten`,
  tegenstrijdige_persoon: ({waarde}) =>
    `personen heeft verschillende rijen voor persoon_id ${toon(waarde)}; alles van deze persoon valt weg`,
  dubbele_rij: ({andere}) => `gelijk aan ${andere}; telt één keer`,
  overlappend_verblijf: ({bij, andere}) =>
    `begint terwijl het verblijf op ${andere} nog loopt${bij && ` (tot en met ${bij})`}`,
  gat_in_verblijf: ({bij, andere}) => `${bij} ${bij === "1" ? "dag" : "dagen"} zonder verblijf na ${andere}`,
  huishouden_in_twee_gemeenten: ({rij, bij}) => `huishouden staat in deze periode in ${rij.gemeente} en in ${bij}`,
  huishouden_met_twee_typen: ({rij, bij}) =>
    `huishouden is in deze periode ${rij.huishoudtype} en ook ${bij}; geef alle leden op één dag hetzelfde huishoudtype`,
  eenpersoons_gedeeld: ({bij}) =>
    `eenpersoons, maar ${bij} is in deze periode ook lid; geef elk huishouden een eigen huishouden_id`,
  huishouden_te_groot: ({bij}) =>
    `${bij} leden op één dag; is huishouden_id een plaatsvervanger of een adres, geef dan elk huishouden een eigen`,
  wijk_buiten_gemeente: ({waarde, rij, bij}) => `wijk ${waarde} hoort bij ${bij}, niet bij ${rij.gemeente}`,
  voor_geboorte: ({kolom, bij}) => `${kolom} ligt voor de geboorte (${bij})`,
  overleden_voor_verblijf: ({bij}) => `${bij}: telt nergens mee; laat overlijdensdatum leeg wie leeft`,
  na_overlijden: ({kolom, bij}) => `${kolom} ligt na het overlijden (${bij})`,
  geboorte_buiten_bereik: ({bij}) => `onwaarschijnlijke geboortedatum (${bij})`,
  ver_buiten_periode: ({bij}) => `ligt ver buiten de periode (${bij})`,
  einde_op_uitdraai: ({waarde, bij}) =>
    `geen enkele rij loopt nog, en de meeste eindigen op ${waarde}, voor het laatste peilmoment ${bij}; is dat de dag van de uitdraai, laat einddatum dan leeg bij wat toen nog liep`,
  peilmoment_na_bron: ({waarde, bij}) =>
    `${waarde} ligt na de laatste datum in de bron, ${bij}: wat toen nog liep, telt door; neem een eerder laatste_peilmoment of een nieuwere uitdraai`,
  peilmoment_in_toekomst: ({waarde, bij}) =>
    `${waarde} is nog niet geweest (vandaag is ${bij}): wat nu loopt, telt door; neem een eerder laatste_peilmoment`,
  goedgekeurd_zonder_levering: ({waarde}) =>
    `goedgekeurd is ${toon(waarde)} en geleverd "nee"; de gemeente telt als niet geleverd`,
  vorm_voor_2021: ({waarde, rij}) =>
    `vorm ${toon(waarde)} in ${rij.jaar}: tot 2021 was de vragenlijst (vorm vragenlijst) de norm`,
  aantal_velden: ({bij}) => bij,
  extra_kolom: ({kolom}) => `kolom ${kolom || "zonder naam"} hoort niet bij het contract en is niet gelezen`
};

export const uitleg = (regel: Regel, geval: Geval): string => uitleggen[regel](geval);

const sleutelwaarden = ({gemeente, periode, jaar, vorm, stelling}: Record<string, string>) =>
  [gemeente, periode, jaar, vorm, stelling].filter(Boolean).join(", ");

const toon = (waarde = ""): string => `"${zichtbaar(waarde)}"`;

const geenSleutel = (waarde: string): string =>
  isWetenschappelijk(schoon(waarde))
    ? `${toon(waarde)} is wetenschappelijke notatie, waarin cijfers verloren zijn: haal de sleutel opnieuw op, als tekst`
    : `${toon(waarde)} is een plaatsvervanger en geen sleutel`;
