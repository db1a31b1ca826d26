/**
 * Combinations of the wetten in gebruik at one moment. Source: CBS 85994NED; P-wet is Participatiewet or Wsw.
 * `bits`: 1 = Jeugdwet, 2 = P-wet, 4 = Wmo.
 */
export const wetCombinaties = [
  {code: "alleen_jeugd", naam: "Alleen Jeugd", bits: 1},
  {code: "alleen_pwet", naam: "Alleen P-wet", bits: 2},
  {code: "alleen_wmo", naam: "Alleen Wmo", bits: 4},
  {code: "jeugd_pwet", naam: "Jeugd en P-wet", bits: 3},
  {code: "jeugd_wmo", naam: "Jeugd en Wmo", bits: 5},
  {code: "pwet_wmo", naam: "P-wet en Wmo", bits: 6},
  {code: "jeugd_pwet_wmo", naam: "Jeugd, P-wet en Wmo", bits: 7}
] as const;

export type WetCombinatie = (typeof wetCombinaties)[number]["code"];

/** How many of Jeugdwet, P-wet and Wmo are in gebruik at one moment. Source: this project, after CBS 85994NED. */
export const stapelingen = [
  {code: "1", naam: "1 wet", aantal: 1},
  {code: "2", naam: "2 wetten", aantal: 2},
  {code: "3_of_meer", naam: "3 wetten of meer", aantal: 3}
] as const;

export type Stapeling = (typeof stapelingen)[number]["code"];
