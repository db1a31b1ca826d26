/** The four wetten. Source: VNG Realisatie, De Levensweganalyse (May 2018), figure 5.1. Order = order in every figure. */
export const wetten = [
  {code: "wmo", naam: "Wmo", voluit: "Wet maatschappelijke ondersteuning 2015"},
  {code: "participatiewet", naam: "Participatiewet", voluit: "Participatiewet"},
  {code: "jeugdwet", naam: "Jeugdwet", voluit: "Jeugdwet"},
  {code: "wsw", naam: "Wsw", voluit: "Wet sociale werkvoorziening"}
] as const;

export type Wet = (typeof wetten)[number]["code"];
