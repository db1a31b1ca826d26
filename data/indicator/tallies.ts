import {gebeurtenissen} from "../gebeurtenis.js";
import {huishoudtypen} from "../huishoudtype.js";
import {leeftijdsklassen} from "../leeftijdsklasse.js";
import {voorzieningen} from "../voorziening.js";
import {wetten} from "../wet.js";

/** What a condition of the monitor is asked of; each is a relation with `gemeente`, `wijk` and `aantal`: see `components/queries/monitor/relations.ts`. */
export type Relation = "inwoner" | "gebeurtenis" | "huishouden" | "voorziening";

/** Who or what is counted: the rows of a relation for which the condition holds. */
export interface Condition {
  relation: Relation;
  where: string;
}

/** How a category is counted: `teller` and the `noemer` that it is a part of. */
interface Tally {
  teller: Condition;
  noemer: Condition;
}

const inwoner = (where = "true"): Condition => ({relation: "inwoner", where});
const huishouden = (where = "true"): Condition => ({relation: "huishouden", where});
const voorziening = (where: string): Condition => ({relation: "voorziening", where});

/** Every category of an indicator against one noemer. */
const part = (noemer: Condition, perCategorie: Record<string, string>): Record<string, Tally> =>
  Object.fromEntries(
    Object.entries(perCategorie).map(([categorie, where]) => [
      categorie,
      {teller: {relation: noemer.relation, where}, noemer}
    ])
  );

const codes = <T>(list: readonly {code: string}[], where: (code: string, place: number) => T): Record<string, T> =>
  Object.fromEntries(list.map(({code}, place) => [code, where(code, place)]));
const ofWet = (wet: string) => voorzieningen.filter((item) => item.wet === wet);
const naam = (code: string) => code;

const combinaties = {
  alleen_jeugd: "jeugd AND NOT pwet AND NOT wmo",
  alleen_pwet: "pwet AND NOT jeugd AND NOT wmo",
  alleen_wmo: "wmo AND NOT jeugd AND NOT pwet",
  jeugd_pwet: "jeugd AND pwet AND NOT wmo",
  jeugd_wmo: "jeugd AND wmo AND NOT pwet",
  pwet_wmo: "pwet AND wmo AND NOT jeugd",
  jeugd_pwet_wmo: "jeugd AND pwet AND wmo",
  totaal: "jeugd OR pwet OR wmo"
};
const counts = {
  ...Object.fromEntries(["1", "2", "3", "4", "5"].map((aantal) => [aantal, `voorzieningen = ${aantal}`])),
  "6_of_meer": "voorzieningen >= 6"
};
const jh = "(jeugdhulp_zonder_verblijf OR jeugdhulp_met_verblijf)";
const [jb, jr] = ["jeugdbescherming", "jeugdreclassering"];
const jong = inwoner("leeftijd < 23");
const old = (where: string) => inwoner(`leeftijd >= 75 AND huishoudtype ${where} 'institutioneel'`);
const bijstandsduur = (where: string): Tally => ({
  teller: voorziening(`stand AND soort = 'bijstand' AND ${where}`),
  noemer: voorziening("stand AND soort = 'bijstand'")
});
const risico = "(huishoudtype = 'eenouder')::INTEGER + (bijstand OR bijstand_gerelateerd)::INTEGER + risicos";

const stream = (where: string, noemer: Condition, list: readonly {code: string}[]) =>
  Object.fromEntries(
    list.map(({code}) => [code, {teller: voorziening(`${where} AND soort = '${code}'`), noemer}])
  ) as Record<string, Tally>;

/** Per indicator and category how it is counted: the definitions of the monitor, in SQL. */
export const tallies: Record<string, Record<string, Tally>> = {
  inwoners_met_voorzieningen: part(inwoner(), {
    totaal: "voorzieningen > 0",
    ...codes(wetten, (code) => (code === "wsw" ? "wet_wsw" : code))
  }),
  huishoudens_met_voorzieningen: part(huishouden("huishoudtype IS NOT NULL"), {
    totaal: "voorzieningen > 0",
    jeugd: "jeugd",
    pwet: "pwet",
    wmo: "wmo"
  }),
  wmo_clienten: part(inwoner(), {totaal: "wmo", ...codes(ofWet("wmo"), naam)}),
  stapeling_huishoudens: part(huishouden("huishoudtype IS NOT NULL"), combinaties),
  stapeling_personen: part(inwoner(), combinaties),
  voorzieningen_huishoudens: part(huishouden("huishoudtype IS NOT NULL"), counts),
  meer_dan_een_voorziening: part(huishouden("huishoudtype IS NOT NULL"), {meer_dan_een: "voorzieningen > 1"}),
  voorzieningen_personen: part(inwoner(), counts),
  jongeren_jeugdzorg: part(jong, {totaal: "jeugdwet", ...codes(ofWet("jeugdwet"), naam)}),
  jeugdzorg_combinaties: part(jong, {
    jh_alleen: `${jh} AND NOT ${jb} AND NOT ${jr}`,
    jh_jb: `${jh} AND ${jb} AND NOT ${jr}`,
    jh_jr: `${jh} AND NOT ${jb} AND ${jr}`,
    jh_jb_jr: `${jh} AND ${jb} AND ${jr}`,
    jb_alleen: `NOT ${jh} AND ${jb} AND NOT ${jr}`,
    jb_jr: `NOT ${jh} AND ${jb} AND ${jr}`,
    jr_alleen: `NOT ${jh} AND NOT ${jb} AND ${jr}`
  }),
  participatie_clienten: part(inwoner("leeftijd >= 15"), {
    ...codes(ofWet("participatiewet"), naam),
    bijstand_en_re_integratie: "bijstand AND re_integratie",
    wsw: "wsw"
  }),
  ouderen_75plus_wmo: {
    buiten_instelling: {teller: {...old("<>"), where: `${old("<>").where} AND wmo`}, noemer: old("<>")},
    in_instelling: {teller: {...old("="), where: `${old("=").where} AND wmo`}, noemer: old("=")}
  },
  beschermd_wonen: part(inwoner(), {totaal: "verblijf_en_opvang"}),
  voorzieningen_stand: stream("stand", inwoner(), voorzieningen),
  bijstand_leeftijd: part(inwoner(), {
    totaal: "bijstand",
    tot_aow: "bijstand AND NOT vanaf_aow",
    vanaf_aow: "bijstand AND vanaf_aow"
  }),
  bijstand_duur: {
    tot_1_jaar: bijstandsduur("jaren < 1"),
    "1_tot_2_jaar": bijstandsduur("jaren = 1"),
    "2_tot_5_jaar": bijstandsduur("jaren BETWEEN 2 AND 4"),
    "5_jaar_of_meer": bijstandsduur("jaren >= 5")
  },
  jeugdtrajecten_begonnen: stream("begonnen", jong, ofWet("jeugdwet")),
  jeugdtrajecten_beeindigd: stream("beeindigd", jong, ofWet("jeugdwet")),
  inwoners: part(inwoner(), {totaal: "true"}),
  huishoudens: part(huishouden("huishoudtype IS NOT NULL"), {totaal: "huishoudtype IS NOT NULL"}),
  inwoners_leeftijd: part(
    inwoner(),
    codes(leeftijdsklassen, (_, i) => {
      const [from, until] = [leeftijdsklassen[i]!.since, leeftijdsklassen[i + 1]?.since];
      return until === undefined ? `leeftijd >= ${from}` : `leeftijd >= ${from} AND leeftijd < ${until}`;
    })
  ),
  huishoudens_type: part(
    huishouden("huishoudtype IS NOT NULL"),
    codes(huishoudtypen, (code) => `huishoudtype = '${code}'`)
  ),
  ouderen_75plus: part(inwoner("leeftijd >= 75"), {
    buiten_instelling: old("<>").where,
    in_instelling: old("=").where
  }),
  kwetsbaarheid: part(inwoner("leeftijd >= 18"), {
    "0": `leeftijd >= 18 AND ${risico} = 0`,
    "1": `leeftijd >= 18 AND ${risico} = 1`,
    "2": `leeftijd >= 18 AND ${risico} = 2`,
    "3_of_meer": `leeftijd >= 18 AND ${risico} >= 3`
  }),
  levensgebeurtenissen: codes(gebeurtenissen, (code) => ({
    teller: {relation: "gebeurtenis", where: `na_${code}`},
    noemer: inwoner()
  })),
  herhaald_beroep: Object.fromEntries(
    [jb, jr].map((kind) => [
      kind,
      {
        teller: voorziening(`begonnen AND herhaald AND soort = '${kind}'`),
        noemer: voorziening(`begonnen AND soort = '${kind}'`)
      }
    ])
  )
};
