import type {Codes} from "./codes.js";
import type {Regel} from "./regels.js";

/** What an explanation may use: the value as it stands, its whole row, what the rule found (`bij`), and the other row, in the words of the file. */
export interface Geval {
  kolom: string;
  waarde: string;
  rij: Record<string, string>;
  bij: string;
  andere: string;
  codes: Codes;
}

const WEINIG = 12;

const uitleggen: Record<Regel, (geval: Geval) => string> = {
  ontbreekt: ({kolom}) => `${kolom} is verplicht en leeg`,
  onbekende_code: uitlegCode,
  onmogelijke_datum: ({waarde}) => `"${waarde}" is geen bestaande datum in de vorm JJJJ-MM-DD`,
  einde_voor_begin: ({rij}) => `einddatum ${rij.einddatum} ligt voor begindatum ${rij.begindatum}`,
  onmogelijk_halfjaar: ({waarde}) => `"${waarde}" is geen halfjaar zoals 2017HJ02`,
  onmogelijk_jaar: ({waarde}) => `"${waarde}" is geen jaar zoals 2017`,
  geen_aantal: ({kolom, waarde}) => `"${waarde}" is voor ${kolom} geen heel getal van 0 of meer, zonder punt of komma`,
  te_veel_antwoorden: ({rij}) =>
    `eens ${rij.eens}, neutraal ${rij.neutraal} en oneens ${rij.oneens} zijn samen meer dan n ${rij.n}`,
  tegenstrijdige_rij: ({rij}) => `er zijn verschillende rijen voor ${sleutelwaarden(rij)}; geen ervan telt mee`,
  onbekende_persoon: ({waarde}) => `persoon_id "${waarde}" heeft geen (geldige) rij in personen`,
  tegenstrijdige_persoon: ({waarde}) =>
    `personen heeft verschillende rijen voor persoon_id "${waarde}"; alles van deze persoon valt weg`,
  dubbele_rij: ({andere}) => `gelijk aan ${andere}; telt één keer`,
  overlappend_verblijf: ({bij, andere}) =>
    `begint terwijl het verblijf op ${andere} nog loopt${bij && ` (tot en met ${bij})`}`,
  gat_in_verblijf: ({bij, andere}) => `${bij} ${bij === "1" ? "dag" : "dagen"} zonder verblijf na ${andere}`,
  huishouden_in_twee_gemeenten: ({rij, bij}) => `huishouden staat in deze periode in ${rij.gemeente} en in ${bij}`,
  wijk_buiten_gemeente: ({waarde, rij, bij}) => `wijk ${waarde} hoort bij ${bij}, niet bij ${rij.gemeente}`,
  voor_geboorte: ({kolom, bij}) => `${kolom} ligt voor de geboorte (${bij})`,
  na_overlijden: ({kolom, bij}) => `${kolom} ligt na het overlijden (${bij})`,
  geboorte_buiten_bereik: ({bij}) => `onwaarschijnlijke geboortedatum (${bij})`,
  ver_buiten_periode: ({bij}) => `ligt ver buiten de periode (${bij})`,
  goedgekeurd_zonder_levering: ({waarde}) =>
    `goedgekeurd is "${waarde}" en geleverd "nee"; de gemeente telt als niet geleverd`,
  vorm_voor_2021: ({waarde, rij}) =>
    `vorm "${waarde}" in ${rij.jaar}: tot 2021 was de vragenlijst (vorm vragenlijst) de norm`,
  aantal_velden: ({bij}) => bij,
  extra_kolom: ({kolom}) => `kolom ${kolom || "zonder naam"} hoort niet bij het contract en is niet gelezen`
};

export const uitleg = (regel: Regel, geval: Geval): string => uitleggen[regel](geval);

const sleutelwaarden = ({gemeente, periode, jaar, vorm, stelling}: Record<string, string>) =>
  [gemeente, periode, jaar, vorm, stelling].filter(Boolean).join(", ");

function uitlegCode({kolom, waarde, rij, codes}: Geval): string {
  const lijst = codes.lijsten[kolom] ?? [];
  if (kolom === "voorziening" && lijst.includes(waarde)) return `"${waarde}" is geen voorziening van wet "${rij.wet}"`;
  const verwacht =
    lijst.length <= WEINIG ? lijst.join(", ") : `een van de ${lijst.length} codes van 2018, zoals ${lijst[0]}`;
  return `"${waarde}" is geen bekende code voor ${kolom}; verwacht: ${verwacht}`;
}
