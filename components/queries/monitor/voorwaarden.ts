import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import type {Relatie} from "./relaties.js";

/** Who or what is counted: the rows of a relation for which the condition holds. */
export interface Voorwaarde {
  relatie: Relatie;
  waar: string;
}

/** How a category is counted: `teller` and the `noemer` that it is a part of. */
export interface Telling {
  teller: Voorwaarde;
  noemer: Voorwaarde;
}

const inwoner = (waar = "true"): Voorwaarde => ({relatie: "inwoner", waar});
const huishouden = (waar = "true"): Voorwaarde => ({relatie: "huishouden", waar});
const voorziening = (waar: string): Voorwaarde => ({relatie: "voorziening", waar});

/** Every category of an indicator against one noemer. */
const deel = (noemer: Voorwaarde, perCategorie: Record<string, string>): Record<string, Telling> =>
  Object.fromEntries(
    Object.entries(perCategorie).map(([categorie, waar]) => [
      categorie,
      {teller: {relatie: noemer.relatie, waar}, noemer}
    ])
  );

const codes = <T>(lijst: readonly {code: string}[], waar: (code: string, plaats: number) => T): Record<string, T> =>
  Object.fromEntries(lijst.map(({code}, plaats) => [code, waar(code, plaats)]));
const vanWet = (wet: string) => voorzieningen.filter((item) => item.wet === wet);
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
const aantallen = {
  ...Object.fromEntries(["1", "2", "3", "4", "5"].map((aantal) => [aantal, `voorzieningen = ${aantal}`])),
  "6_of_meer": "voorzieningen >= 6"
};
const jh = "(jeugdhulp_zonder_verblijf OR jeugdhulp_met_verblijf)";
const [jb, jr] = ["jeugdbescherming", "jeugdreclassering"];
const jong = inwoner("leeftijd < 23");
const oud = (waar: string) => inwoner(`leeftijd >= 75 AND huishoudtype ${waar} 'institutioneel'`);
const bijstandsduur = (waar: string): Telling => ({
  teller: voorziening(`stand AND soort = 'bijstand' AND ${waar}`),
  noemer: voorziening("stand AND soort = 'bijstand'")
});
const risico = "(huishoudtype = 'eenouder')::INTEGER + (bijstand OR bijstand_gerelateerd)::INTEGER + risicos";

const stroom = (waar: string, noemer: Voorwaarde, lijst: readonly {code: string}[]) =>
  Object.fromEntries(
    lijst.map(({code}) => [code, {teller: voorziening(`${waar} AND soort = '${code}'`), noemer}])
  ) as Record<string, Telling>;

/** Per indicator and category how it is counted: the definitions of the monitor, in SQL. */
export const tellingen: Record<string, Record<string, Telling>> = {
  inwoners_met_voorzieningen: deel(inwoner(), {
    totaal: "voorzieningen > 0",
    ...codes(wetten, (code) => (code === "wsw" ? "wet_wsw" : code))
  }),
  huishoudens_met_voorzieningen: deel(huishouden("huishoudtype IS NOT NULL"), {
    totaal: "voorzieningen > 0",
    jeugd: "jeugd",
    pwet: "pwet",
    wmo: "wmo"
  }),
  wmo_clienten: deel(inwoner(), {totaal: "wmo", ...codes(vanWet("wmo"), naam)}),
  stapeling_huishoudens: deel(huishouden("huishoudtype IS NOT NULL"), combinaties),
  stapeling_personen: deel(inwoner(), combinaties),
  voorzieningen_huishoudens: deel(huishouden("huishoudtype IS NOT NULL"), aantallen),
  meer_dan_een_voorziening: deel(huishouden("huishoudtype IS NOT NULL"), {meer_dan_een: "voorzieningen > 1"}),
  voorzieningen_personen: deel(inwoner(), aantallen),
  jongeren_jeugdzorg: deel(jong, {totaal: "jeugdwet", ...codes(vanWet("jeugdwet"), naam)}),
  jeugdzorg_combinaties: deel(jong, {
    jh_alleen: `${jh} AND NOT ${jb} AND NOT ${jr}`,
    jh_jb: `${jh} AND ${jb} AND NOT ${jr}`,
    jh_jr: `${jh} AND NOT ${jb} AND ${jr}`,
    jh_jb_jr: `${jh} AND ${jb} AND ${jr}`,
    jb_alleen: `NOT ${jh} AND ${jb} AND NOT ${jr}`,
    jb_jr: `NOT ${jh} AND ${jb} AND ${jr}`,
    jr_alleen: `NOT ${jh} AND NOT ${jb} AND ${jr}`
  }),
  participatie_clienten: deel(inwoner("leeftijd >= 15"), {
    ...codes(vanWet("participatiewet"), naam),
    bijstand_en_re_integratie: "bijstand AND re_integratie",
    wsw: "wsw"
  }),
  ouderen_75plus_wmo: {
    buiten_instelling: {teller: {...oud("<>"), waar: `${oud("<>").waar} AND wmo`}, noemer: oud("<>")},
    in_instelling: {teller: {...oud("="), waar: `${oud("=").waar} AND wmo`}, noemer: oud("=")}
  },
  beschermd_wonen: deel(inwoner(), {totaal: "verblijf_en_opvang"}),
  voorzieningen_stand: stroom("stand", inwoner(), voorzieningen),
  bijstand_leeftijd: deel(inwoner(), {
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
  jeugdtrajecten_begonnen: stroom("begonnen", jong, vanWet("jeugdwet")),
  jeugdtrajecten_beeindigd: stroom("beeindigd", jong, vanWet("jeugdwet")),
  inwoners: deel(inwoner(), {totaal: "true"}),
  huishoudens: deel(huishouden("huishoudtype IS NOT NULL"), {totaal: "huishoudtype IS NOT NULL"}),
  inwoners_leeftijd: deel(
    inwoner(),
    codes(leeftijdsklassen, (_, i) => {
      const [van, tot] = [leeftijdsklassen[i]!.vanaf, leeftijdsklassen[i + 1]?.vanaf];
      return tot === undefined ? `leeftijd >= ${van}` : `leeftijd >= ${van} AND leeftijd < ${tot}`;
    })
  ),
  huishoudens_type: deel(
    huishouden("huishoudtype IS NOT NULL"),
    codes(huishoudtypen, (code) => `huishoudtype = '${code}'`)
  ),
  ouderen_75plus: deel(inwoner("leeftijd >= 75"), {
    buiten_instelling: oud("<>").waar,
    in_instelling: oud("=").waar
  }),
  kwetsbaarheid: deel(inwoner("leeftijd >= 18"), {
    "0": `leeftijd >= 18 AND ${risico} = 0`,
    "1": `leeftijd >= 18 AND ${risico} = 1`,
    "2": `leeftijd >= 18 AND ${risico} = 2`,
    "3_of_meer": `leeftijd >= 18 AND ${risico} >= 3`
  }),
  levensgebeurtenissen: codes(gebeurtenissen, (code) => ({
    teller: {relatie: "gebeurtenis", waar: `na_${code}`},
    noemer: inwoner()
  })),
  herhaald_beroep: Object.fromEntries(
    [jb, jr].map((soort) => [
      soort,
      {
        teller: voorziening(`begonnen AND herhaald AND soort = '${soort}'`),
        noemer: voorziening(`begonnen AND soort = '${soort}'`)
      }
    ])
  )
};
