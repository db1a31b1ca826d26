/** The tables of a source folder as rows of text, as they stand in the CSV files; "" is empty. */
export interface SourceRows {
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

/** The tables about gemeenten, which a source may lack. */
export interface GemeenteRows {
  aanlevering: {
    gemeente: string;
    periode: string;
    geleverd: string;
    goedgekeurd: string;
    opt_out_basis: string;
    opt_out_facultatief: string;
  }[];
  clientervaring: {
    gemeente: string;
    jaar: string;
    stelling: string;
    n: string;
    eens: string;
    neutraal: string;
    oneens: string;
    vorm?: string;
    omschrijving?: string;
  }[];
}

export interface Source extends SourceRows, Partial<GemeenteRows> {
  eerste_peilmoment: string;
  laatste_peilmoment: string;
  laatste_halfjaar?: string;
}
