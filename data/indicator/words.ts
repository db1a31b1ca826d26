import type {Categorie} from "./shape.js";

/** A verb: gebruikt, gebruiken, gebruikte, gebruikten. */
export type Verb = readonly [is: string, are: string, was: string, waren: string];

/** How an indicator is said: In Utrecht [gebruiken] 62 van de 1.000 [inwoners] [een Wmo-voorziening]. */
export interface IndicatorWords {
  /** Whom a rate is a part of. */
  who: (categorie: Categorie) => string;
  work: Verb;
  /** What follows the number; empty where the number says it all. */
  wat: (categorie: Categorie) => string;
  /** What is counted, where that is no part of `who`: 120 trajecten, 3,2 trajecten per 1.000 inwoners tot 23 jaar. */
  pieces?: string;
}

const ownNames = /^(Wmo|Wsw|Jeugd|Jeugdwet|Participatiewet|P-wet|AOW)(?![a-zë])/;

/** A name as it stands within a sentence: a small first letter, but for the names of wetten. */
export const small = (naam: string): string =>
  ownNames.test(naam) ? naam : naam.charAt(0).toLowerCase() + naam.slice(1);

export const use: Verb = ["gebruikt", "gebruiken", "gebruikte", "gebruikten"];
export const have: Verb = ["heeft", "hebben", "had", "hadden"];
export const are: Verb = ["is", "zijn", "was", "waren"];
export const wonen: Verb = ["woont", "wonen", "woonde", "woonden"];

export const numerals: Readonly<Record<string, string>> = {
  ...{"1": "één", "2": "twee", "3": "drie", "4": "vier", "5": "vijf"},
  ...{"6_of_meer": "zes of meer", "3_of_meer": "drie of meer", meer_dan_een: "meer dan één"}
};
const wetten: Record<string, string> = {
  ...{wmo: "de Wmo", participatiewet: "de Participatiewet", jeugdwet: "de Jeugdwet", wsw: "de Wsw"},
  ...{jeugd: "de Jeugdwet", pwet: "de Participatiewet of Wsw"}
};

/** Words for some categories, and for the others what is made of their name. */
export const say =
  (special: Readonly<Record<string, string>>, otherwise: (categorie: Categorie) => string = ({naam}) => small(naam)) =>
  (categorie: Categorie): string =>
    special[categorie.code] ?? otherwise(categorie);
export const fixed = (text: string) => () => text;

export const residents = fixed("inwoners");
export const households = fixed("huishoudens");
export const jongeren = fixed("inwoners tot 23 jaar");

export const ofWet = say(
  {totaal: "een voorziening van het sociaal domein"},
  ({code, naam}) => `een voorziening van ${wetten[code] ?? naam}`
);
export const combinatie = say({totaal: "een voorziening"}, ({code}) => {
  const parts = code
    .replace("alleen_", "")
    .split("_")
    .map((part) => wetten[part] ?? part);
  if (code.startsWith("alleen_")) return `alleen voorzieningen van ${parts[0]}`;
  return `voorzieningen van ${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`;
});
export const aantal = ({code}: Categorie) =>
  `${numerals[code] ?? code} ${/^1$|een$/.test(code) ? "voorziening" : "voorzieningen"}`;

/** The name of a category with a word behind it. */
export const added =
  (word: string) =>
  ({naam}: Categorie) =>
    `${small(naam)} ${word}`.trim();
