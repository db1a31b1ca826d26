import type {Source} from "./sourceRow.js";

const utrecht = {gemeente: "GM0344", wijk: "WK034401"};
const since2010 = {begindatum: "2010-01-01", einddatum: ""};

const persoon = (persoon_id: string, geslacht: string, geboortedatum: string, overlijdensdatum = "") => ({
  ...{persoon_id, geboortedatum, geslacht, overlijdensdatum}
});
const lives = (persoon_id: string, huishoudtype: string, otherwise: Partial<Source["verblijf"][number]> = {}) => ({
  ...{persoon_id, ...since2010, ...utrecht, huishouden_id: `h-${persoon_id}`, huishoudtype, ...otherwise}
});
const gets = (persoon_id: string, wet: string, voorziening: string, begindatum: string, einddatum = "") => ({
  ...{persoon_id, wet, voorziening, begindatum, einddatum}
});

/**
 * Thirteen people, each at an edge of a definition. Residents of Utrecht on 1 January 2015: p01 to p07, p11 and p12 (nine);
 * startgroep: the same without p03 and p11 (seven). See `workedExample.test.ts` for what follows on paper.
 */
export const handwork: Source = {
  eerste_peilmoment: "2015-01-01",
  laatste_peilmoment: "2016-07-01",
  personen: [
    persoon("p01", "V", "1950-03-03"),
    persoon("p02", "M", "1980-06-15"),
    persoon("p03", "M", "2005-05-05"),
    persoon("p04", "V", "2008-08-08"),
    persoon("p05", "M", "1940-01-01", "2015-07-01"),
    persoon("p06", "V", "1970-02-02"),
    persoon("p07", "M", "1965-09-09"),
    persoon("p08", "V", "1930-01-01", "2014-12-31"),
    persoon("p09", "V", "1931-01-01", "2015-01-01"),
    persoon("p10", "M", "1975-04-04"),
    persoon("p11", "M", "1985-05-05"),
    persoon("p12", "V", "1938-12-12"),
    persoon("p13", "M", "1990-10-10")
  ],
  verblijf: [
    lives("p01", "eenpersoons"),
    lives("p02", "eenouder", {huishouden_id: "h2"}),
    lives("p03", "eenouder", {huishouden_id: "h2"}),
    lives("p04", "eenouder", {huishouden_id: "h2"}),
    lives("p05", "eenpersoons"),
    lives("p06", "paar_zonder_kinderen", {einddatum: "2015-12-31"}),
    lives("p07", "paar_zonder_kinderen"),
    lives("p07", "eenpersoons", {begindatum: "2014-01-01"}),
    lives("p08", "eenpersoons"),
    lives("p09", "eenpersoons"),
    lives("p10", "eenpersoons", {gemeente: "GM0363", wijk: "", einddatum: "2015-02-28"}),
    lives("p10", "eenpersoons", {begindatum: "2015-03-01"}),
    lives("p11", "overig"),
    lives("p12", "institutioneel"),
    lives("p13", "eenpersoons", {einddatum: "2014-12-31"}),
    lives("p13", "eenpersoons", {begindatum: "2015-01-02"})
  ],
  voorzieningen: [
    gets("p01", "wmo", "hulp_bij_huishouden", "2014-05-01"),
    gets("p02", "participatiewet", "bijstand", "2013-01-01", "2015-07-01"),
    gets("p02", "participatiewet", "bijstand", "2016-07-01"),
    gets("p03", "jeugdwet", "jeugdhulp_zonder_verblijf", "2014-09-01", "2014-12-31"),
    gets("p04", "jeugdwet", "jeugdbescherming", "2015-01-01", "2015-06-30"),
    gets("p04", "wmo", "hulpmiddelen_en_diensten", "2016-01-01"),
    gets("p05", "wmo", "ondersteuning_thuis", "2014-01-01"),
    gets("p06", "participatiewet", "re_integratie", "2014-11-11"),
    gets("p07", "wsw", "wsw", "2005-01-01"),
    gets("p08", "wmo", "hulp_bij_huishouden", "2012-01-01"),
    gets("p09", "wmo", "hulp_bij_huishouden", "2012-01-01"),
    gets("p10", "participatiewet", "bijstand", "2014-01-01"),
    gets("p10", "wmo", "ondersteuning_thuis", "2014-06-01"),
    gets("p12", "wmo", "verblijf_en_opvang", "2012-01-01"),
    gets("p12", "wmo", "verblijf_en_opvang", "2012-01-01"),
    gets("p12", "wmo", "hulpmiddelen_en_diensten", "2013-01-01", "2015-09-30"),
    gets("p13", "participatiewet", "bijstand", "2014-01-01")
  ],
  gebeurtenissen: [
    {persoon_id: "p01", gebeurtenis: "overlijden_dierbare", datum: "2013-06-01"},
    {persoon_id: "p02", gebeurtenis: "echtscheiding", datum: "2011-01-01"},
    {persoon_id: "p03", gebeurtenis: "echtscheiding", datum: "2010-12-31"},
    {persoon_id: "p11", gebeurtenis: "overlijden_dierbare", datum: "2012-02-02"},
    {persoon_id: "p11", gebeurtenis: "detentie", datum: "2014-12-31"},
    {persoon_id: "p11", gebeurtenis: "baanverlies", datum: "2015-01-01"},
    {persoon_id: "p12", gebeurtenis: "wsnp", datum: "2012-01-01"},
    {persoon_id: "p12", gebeurtenis: "wsnp", datum: "2014-01-01"}
  ]
};
