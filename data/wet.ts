/** The four wetten. Source: VNG Realisatie, De Levensweganalyse (May 2018), figure 5.1. Order = order in every figure. */
export const wetten = [
  {code: "wmo", naam: "Wmo", inFull: "Wet maatschappelijke ondersteuning 2015"},
  {code: "participatiewet", naam: "Participatiewet", inFull: "Participatiewet"},
  {code: "jeugdwet", naam: "Jeugdwet", inFull: "Jeugdwet"},
  {code: "wsw", naam: "Wsw", inFull: "Wet sociale werkvoorziening"}
] as const;

export type Wet = (typeof wetten)[number]["code"];
