/** The chapters of the report. Source: VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018). */
export const chapters = [
  {nummer: 1, naam: "Huidige situatie"},
  {nummer: 2, naam: "Ontwikkelingen"},
  {nummer: 3, naam: "Uitgangspositie"},
  {nummer: 4, naam: "Resultaten"},
  {nummer: 5, naam: "Levensweg"}
] as const;
