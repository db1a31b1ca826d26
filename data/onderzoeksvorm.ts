/**
 * How a gemeente asks its Wmo clients for their experience. Until 2020 the standard questionnaire was the norm; since 2021 other
 * forms are allowed. Source: VNG Realisatie, webinar GMSD (2021), for the questionnaire and for "other forms"; the names of
 * the forms are those of this project.
 */
export const onderzoeksvormen = [
  {code: "vragenlijst", naam: "Standaardvragenlijst"},
  {code: "gesprekken", naam: "Gesprekken"},
  {code: "panel", naam: "Panel"},
  {code: "anders", naam: "Andere vorm"}
] as const;

export type Onderzoeksvorm = (typeof onderzoeksvormen)[number]["code"];
