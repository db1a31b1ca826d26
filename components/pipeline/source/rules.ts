import {type Codes, explanationCode} from "./codes.js";
import {explanationDay} from "./day.js";
import {clean, isScientific, surroundings, visible} from "./keys.js";
import type {ReportTally, ViolationGroup} from "./sourceReport.js";

/** The rules of the contract: `fout` leaves the row out, `signal` keeps it. */
export const rules = {
  ontbreekt: {ernst: "fout", naam: "verplichte waarde ontbreekt"},
  geen_sleutel: {ernst: "fout", naam: "plaatsvervanger in plaats van een sleutel"},
  onbekende_code: {ernst: "fout", naam: "onbekende code"},
  onmogelijke_datum: {ernst: "fout", naam: "onmogelijke datum"},
  einde_voor_begin: {ernst: "fout", naam: "einde voor begin"},
  onmogelijk_halfjaar: {ernst: "fout", naam: "onmogelijk halfjaar"},
  onmogelijk_jaar: {ernst: "fout", naam: "onmogelijk jaar"},
  geen_aantal: {ernst: "fout", naam: "geen geheel aantal"},
  te_veel_antwoorden: {ernst: "fout", naam: "meer antwoorden dan n"},
  tegenstrijdige_rij: {ernst: "fout", naam: "verschillende rijen voor hetzelfde"},
  onbekende_persoon: {ernst: "fout", naam: "persoon staat niet in personen"},
  persoon_anders_geschreven: {ernst: "fout", naam: "persoon staat anders geschreven in personen"},
  tegenstrijdige_persoon: {ernst: "fout", naam: "verschillende rijen voor één persoon"},
  onzichtbare_tekens: {ernst: "signaal", naam: "spaties of onzichtbare tekens, weggelaten"},
  sleutel_als_kommagetal: {ernst: "signaal", naam: "sleutel als kommagetal geschreven, gelezen als geheel getal"},
  sleutels_lijken: {ernst: "signaal", naam: "sleutels die alleen in schrijfwijze verschillen"},
  geen_huishouden: {ernst: "signaal", naam: "huishouden niet bekend, telt als huishouden apart"},
  begin_altijd: {ernst: "signaal", naam: "begin niet bekend, telt als altijd al"},
  einde_open: {ernst: "signaal", naam: "einde in de verre toekomst, telt als nog lopend"},
  onbekende_wijk: {ernst: "signaal", naam: "onbekende wijk, leeg gelaten"},
  dubbele_rij: {ernst: "signaal", naam: "dubbele rij, telt één keer"},
  overlappend_verblijf: {ernst: "signaal", naam: "overlappend verblijf"},
  gat_in_verblijf: {ernst: "signaal", naam: "gat in verblijf"},
  huishouden_in_twee_gemeenten: {ernst: "signaal", naam: "huishouden tegelijk in twee gemeenten"},
  huishouden_met_twee_typen: {ernst: "signaal", naam: "huishouden tegelijk van twee huishoudtypen"},
  eenpersoons_gedeeld: {ernst: "signaal", naam: "eenpersoonshuishouden met meer leden tegelijk"},
  huishouden_te_groot: {ernst: "signaal", naam: "huishouden met meer dan 50 leden tegelijk"},
  wijk_buiten_gemeente: {ernst: "signaal", naam: "wijk hoort niet bij de gemeente"},
  voor_geboorte: {ernst: "signaal", naam: "voor de geboorte"},
  overleden_voor_verblijf: {ernst: "signaal", naam: "overleden voor het eerste verblijf"},
  na_overlijden: {ernst: "signaal", naam: "na het overlijden"},
  geboorte_buiten_bereik: {ernst: "signaal", naam: "geboorte buiten 1900–2100"},
  ver_buiten_periode: {ernst: "signaal", naam: "datum ver buiten de periode"},
  einde_op_uitdraai: {ernst: "signaal", naam: "niets loopt nog: alles eindigt op een dag voor het laatste peilmoment"},
  peilmoment_na_bron: {ernst: "signaal", naam: "peilmoment na de laatste datum in de bron"},
  peilmoment_in_toekomst: {ernst: "signaal", naam: "peilmoment in de toekomst"},
  goedgekeurd_zonder_levering: {ernst: "signaal", naam: "goedgekeurd zonder levering, telt als niet geleverd"},
  vorm_voor_2021: {ernst: "signaal", naam: "andere vorm van onderzoek voor 2021"},
  aantal_velden: {ernst: "signaal", naam: "ander aantal velden dan de kopregel"},
  extra_kolom: {ernst: "signaal", naam: "kolom buiten het contract, niet gelezen"}
} as const;

export type Rule = keyof typeof rules;
export type Severity = (typeof rules)[Rule]["ernst"];

/** Signals that change what is counted when they concern many rows. */
const heavy: readonly Rule[] = [
  ...(["persoon_anders_geschreven", "sleutels_lijken", "geen_huishouden", "onbekende_wijk"] as const),
  ...(["huishouden_met_twee_typen", "eenpersoons_gedeeld", "huishouden_te_groot"] as const)
];

const MANY = 0.01;
const amount = new Intl.NumberFormat("nl-NL");

/** What stands at the head of the report: more than one in a hundred rows (or persons) concerned. */
export function warnings(groups: readonly ViolationGroup[], tallies: readonly ReportTally[]): string[] {
  const parsed = (file: string) => tallies.find((tally) => tally.bestand === file)?.gelezen ?? 0;
  const personen = tallies.find(({bestand: file}) => /^personen[./]/.test(file))?.gelezen ?? 0;
  return groups.flatMap(({regel: line, bestand: file, kolom: column, totaal: total}) => {
    if (line === "overleden_voor_verblijf" && total > MANY * personen)
      return [
        `${amount.format(total)} van ${amount.format(personen)} personen zijn volgens overlijdensdatum overleden voor hun eerste verblijf en tellen nergens mee: laat overlijdensdatum leeg wie leeft`
      ];
    if (line === "voor_geboorte" && column === "overlijdensdatum" && total > MANY * personen)
      return [
        `${amount.format(total)} van ${amount.format(personen)} personen zijn volgens overlijdensdatum overleden voor hun geboorte en tellen nergens mee: laat overlijdensdatum leeg wie leeft`
      ];
    if (!heavy.includes(line) || total <= MANY * parsed(file)) return [];
    return [`${amount.format(total)} van ${amount.format(parsed(file))} rijen van ${file}: ${rules[line].naam}`];
  });
}

/** What an explanation may use: the value as it stands, its whole row, what the rule found (`bij`), and the other row, in the words of the file. */
interface Case {
  bestand: string;
  kolom: string;
  waarde: string;
  rij: Record<string, string>;
  by: string;
  andere: string;
  codes: Codes;
}

const explain: Record<Rule, (item: Case) => string> = {
  ontbreekt: ({kolom: column}) => `${column} is verplicht en leeg`,
  geen_sleutel: ({kolom: column, waarde}) => `${noKey(waarde)}; geef elke persoon een eigen ${column}`,
  onbekende_code: ({kolom: column, waarde, rij: row, codes}) =>
    column === "voorziening" && codes.lists.voorziening!.includes(clean(waarde))
      ? `${show(waarde)} is geen voorziening van wet ${show(row.wet)}`
      : explanationCode(column, waarde, codes),
  onmogelijke_datum: ({kolom: column, waarde}) => explanationDay(column, waarde),
  einde_voor_begin: ({rij: row}) =>
    `einddatum ${visible(row.einddatum ?? "")} ligt voor begindatum ${visible(row.begindatum ?? "")}; laat einddatum leeg als het nog loopt`,
  onmogelijk_halfjaar: ({waarde}) => `${show(waarde)} is geen halfjaar zoals 2017HJ02`,
  onmogelijk_jaar: ({waarde}) => `${show(waarde)} is geen jaar zoals 2017`,
  geen_aantal: ({kolom: column, waarde}) =>
    `${show(waarde)} is voor ${column} geen heel getal van 0 of meer, zonder punt of komma`,
  te_veel_antwoorden: ({rij: row}) =>
    `eens ${row.eens}, neutraal ${row.neutraal} en oneens ${row.oneens} zijn samen meer dan n ${row.n}`,
  tegenstrijdige_rij: ({rij: row}) => `er zijn verschillende rijen voor ${keyValues(row)}; geen ervan telt mee`,
  onbekende_persoon: ({waarde, by}) =>
    by === "geweigerd"
      ? `persoon_id ${show(waarde)} heeft wel een rij in personen, maar die is zelf geweigerd: herstel die eerst`
      : `persoon_id ${show(waarde)} heeft geen (geldige) rij in personen`,
  persoon_anders_geschreven: ({bestand: file, waarde, by}) =>
    `persoon_id ${show(waarde)} in ${file} lijkt op "${by}" in personen: schrijf sleutels in alle bestanden gelijk, met dezelfde voorloopnullen, hoofdletters en tekens`,
  onzichtbare_tekens: ({waarde}) =>
    `${show(waarde)}: ${surroundings(waarde)} de waarde, gelezen als "${clean(waarde)}"; haal ze weg`,
  sleutel_als_kommagetal: ({waarde}) =>
    `${show(waarde)} is als kommagetal geschreven, gelezen als "${clean(waarde).replace(/[.,]0+$/, "")}"; bewaar sleutels als tekst of geheel getal`,
  sleutels_lijken: ({kolom: column, waarde, by, andere: other}) =>
    `${column} ${show(waarde)} lijkt op "${by}" (${other}): zijn ze dezelfde, schrijf ze dan gelijk; nu tellen ze apart`,
  geen_huishouden: ({waarde}) =>
    `${clean(waarde) === "" ? "huishouden_id is leeg" : noKey(waarde)}: deze persoon telt als een huishouden apart; geef leden van één huishouden hetzelfde huishouden_id`,
  begin_altijd: ({waarde}) => `${show(waarde)} telt als "altijd al"; geef de echte begindatum als u die hebt`,
  einde_open: ({waarde}) => `${show(waarde)} telt als nog lopend; laat einddatum daarvoor leeg`,
  onbekende_wijk: ({kolom: column, waarde, codes}) =>
    `${explanationCode(column, waarde, codes)}; de wijk is leeg gelaten`,
  tegenstrijdige_persoon: ({waarde}) =>
    `personen heeft verschillende rijen voor persoon_id ${show(waarde)}; alles van deze persoon valt weg`,
  dubbele_rij: ({andere: other}) => `gelijk aan ${other}; telt één keer`,
  overlappend_verblijf: ({by, andere: other}) =>
    `begint terwijl het verblijf op ${other} nog loopt${by && ` (tot en met ${by})`}`,
  gat_in_verblijf: ({by, andere: other}) => `${by} ${by === "1" ? "dag" : "dagen"} zonder verblijf na ${other}`,
  huishouden_in_twee_gemeenten: ({rij: row, by}) => `huishouden staat in deze periode in ${row.gemeente} en in ${by}`,
  huishouden_met_twee_typen: ({rij: row, by}) =>
    `huishouden is in deze periode ${row.huishoudtype} en ook ${by}; geef alle leden op één dag hetzelfde huishoudtype`,
  eenpersoons_gedeeld: ({by}) =>
    `eenpersoons, maar ${by} is in deze periode ook lid; geef elk huishouden een eigen huishouden_id`,
  huishouden_te_groot: ({by}) =>
    `${by} leden op één dag; is huishouden_id een plaatsvervanger of een adres, geef dan elk huishouden een eigen`,
  wijk_buiten_gemeente: ({waarde, rij: row, by}) => `wijk ${waarde} hoort bij ${by}, niet bij ${row.gemeente}`,
  voor_geboorte: ({kolom: column, by}) => `${column} ligt voor de geboorte (${by})`,
  overleden_voor_verblijf: ({by}) => `${by}: telt nergens mee; laat overlijdensdatum leeg wie leeft`,
  na_overlijden: ({kolom: column, by}) => `${column} ligt na het overlijden (${by})`,
  geboorte_buiten_bereik: ({by}) => `onwaarschijnlijke geboortedatum (${by})`,
  ver_buiten_periode: ({by}) => `ligt ver buiten de periode (${by})`,
  einde_op_uitdraai: ({waarde, by}) =>
    `geen enkele rij loopt nog, en de meeste eindigen op ${waarde}, voor het laatste peilmoment ${by}; is dat de dag van de uitdraai, laat einddatum dan leeg bij wat toen nog liep`,
  peilmoment_na_bron: ({waarde, by}) =>
    `${waarde} ligt na de laatste datum in de bron, ${by}: wat toen nog liep, telt door; neem een eerder laatste_peilmoment of een nieuwere uitdraai`,
  peilmoment_in_toekomst: ({waarde, by}) =>
    `${waarde} is nog niet geweest (vandaag is ${by}): wat nu loopt, telt door; neem een eerder laatste_peilmoment`,
  goedgekeurd_zonder_levering: ({waarde}) =>
    `goedgekeurd is ${show(waarde)} en geleverd "nee"; de gemeente telt als niet geleverd`,
  vorm_voor_2021: ({waarde, rij: row}) =>
    `vorm ${show(waarde)} in ${row.jaar}: tot 2021 was de vragenlijst (vorm vragenlijst) de norm`,
  aantal_velden: ({by}) => by,
  extra_kolom: ({kolom: column}) => `kolom ${column || "zonder naam"} hoort niet bij het contract en is niet gelezen`
};

export const explanation = (line: Rule, item: Case): string => explain[line](item);

const keyValues = ({gemeente, periode, jaar: year, vorm: shape, stelling}: Record<string, string>) =>
  [gemeente, periode, year, shape, stelling].filter(Boolean).join(", ");

const show = (waarde = ""): string => `"${visible(waarde)}"`;

const noKey = (waarde: string): string =>
  isScientific(clean(waarde))
    ? `${show(waarde)} is wetenschappelijke notatie, waarin cijfers verloren zijn: haal de sleutel opnieuw op, als tekst`
    : `${show(waarde)} is een plaatsvervanger en geen sleutel`;
