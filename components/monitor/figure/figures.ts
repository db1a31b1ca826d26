import {combinaties} from "../../../data/indicator/categorieen.js";
import {moreThanOne, type Together} from "../combinaties.js";

/**
 * What one numbered figure of the monitor shows. "staven": bars of one periode, the gebied against vergelijk; "verdeling":
 * the same for parts of a whole; "trend": lines over the perioden.
 */
export interface FigurePlan {
  nummer: string;
  /** What it is about, in a list of contents and under the title. */
  onderwerp: string;
  indicatoren: readonly string[];
  /** Codes of what the title and the first sentence speak of: the first, and where that has no number the next. */
  core: readonly string[];
  /** Which categories, in their order; all where absent. */
  categorieen?: readonly string[];
  /** Categories taken together, in place of each apart. */
  samen?: Together;
  vorm: "staven" | "verdeling" | "trend";
  /** A rate (per 1.000 or %), or the count; a count is never set beside that of another gebied. */
  maat: "per" | "aantal";
  /** Which perioden a figure takes; by default halfjaren. */
  perioden?: "halfjaar" | "jaar";
  /** Codes of the begrippen that it rests on. */
  begrippen: readonly string[];
}

type Make = (number: string, subject: string, indicator: string, core: string[], begrippen: string[]) => FigurePlan;

const bars: Make = (number, subject, indicator, core, begrippen) => ({
  ...{nummer: number, onderwerp: subject, indicatoren: [indicator], core, vorm: "staven", maat: "per"},
  begrippen: [...begrippen, "interval"]
});
const distribution: Make = (...what) => ({...bars(...what), vorm: "verdeling"});
const trend: Make = (...what) => ({...bars(...what), vorm: "trend"});

const wmo = ["ondersteuning_thuis", "hulp_bij_huishouden", "verblijf_en_opvang", "hulpmiddelen_en_diensten"];
const effect = ["aansluiten", "eigen_regie", "zelfredzaamheid", "kwaliteit_van_leven"];

/** Chapter 1: who uses what now. */
const current: readonly FigurePlan[] = [
  bars(
    "1.1",
    "Inwoners met voorzieningen per wet",
    "inwoners_met_voorzieningen",
    ["totaal", "participatiewet"],
    ["voorziening"]
  ),
  bars(
    "1.2",
    "Huishoudens met voorzieningen per wet",
    "huishoudens_met_voorzieningen",
    ["totaal", "pwet"],
    ["huishouden", "voorziening"]
  ),
  bars("1.3", "Inwoners met individuele Wmo-voorzieningen", "wmo_clienten", ["totaal"], ["wmo"]),
  bars(
    "1.4",
    "Inwoners met een voorziening voor werk en inkomen",
    "participatie_clienten",
    ["bijstand"],
    ["participatiewet", "wsw"]
  ),
  bars("1.5", "Jongeren met jeugdzorg", "jongeren_jeugdzorg", ["totaal"], ["jeugdwet"]),
  distribution(
    "1.6",
    "Aantal voorzieningen per huishouden",
    "voorzieningen_huishoudens",
    ["1"],
    ["huishouden", "voorziening"]
  ),
  {
    ...distribution(
      "1.7",
      "Huishoudens naar combinatie van wetten",
      "stapeling_huishoudens",
      ["pwet_wmo"],
      ["huishouden"]
    ),
    categorieen: combinaties.map(({code}) => code)
  },
  bars("1.8", "75-plussers met Wmo, buiten en in een instelling", "ouderen_75plus_wmo", ["buiten_instelling"], ["wmo"])
];

/** Chapter 2: what changes. */
const developments: readonly FigurePlan[] = [
  trend(
    "2.1",
    "Inwoners met voorzieningen per wet",
    "inwoners_met_voorzieningen",
    ["totaal", "participatiewet"],
    ["voorziening"]
  ),
  trend(
    "2.2",
    "Aantal voorzieningen per huishouden",
    "voorzieningen_huishoudens",
    ["1"],
    ["huishouden", "voorziening"]
  ),
  trend("2.3", "Inwoners met individuele Wmo-voorzieningen", "wmo_clienten", ["totaal"], ["wmo"]),
  trend(
    "2.4",
    "Huishoudens met voorzieningen per wet",
    "huishoudens_met_voorzieningen",
    ["totaal", "pwet"],
    ["huishouden", "voorziening"]
  ),
  trend("2.5", "Jongeren met jeugdzorg", "jongeren_jeugdzorg", ["totaal"], ["jeugdwet"]),
  {
    ...trend(
      "2.6",
      "Wmo-voorzieningen erbij en eraf",
      "voorzieningen_instroom",
      ["hulp_bij_huishouden"],
      ["wmo", "voorziening"]
    ),
    ...{indicatoren: ["voorzieningen_instroom", "voorzieningen_uitstroom"], categorieen: wmo, maat: "aantal"}
  },
  {
    ...trend(
      "2.7",
      "Jeugdtrajecten begonnen en beëindigd",
      "jeugdtrajecten_begonnen",
      ["jeugdhulp_zonder_verblijf"],
      ["jeugdwet"]
    ),
    ...{indicatoren: ["jeugdtrajecten_begonnen", "jeugdtrajecten_beeindigd"], maat: "aantal"}
  },
  {
    ...trend("2.8", "Inwoners met een bijstandsuitkering", "bijstand_leeftijd", ["totaal"], ["participatiewet"]),
    maat: "aantal"
  },
  trend("2.9", "Duur van de bijstand", "bijstand_duur", ["5_jaar_of_meer"], ["participatiewet"]),
  {
    ...trend(
      "2.10",
      "Huishoudens met meer dan één voorziening",
      "voorzieningen_huishoudens",
      ["meer_dan_een"],
      ["huishouden"]
    ),
    samen: moreThanOne
  }
];

/** Chapter 3: the people and households that a gemeente has to do with. */
const uitgangspositie: readonly FigurePlan[] = [
  distribution("3.1", "Leeftijdsopbouw", "inwoners_leeftijd", ["75+"], ["leeftijdsklasse"]),
  distribution("3.2", "Samenstelling van huishoudens", "huishoudens_type", ["eenpersoons"], ["huishoudtype"]),
  distribution("3.3", "75-plussers buiten en in een instelling", "ouderen_75plus", ["buiten_instelling"], ["aandeel"]),
  distribution("3.4", "Kwetsbaarheid: stapeling van risicokenmerken", "kwetsbaarheid", ["3_of_meer"], ["aandeel"]),
  bars(
    "3.5",
    "Inwoners die een levensgebeurtenis meemaakten",
    "levensgebeurtenissen",
    ["echtscheiding"],
    ["levensgebeurtenis"]
  ),
  {
    ...trend("3.6", "Inwoners en huishoudens", "inwoners", ["totaal"], ["huishouden"]),
    ...{indicatoren: ["inwoners", "huishoudens"], maat: "aantal", begrippen: ["huishouden"]}
  }
];

/** Chapter 4: what comes of it. */
const results: readonly FigurePlan[] = [
  {
    ...bars("4.1", "Ervaren effectiviteit van Wmo-ondersteuning", "clientervaring_eens", ["zelfredzaamheid"], ["wmo"]),
    ...{indicatoren: ["clientervaring_eens", "clientervaring_oneens"], categorieen: effect, perioden: "jaar"}
  },
  bars(
    "4.2",
    "Herhaald beroep op jeugdbescherming en jeugdreclassering",
    "herhaald_beroep",
    ["jeugdbescherming"],
    ["jeugdwet"]
  ),
  trend("4.3", "Herhaald beroep door de tijd", "herhaald_beroep", ["jeugdbescherming"], ["jeugdwet"]),
  {
    ...trend("4.4", "Ervaren effectiviteit door de jaren", "clientervaring_eens", ["zelfredzaamheid"], ["wmo"]),
    ...{categorieen: effect, perioden: "jaar"}
  }
];

/** Every numbered figure of the monitor but those of the Levensweg (5.1 to 5.3). */
export const figures: readonly FigurePlan[] = [...current, ...developments, ...uitgangspositie, ...results];

/** The figure with this number; throws where there is none. */
export function figurePlan(number: string): FigurePlan {
  const plan = figures.find((figure) => figure.nummer === number);
  if (!plan) throw new Error(`unknown figuur: ${number}`);
  return plan;
}
