const naam = "Synthetisch Nederland";

/** A file that stands beside bron.json, as it was written. */
export interface Gemaakt {
  bestand: string;
  bytes: number;
}

/** What bron.json says about the synthetic files, and which they are. */
export function bronbeschrijving(schaal: number, zaad: number, bestanden: readonly Gemaakt[]) {
  return {
    naam,
    synthetisch: true,
    indeling: 2018,
    eerste_peilmoment: "2015-01-01",
    laatste_peilmoment: "2016-07-01",
    laatste_halfjaar: "2018HJ01",
    schaal,
    zaad,
    toelichting:
      "Fictieve inwoners, persoon voor persoon bedacht door een rekenprogramma: niemand in deze bestanden bestaat. " +
      "De aantallen inwoners per gemeente en wijk, de verdeling over huishoudtypen en leeftijden, de jaarlijkse levensgebeurtenissen en het gebruik per wet " +
      "zijn afgestemd op gepubliceerde cijfers van CBS en SCP; wat niet is gepubliceerd, is een aanname. " +
      "Verbanden tussen kenmerken, gebeurtenissen en gebruik zijn aannames en zeggen niets over de werkelijkheid in een gemeente of wijk. " +
      "Iedere bewoner van een instelling telt als een eigen huishouden. " +
      "Welke gemeenten hun Wmo-gegevens leverden, is geloot, naar gepubliceerde totalen en deels naar aannames, en alleen vanaf het tweede halfjaar van 2016: " +
      "daarvoor was publiceren een keuze vooraf en is van geen gemeente bekend wat zij deed, zodat elke gemeente er cijfers heeft. " +
      "De antwoorden in het cliëntervaringsonderzoek zijn getrokken en zeggen niets over een gemeente.",
    bestanden
  };
}

/** Whether what was read from a bron.json was written by `bronbeschrijving`. */
export function isBeschrijving(gelezen: unknown): gelezen is ReturnType<typeof bronbeschrijving> {
  const {naam: genoemd, synthetisch, zaad, bestanden} = gelezen as Partial<ReturnType<typeof bronbeschrijving>>;
  return genoemd === naam && synthetisch === true && typeof zaad === "number" && Array.isArray(bestanden);
}
