/** The four tables of a source folder as rows of text, as they stand in the CSV files; "" is empty. */
export interface Bronrijen {
  personen: {persoon_id: string; geboortedatum: string; geslacht: string; overlijdensdatum: string}[];
  verblijf: {
    persoon_id: string;
    begindatum: string;
    einddatum: string;
    gemeente: string;
    wijk: string;
    huishouden_id: string;
    huishoudtype: string;
  }[];
  voorzieningen: {persoon_id: string; wet: string; voorziening: string; begindatum: string; einddatum: string}[];
  gebeurtenissen: {persoon_id: string; gebeurtenis: string; datum: string}[];
}

export interface Bron extends Bronrijen {
  eerste_peilmoment: string;
  laatste_peilmoment: string;
}
