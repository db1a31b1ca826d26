/** The notebooks of the site, each a file of its code in `data/notitieboeken/`; the first is with what a visitor begins. */
export const notitieboeken = [
  {code: "eerste", naam: "Eerste stappen", uitleg: "Van elke soort cel één: een keuze, SQL, JavaScript en een grafiek."}
] as const;
