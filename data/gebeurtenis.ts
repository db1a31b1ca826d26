/**
 * Levensgebeurtenissen: an open list; a row more is an event more, in the order of the bits in the cells (at most 32).
 * `bron` names the document that mentions the event; `aangenomen` marks an event that no source names.
 */
export const gebeurtenissen = [
  {
    code: "echtscheiding",
    naam: "Echtscheiding",
    na: "na een echtscheiding",
    bron: "VNG Realisatie 2018",
    aangenomen: false
  },
  {
    code: "overlijden_dierbare",
    naam: "Overlijden van een dierbare",
    na: "na het overlijden van een dierbare in het gezin",
    bron: "VNG Realisatie 2018",
    aangenomen: false
  },
  {
    code: "geboorte_kind",
    naam: "Geboorte van een kind",
    na: "na de geboorte van een kind",
    bron: "VNG Realisatie 2018",
    aangenomen: false
  },
  {
    code: "langdurige_ziekte",
    naam: "Langdurige ziekte",
    na: "na een langdurige ziekte",
    bron: "VNG Realisatie 2018",
    aangenomen: false
  },
  {code: "detentie", naam: "Detentie", na: "na detentie", bron: "VNG Realisatie 2018", aangenomen: false},
  {
    code: "wsnp",
    naam: "Schuldsanering (Wsnp)",
    na: "na een schuldsanering (Wsnp)",
    bron: "VNG Realisatie 2018",
    aangenomen: false
  },
  {
    code: "verdachte",
    naam: "Verdachte van een misdrijf",
    na: "na een verdenking van een misdrijf",
    bron: "CBS maatwerk 2018/13",
    aangenomen: false
  },
  {
    code: "slachtoffer",
    naam: "Slachtoffer van een misdrijf",
    na: "na slachtofferschap van een misdrijf",
    bron: "CBS maatwerk 2018/13",
    aangenomen: false
  },
  {
    code: "diploma",
    naam: "Diploma behaald",
    na: "na het behalen van een diploma",
    bron: "CBS maatwerk 2018/13",
    aangenomen: false
  },
  {code: "huwelijk", naam: "Huwelijk", na: "na een huwelijk", bron: "pers, mei 2018", aangenomen: false},
  {code: "verhuizing", naam: "Verhuizing", na: "na een verhuizing", bron: "geen bron; aangenomen", aangenomen: true},
  {code: "baanverlies", naam: "Baanverlies", na: "na baanverlies", bron: "geen bron; aangenomen", aangenomen: true}
] as const;

export type Gebeurtenis = (typeof gebeurtenissen)[number]["code"];
