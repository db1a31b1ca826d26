/**
 * The ten statements of the standard questionnaire Cliëntervaringsonderzoek Wmo (2016 on), by short label. Sources: VNG
 * Realisatie, webinar GMSD (May 2018) for the four of `effect`; the others by their common short name.
 */
export const stellingen = [
  {code: "vindbaarheid", naam: "Ik wist waar ik moest zijn", soort: "toegang"},
  {code: "snelheid", naam: "Snel geholpen", soort: "toegang"},
  {code: "serieus_genomen", naam: "Serieus genomen", soort: "toegang"},
  {code: "samen_oplossing", naam: "Samen naar een oplossing gezocht", soort: "toegang"},
  {code: "clientondersteuner", naam: "Bekend met de onafhankelijke cliëntondersteuner", soort: "toegang"},
  {code: "kwaliteit", naam: "Kwaliteit van de ondersteuning", soort: "kwaliteit"},
  {code: "aansluiten", naam: "Aansluiten op behoefte", soort: "effect"},
  {code: "eigen_regie", naam: "Eigen regie", soort: "effect"},
  {code: "zelfredzaamheid", naam: "Zelfredzaamheid", soort: "effect"},
  {code: "kwaliteit_van_leven", naam: "Kwaliteit van leven", soort: "effect"}
] as const;

export type Stelling = (typeof stellingen)[number]["code"];
