/** Huishoudtype op het startmoment. Source: VNG Realisatie, De Levensweganalyse (May 2018), figure 5.2. Order = code in the cells. */
export const huishoudtypen = [
  {code: "eenpersoons", naam: "Eenpersoonshuishouden", toelichting: "Alleenwonend, of type huishouden onbekend"},
  {
    code: "paar_zonder_kinderen",
    naam: "Paar zonder kinderen",
    toelichting: "Gehuwd of ongehuwd samenwonend, zonder kinderen"
  },
  {code: "paar_met_kinderen", naam: "Paar met kinderen", toelichting: "Gehuwd of ongehuwd samenwonend, met kinderen"},
  {code: "eenouder", naam: "Eenoudergezin", toelichting: "Eén ouder met een of meer kinderen"},
  {code: "overig", naam: "Overig huishouden", toelichting: "Andere particuliere huishoudens"},
  {code: "institutioneel", naam: "Institutioneel huishouden", toelichting: "Bewoners van een instelling"}
] as const;

export type Huishoudtype = (typeof huishoudtypen)[number]["code"];
