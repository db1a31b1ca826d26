/**
 * Levensgebeurtenissen: an open list; a row more is an event more, in the order of the bits in the cells (at most 32).
 * `bron` names the document that mentions the event; `assumed` marks an event that no source names.
 */
export const gebeurtenissen = [
  {
    code: "echtscheiding",
    naam: "Echtscheiding",
    after: "na een echtscheiding",
    bron: "VNG Realisatie 2018",
    assumed: false
  },
  {
    code: "overlijden_dierbare",
    naam: "Overlijden van een dierbare",
    after: "na het overlijden van een dierbare in het gezin",
    bron: "VNG Realisatie 2018",
    assumed: false
  },
  {
    code: "geboorte_kind",
    naam: "Geboorte van een kind",
    after: "na de geboorte van een kind",
    bron: "VNG Realisatie 2018",
    assumed: false
  },
  {
    code: "langdurige_ziekte",
    naam: "Langdurige ziekte",
    after: "na een langdurige ziekte",
    bron: "VNG Realisatie 2018",
    assumed: false
  },
  {code: "detentie", naam: "Detentie", after: "na detentie", bron: "VNG Realisatie 2018", assumed: false},
  {
    code: "wsnp",
    naam: "Schuldsanering (Wsnp)",
    after: "na een schuldsanering (Wsnp)",
    bron: "VNG Realisatie 2018",
    assumed: false
  },
  {
    code: "verdachte",
    naam: "Verdachte van een misdrijf",
    after: "na een verdenking van een misdrijf",
    bron: "CBS maatwerk 2018/13",
    assumed: false
  },
  {
    code: "slachtoffer",
    naam: "Slachtoffer van een misdrijf",
    after: "na slachtofferschap van een misdrijf",
    bron: "CBS maatwerk 2018/13",
    assumed: false
  },
  {
    code: "diploma",
    naam: "Diploma behaald",
    after: "na het behalen van een diploma",
    bron: "CBS maatwerk 2018/13",
    assumed: false
  },
  {code: "huwelijk", naam: "Huwelijk", after: "na een huwelijk", bron: "pers, mei 2018", assumed: false},
  {code: "verhuizing", naam: "Verhuizing", after: "na een verhuizing", bron: "geen bron; aangenomen", assumed: true},
  {code: "baanverlies", naam: "Baanverlies", after: "na baanverlies", bron: "geen bron; aangenomen", assumed: true}
] as const;

export type Gebeurtenis = (typeof gebeurtenissen)[number]["code"];
