/** `fout`: technically rejected; `signaal`: for the coordinator to judge; `info`: good to know. */
export const deliverySeverities = ["fout", "signaal", "info"] as const;
export type DeliverySeverity = (typeof deliverySeverities)[number];

interface Rule {
  severity: DeliverySeverity;
  title: string;
  /** How to mend it. */
  mend: string;
}

const error = (title: string, mend: string): Rule => ({severity: "fout", title, mend});
const signal = (title: string, mend: string): Rule => ({severity: "signaal", title, mend});
const note = (title: string, mend: string): Rule => ({severity: "info", title, mend});

/** All that is checked of a delivery, in the order of a report. */
export const deliveryRules = {
  leeg: error("Het bestand is leeg", "Maak de uitvoer opnieuw en kijk of er rijen in staan."),
  geen_csv: error("Dit is geen CSV-bestand", "Sla het werkblad op als CSV (UTF-8)."),
  geen_utf8: error("De tekst is geen UTF-8", "Sla het bestand op met tekenset UTF-8."),
  nulbyte: error("Er staat een nulbyte in", "Dit is geen tekst, of geen UTF-8: sla het bestand op met tekenset UTF-8."),
  bom: note("Het bestand begint met een byte order mark", "Dat mag; zonder is ook goed."),
  scheidingsteken: error(
    "Het scheidingsteken is geen puntkomma of komma",
    "Sla het bestand op met een puntkomma of komma."
  ),
  sep_regel: error("Boven de kop staat een regel voor Excel", "Haal de regel weg: de kop moet de eerste regel zijn."),
  kop_lager: error("De kop staat niet op de eerste regel", "Haal de regels boven de kop weg."),
  geen_kop: error("Er is geen kop", "Zet op de eerste regel de namen van de kolommen."),
  kolom_ontbreekt: error("Er ontbreekt een kolom", "Voeg de kolom toe, desnoods zonder waarden."),
  kolom_dubbel: error("Een kolom staat er tweemaal", "Haal er een weg, of geef haar de goede naam."),
  kolom_onbekend: error("Een kolom hoort er niet bij", "Haal de kolom weg, of geef haar de naam uit het schema."),
  geen_records: error(
    "Er staan geen records in",
    "Maak de uitvoer opnieuw: onder de kop hoort een rij per voorziening."
  ),
  aanhalingsteken_open: error(
    "Een aanhalingsteken wordt nergens gesloten",
    "Sluit het aanhalingsteken; wat erna komt, is niet gelezen."
  ),
  aanhalingsteken_los: error(
    "Een aanhalingsteken staat op een verkeerde plaats",
    "Haal het weg, of zet het hele veld tussen aanhalingstekens."
  ),
  aantal_velden: error(
    "Een rij heeft te veel of te weinig velden",
    "Geef elke rij zoveel velden als de kop; kijk of een waarde het scheidingsteken bevat."
  ),
  lege_regel: note("Tussen de rijen staat een lege regel", "Haal de regel weg; zij telt niet mee."),
  bsn: error(
    "Hier staan burgerservicenummers",
    "Vervang ze door pseudoniemen, voor één persoon steeds hetzelfde, en vernietig dit bestand."
  ),
  verplicht_leeg: error("Een verplichte waarde ontbreekt", "Vul de waarde in."),
  een_van_beide: error("Van twee kolommen is geen enkele gevuld", "Vul er ten minste een in."),
  spaties: note("Om een waarde staan spaties", "Haal ze weg; zij tellen niet mee."),
  te_lang: error("Een waarde is te lang", "Kort de waarde in tot wat het schema toelaat."),
  tekens: error(
    "Een waarde heeft tekens die niet mogen",
    "Gebruik alleen letters zonder accent, cijfers en . _ : + / = -."
  ),
  geen_pseudoniem: error("Dit wijst geen persoon aan", "Geef elke persoon een eigen pseudoniem."),
  onbekende_code: error("Een code staat niet in de lijst", "Neem een code uit het schema."),
  gemeente_vorm: error("Dit is geen gemeentecode", "Schrijf GM en vier cijfers."),
  gemeente_onbekend: error("Deze gemeente bestaat niet", "Neem de code van de gemeente die levert."),
  gemeente_niet_in_periode: error(
    "Deze gemeente was er in het halfjaar niet",
    "Lever onder de code van de gemeente zoals die toen was."
  ),
  gemeente_verschilt: error(
    "Een rij is van een andere gemeente dan het bestand",
    "Lever per gemeente een eigen bestand."
  ),
  datum_vorm: error("Dit is geen datum", "Schrijf een datum als JJJJ-MM-DD."),
  datum_onmogelijk: error("Deze dag bestaat niet", "Verbeter de datum."),
  datum_buiten_bereik: error(
    "Een datum ligt onmogelijk vroeg of laat",
    "Verbeter de datum; laat het einde leeg als de voorziening nog loopt."
  ),
  getal_vorm: error(
    "Dit is geen getal",
    "Schrijf een getal met een punt voor de decimalen en zonder scheiding van duizendtallen."
  ),
  getal_negatief: error("Een getal is kleiner dan 0", "Verbeter het getal, of laat het leeg."),
  aanmaakdatum_verschilt: error(
    "Een rij heeft een andere aanmaakdatum dan het bestand",
    "Zet in elke rij dezelfde aanmaakdatum."
  ),
  aanmaakdatum_toekomst: error("De aanmaakdatum ligt in de toekomst", "Zet de dag waarop het bestand is gemaakt."),
  aanmaakdatum_vroeg: signal(
    "Het bestand is gemaakt voor het halfjaar om was",
    "Maak het bestand opnieuw na de laatste dag van het halfjaar."
  ),
  einde_voor_start: error("Het einde ligt voor de start", "Verbeter een van beide datums."),

  start_na_halfjaar: signal("De voorziening begint na het halfjaar", "Lever haar in het halfjaar waarin zij begint."),
  einde_voor_halfjaar: signal(
    "De voorziening eindigde voor het halfjaar",
    "Zij telt in dit halfjaar niet mee: lever alleen wat erin liep."
  ),
  einde_in_toekomst: signal(
    "Het einde ligt na de aanmaakdatum",
    "Laat het einde leeg zolang de voorziening loopt; een verwachting hoort in beoogde_einddatum."
  ),
  reden_zonder_einde: signal(
    "Er is een reden van beëindiging, maar geen einde",
    "Vul het einde in, of haal de reden weg."
  ),
  dubbel: signal("Twee rijen zijn geheel gelijk", "Haal er een weg; zij tellen als één."),
  overlap: note(
    "Twee rijen van dezelfde voorziening overlappen",
    "Kijk of het twee toewijzingen zijn; bij het samenvoegen worden zij één periode."
  ),
  type_verschilt: signal(
    "Toegewezen en geleverd zijn van een andere productcategorie",
    "Kijk welke klopt; voor de cijfers telt wat is geleverd."
  ),
  leveringsvorm_verschilt: signal(
    "Toegewezen en geleverd zijn van een andere leveringsvorm",
    "Kijk welke klopt; voor de cijfers telt wat is geleverd."
  ),
  ondersteuning_voor_recht: signal(
    "De ondersteuning begint voor de toewijzing geldt",
    "Verbeter een van beide startdatums."
  ),
  ondersteuning_na_recht: signal(
    "De ondersteuning loopt door na de toewijzing",
    "Vul het einde van de ondersteuning in, of verleng de toewijzing."
  ),
  volume_onvolledig: signal("Van volume, eenheid en frequentie ontbreekt een deel", "Vul alle drie in, of geen."),
  start_na_overlijden: signal(
    "Een voorziening begint na het overlijden",
    "Kijk of de datum klopt, en of het dezelfde persoon is."
  ),
  loopt_na_overlijden: signal("Een voorziening loopt door na het overlijden", "Sluit haar op de dag van overlijden."),

  veel_starts_1_januari: signal(
    "Veel voorzieningen beginnen op 1 januari",
    "Kijk of bij een overgang (nieuw contract, nieuw systeem) de echte startdatums verloren gingen."
  ),
  veel_eindes_laatste_dag: signal(
    "Veel voorzieningen eindigen op de laatste dag van het halfjaar",
    "Kijk of voorzieningen administratief zijn gesloten terwijl zij doorlopen."
  ),
  veel_onbekend: signal("Een kolom is vaak leeg", "Vul de waarde aan uit de administratie; leeg telt als onbekend."),
  veel_overig: signal(
    "Veel voorzieningen staan in een restcategorie",
    "Kijk of zij in een andere productcategorie horen."
  ),
  niets_beeindigd: signal("Bijna niets eindigde", "Kijk of einddatums uit de administratie meekomen."),

  vorige_afgekeurd: note("De vorige levering heeft fouten", "Vergelijken kan niet; verbeter eerst dat bestand."),
  vorige_andere_gemeente: signal(
    "De vorige levering is van een andere gemeente",
    "Kies de vorige levering van deze gemeente."
  ),
  vorige_zelfde: signal("De vorige levering heeft dezelfde rijen", "Kijk of u het goede bestand koos."),
  vorige_niet_aansluitend: note(
    "De vorige levering is niet van het halfjaar ervoor",
    "Beginstand en eindstand zijn niet vergeleken."
  ),
  aantal_clienten: signal(
    "Het aantal cliënten verschilt veel van de vorige levering",
    "Kijk of alle bronnen en aanbieders erin zitten."
  ),
  verschuiving: signal(
    "Cliënten schuiven van de ene naar de andere soort voorziening",
    "Kijk of producten anders zijn ingedeeld; zeg het in de toelichting als het zo hoort."
  ),
  meer_onbekend: signal("Een kolom is vaker leeg dan in de vorige levering", "Kijk wat er in de uitvoer veranderde."),
  meer_zonder_einde: signal(
    "Meer voorzieningen zijn zonder einde dan in de vorige levering",
    "Kijk of einddatums uit de administratie meekomen."
  ),
  stand_sluit_niet_aan: signal(
    "De eindstand van het vorige halfjaar is niet de beginstand van dit",
    "Zie de rijen bij “verdwenen”, “herstart”, “alsnog beëindigd” en “opgedoken”."
  ),
  verdwenen: signal(
    "Een lopende voorziening staat niet meer in de levering",
    "Lever haar opnieuw, met een einddatum als zij eindigde."
  ),
  herstart: signal(
    "Een lopende voorziening begint opnieuw in dit halfjaar",
    "Zet de oorspronkelijke startdatum; bij het samenvoegen blijft het één periode."
  ),
  alsnog_beeindigd: signal(
    "Een lopende voorziening eindigde bij nader inzien in het vorige halfjaar",
    "Kijk of de einddatum klopt; het cijfer van het vorige halfjaar verandert erdoor niet, de stand wel."
  ),
  opgedoken: signal(
    "Een voorziening van voor het halfjaar stond niet in de vorige levering",
    "Lever het vorige halfjaar opnieuw, of verbeter de startdatum."
  )
} as const satisfies Record<string, Rule>;

export type DeliveryRule = keyof typeof deliveryRules;

/** One thing that is wrong or odd, at one place. */
export interface DeliveryFinding {
  rule: DeliveryRule;
  file: string;
  /** null for the file as a whole. */
  line: number | null;
  column: string | null;
  value: string;
  explanation: string;
}

/** All findings of a rule in a column of a file. */
export interface FindingGroup extends Pick<DeliveryFinding, "rule" | "file" | "column"> {
  severity: DeliverySeverity;
  total: number;
  /** The first hundred. */
  first: DeliveryFinding[];
}

/** Of so many findings of a kind the rows are kept. */
export const KEPT_ROWS = 100;

/** Gathers findings, grouped by rule, file and column. */
export class Findings {
  readonly #groups = new Map<string, FindingGroup>();

  add(finding: DeliveryFinding): void {
    const {rule, file, column} = finding;
    const key = JSON.stringify([rule, file, column]);
    const group = this.#groups.get(key) ?? {rule, file, column, severity: severityOf(rule), total: 0, first: []};
    if (group.total++ < KEPT_ROWS) group.first.push(finding);
    this.#groups.set(key, group);
  }

  list(): FindingGroup[] {
    return [...this.#groups.values()];
  }
}

/** Lists of findings as one, in the order of the rules, the severe ones first. */
export function mergeFindings(lists: readonly (readonly FindingGroup[])[]): FindingGroup[] {
  const order = Object.keys(deliveryRules);
  const rank = ({severity, rule}: FindingGroup) =>
    deliverySeverities.indexOf(severity) * order.length + order.indexOf(rule);
  return lists.flat().sort((a, b) => rank(a) - rank(b));
}

export const severityOf = (rule: DeliveryRule): DeliverySeverity => deliveryRules[rule].severity;

/** How many findings there are of each severity. */
export function countBySeverity(groups: readonly FindingGroup[]): Record<DeliverySeverity, number> {
  const sum = (severity: DeliverySeverity) =>
    groups.filter((group) => group.severity === severity).reduce((total, group) => total + group.total, 0);
  return {fout: sum("fout"), signaal: sum("signaal"), info: sum("info")};
}
