/** Names of groups, short enough to stand above a panel. */
export const paneelnamen: Record<string, string> = {
  totaal: "Totaal",
  wmo: "Wmo",
  participatiewet: "Participatiewet",
  jeugdwet: "Jeugdwet",
  wsw: "Wsw",
  eenpersoons: "Eenpersoons",
  paar_zonder_kinderen: "Paar zonder kinderen",
  paar_met_kinderen: "Paar met kinderen",
  eenouder: "Eenoudergezin",
  overig: "Overig",
  institutioneel: "Institutioneel"
};
