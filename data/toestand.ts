/**
 * What somebody is in on a peilmoment: the combination of Jeugd, P-wet (Participatiewet or Wsw) and Wmo that is in gebruik, or
 * the reason why nothing can be. Source of the combinations: the stapeling of the GMSD.
 */
export const toestanden = [
  {code: "geen", naam: "Geen voorziening"},
  {code: "alleen_jeugd", naam: "Alleen Jeugdwet"},
  {code: "alleen_pwet", naam: "Alleen Participatiewet of Wsw"},
  {code: "alleen_wmo", naam: "Alleen Wmo"},
  {code: "jeugd_pwet", naam: "Jeugdwet en Participatiewet of Wsw"},
  {code: "jeugd_wmo", naam: "Jeugdwet en Wmo"},
  {code: "pwet_wmo", naam: "Participatiewet of Wsw, en Wmo"},
  {code: "jeugd_pwet_wmo", naam: "Alle drie"},
  {code: "vertrokken", naam: "Vertrokken uit Nederland"},
  {code: "overleden", naam: "Overleden"}
] as const;

export type Toestand = (typeof toestanden)[number]["code"];
