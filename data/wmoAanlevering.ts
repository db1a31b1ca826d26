import type {voorzieningen} from "./voorziening.js";

/**
 * An open schema for a Wmo delivery, version and all: made by this project after what is public of the protocol (4 August 2015,
 * December 2015, February 2016: CSV, eighteen columns, which are mandatory). It is not the official schema: that has other names,
 * and codes that are not public. A persoon is a pseudonym where the protocol asks for a burgerservicenummer.
 */
export const wmoSchemaVersion = "1.0";

/** Said wherever the schema is shown. */
export const wmoSchemaRemark =
  "Het schema is een eigen, open schema van deze werkbank, gemaakt naar wat openbaar is van het aanleverprotocol. Het is niet het officiële schema van CBS of VNG.";

type Voorziening = (typeof voorzieningen)[number]["code"];

/** The iWmo productcategorieën and in which published voorziening each counts. Sources: iStandaarden (WMO022); CBS, nieuwsbericht 2020, week 19. */
export const productcategorieen: readonly {code: string; naam: string; voorziening: Voorziening}[] = [
  {code: "01", naam: "Hulp bij het huishouden", voorziening: "hulp_bij_huishouden"},
  {code: "02", naam: "Begeleiding", voorziening: "ondersteuning_thuis"},
  {code: "03", naam: "Persoonlijke verzorging", voorziening: "ondersteuning_thuis"},
  {code: "04", naam: "Kortdurend verblijf", voorziening: "ondersteuning_thuis"},
  {code: "05", naam: "Woondiensten", voorziening: "hulpmiddelen_en_diensten"},
  {code: "06", naam: "Overige ondersteuning van individu of huishouden", voorziening: "ondersteuning_thuis"},
  {code: "07", naam: "Dagbesteding", voorziening: "ondersteuning_thuis"},
  {code: "08", naam: "Vervoerdiensten", voorziening: "hulpmiddelen_en_diensten"},
  {code: "09", naam: "Overige groepsgerichte ondersteuning", voorziening: "ondersteuning_thuis"},
  {code: "10", naam: "Overige maatwerkarrangementen", voorziening: "ondersteuning_thuis"},
  {code: "11", naam: "Rolstoelen", voorziening: "hulpmiddelen_en_diensten"},
  {code: "12", naam: "Vervoervoorzieningen", voorziening: "hulpmiddelen_en_diensten"},
  {code: "13", naam: "Woonvoorzieningen", voorziening: "hulpmiddelen_en_diensten"},
  {code: "14", naam: "Overige hulpmiddelen", voorziening: "hulpmiddelen_en_diensten"},
  {code: "15", naam: "Beschermd wonen", voorziening: "verblijf_en_opvang"},
  {code: "16", naam: "Opvang", voorziening: "verblijf_en_opvang"},
  {code: "17", naam: "Spoedopvang", voorziening: "verblijf_en_opvang"},
  {code: "18", naam: "Overige beschermd wonen en opvang", voorziening: "verblijf_en_opvang"}
];

/** Productcategorieën that say what something is not. */
export const restCategorieen: readonly string[] = ["06", "09", "10", "14", "18"];

type Codes = readonly {code: string; naam: string}[];

/** Source: CBS, StatLine (financieringsvorm). */
const leveringsvormen: Codes = [
  {code: "zin", naam: "Zorg in natura"},
  {code: "pgb", naam: "Persoonsgebonden budget"}
];

/** Our own; the list of the protocol is not public. */
const aanbieders: Codes = [
  {code: "instelling", naam: "Zorg- of welzijnsinstelling"},
  {code: "zelfstandige", naam: "Zelfstandige"},
  {code: "leverancier", naam: "Leverancier van hulpmiddelen, vervoer of aanpassingen"},
  {code: "informeel", naam: "Iemand uit de eigen omgeving"},
  {code: "gemeente", naam: "De gemeente zelf"},
  {code: "overig", naam: "Een ander"}
];

/** Our own. */
const volumeUnits: Codes = [
  {code: "minuut", naam: "Minuut"},
  {code: "uur", naam: "Uur"},
  {code: "dagdeel", naam: "Dagdeel"},
  {code: "etmaal", naam: "Etmaal"},
  {code: "stuk", naam: "Stuk"},
  {code: "euro", naam: "Euro"}
];

/** Our own. */
const frequenties: Codes = [
  {code: "dag", naam: "Per dag"},
  {code: "week", naam: "Per week"},
  {code: "vier_weken", naam: "Per vier weken"},
  {code: "maand", naam: "Per maand"},
  {code: "jaar", naam: "Per jaar"},
  {code: "geheel", naam: "In de hele looptijd"},
  {code: "eenmalig", naam: "Eenmalig"}
];

/** The reasons as CBS publishes them (StatLine 83266NED); the codes are our own. */
const redenen: Codes = [
  {code: "overlijden", naam: "Overlijden"},
  {code: "client_wil_niet", naam: "Cliënt wil nu geen zorg"},
  {code: "overplaatsing", naam: "Overplaatsing"},
  {code: "aanbieder_kan_niet", naam: "Aanbieder kan zorg niet leveren"},
  {code: "volgens_plan", naam: "Levering volgens plan beëindigd"},
  {code: "tijdelijk", naam: "Levering tijdelijk beëindigd"},
  {code: "overdracht", naam: "Overdracht van de toewijzing"},
  {code: "eenzijdig_client", naam: "Eenzijdig beëindigd door de cliënt"},
  {code: "eenzijdig_aanbieder", naam: "Eenzijdig beëindigd door de aanbieder"},
  {code: "overeenstemming", naam: "In overeenstemming beëindigd"},
  {code: "verhuizing", naam: "Verhuizing naar een andere gemeente"},
  {code: "naar_basisvoorziening", naam: "Voortzetting in sociale basisondersteuning"},
  {code: "naar_zvw", naam: "Voortzetting in de Zorgverzekeringswet"},
  {code: "naar_wlz", naam: "Voortzetting in de Wet langdurige zorg"},
  {code: "gemeente", naam: "Op initiatief van de gemeente"},
  {code: "wijziging", naam: "In verband met een verzoek om wijziging"}
];

export interface DeliveryColumn {
  naam: DeliveryField;
  /** `gemeente`: GM and four digits; `persoon`: a pseudonym; `datum`: JJJJ-MM-DD; `getal`: with a decimal point. */
  type: "gemeente" | "persoon" | "datum" | "code" | "getal";
  verplicht: boolean;
  /** Of this column and that one, at least one is filled. */
  of?: DeliveryField;
  codes?: Codes;
  /** Most signs of a value. */
  langst: number;
  betekenis: string;
}

export type DeliveryField =
  | "aanmaakdatum_bestand"
  | "gemeentecode"
  | "persoon"
  | "type_toewijzing"
  | "type_declaratie"
  | "type_aanbieder"
  | "start_rechtsgeldigheid"
  | "einde_rechtsgeldigheid"
  | "beoogde_einddatum"
  | "start_ondersteuning"
  | "einde_ondersteuning"
  | "leveringsvorm_toewijzing"
  | "leveringsvorm_declaratie"
  | "volume"
  | "eenheid"
  | "frequentie"
  | "betaald_bedrag"
  | "reden_beeindiging";

const dateColumn = (naam: DeliveryField, meaning: string, rest: Partial<DeliveryColumn> = {}): DeliveryColumn => ({
  ...{naam, type: "datum", verplicht: false, langst: 10, betekenis: meaning},
  ...rest
});
const code = (naam: DeliveryField, codes: Codes, meaning: string, of?: DeliveryField): DeliveryColumn => ({
  ...{naam, type: "code", verplicht: false, codes, betekenis: meaning},
  ...{langst: Math.max(...codes.map((one) => one.code.length)), ...(of && {of})}
});

/** The eighteen columns of a delivery: one row is one maatwerkvoorziening of one person. The order in a file is free. */
export const deliveryColumns: readonly DeliveryColumn[] = [
  dateColumn("aanmaakdatum_bestand", "De dag waarop het bestand is gemaakt; in elke rij dezelfde.", {verplicht: true}),
  {
    ...{naam: "gemeentecode", type: "gemeente", verplicht: true, langst: 6},
    betekenis: "De gemeente die levert, als GM en vier cijfers; in elke rij dezelfde."
  },
  {
    ...{naam: "persoon", type: "persoon", verplicht: true, langst: 64},
    betekenis:
      "Een pseudoniem: voor één persoon altijd hetzelfde, ook in een volgend bestand. Nooit een burgerservicenummer."
  },
  code("type_toewijzing", productcategorieen, "De productcategorie die is toegewezen.", "type_declaratie"),
  code("type_declaratie", productcategorieen, "De productcategorie die is geleverd.", "type_toewijzing"),
  code("type_aanbieder", aanbieders, "Wie de ondersteuning levert."),
  dateColumn("start_rechtsgeldigheid", "De eerste dag waarop de toewijzing geldt.", {of: "start_ondersteuning"}),
  dateColumn("einde_rechtsgeldigheid", "De laatste dag waarop de toewijzing geldt; leeg als zij nog geldt."),
  dateColumn(
    "beoogde_einddatum",
    "De dag waarop de ondersteuning naar verwachting eindigt; zegt niet dat zij eindigde."
  ),
  dateColumn("start_ondersteuning", "De eerste dag van de geleverde ondersteuning.", {of: "start_rechtsgeldigheid"}),
  dateColumn("einde_ondersteuning", "De laatste dag van de geleverde ondersteuning; leeg als zij nog loopt."),
  code("leveringsvorm_toewijzing", leveringsvormen, "Zorg in natura of persoonsgebonden budget, zoals toegewezen."),
  code("leveringsvorm_declaratie", leveringsvormen, "Zorg in natura of persoonsgebonden budget, zoals geleverd."),
  {...{naam: "volume", type: "getal", verplicht: false, langst: 10}, betekenis: "Hoeveel er is toegewezen."},
  code("eenheid", volumeUnits, "Waarin het volume is geteld."),
  code("frequentie", frequenties, "Per welke tijd het volume geldt."),
  {
    ...{naam: "betaald_bedrag", type: "getal", verplicht: false, langst: 12},
    betekenis: "Wat in het halfjaar is betaald, in euro's."
  },
  code("reden_beeindiging", redenen, "Waarom de ondersteuning eindigde; alleen bij een einddatum.")
];
