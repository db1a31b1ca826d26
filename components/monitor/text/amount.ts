import type {Categorie, Indicator} from "../../../data/indicator/shape.js";
import {type Bounded, type Decimalen, inSentence, margin, precision, wholeNumber} from "../../format/number.js";
import {type Measurement, perMeasure} from "../figure/measurement.js";

const ownNames = /^(Wmo|Wsw|Jeugd|Jeugdwet|Participatiewet|P-wet|AOW)(?![a-zë])/;

/** A name as it stands within a sentence: a small first letter, but for the names of wetten. */
export const small = (naam: string): string =>
  ownNames.test(naam) ? naam : naam.charAt(0).toLowerCase() + naam.slice(1);

/** A verb: gebruikt, gebruiken, gebruikte, gebruikten. */
type Verb = readonly [is: string, are: string, was: string, waren: string];

/** How an indicator is said: In Utrecht [gebruiken] 62 van de 1.000 [inwoners] [een Wmo-voorziening]. */
interface Verdict {
  /** Whom a rate is a part of. */
  who: (categorie: Categorie) => string;
  work: Verb;
  /** What follows the number; empty where the number says it all. */
  wat: (categorie: Categorie) => string;
  /** What is counted, where that is no part of `who`: 120 trajecten, 3,2 trajecten per 1.000 inwoners tot 23 jaar. */
  pieces?: string;
}

const use: Verb = ["gebruikt", "gebruiken", "gebruikte", "gebruikten"];
const have: Verb = ["heeft", "hebben", "had", "hadden"];
const are: Verb = ["is", "zijn", "was", "waren"];
const wonen: Verb = ["woont", "wonen", "woonde", "woonden"];

const numerals: Record<string, string> = {
  ...{"1": "één", "2": "twee", "3": "drie", "4": "vier", "5": "vijf"},
  ...{"6_of_meer": "zes of meer", "3_of_meer": "drie of meer", meer_dan_een: "meer dan één"}
};
const wetten: Record<string, string> = {
  ...{wmo: "de Wmo", participatiewet: "de Participatiewet", jeugdwet: "de Jeugdwet", wsw: "de Wsw"},
  ...{jeugd: "de Jeugdwet", pwet: "de Participatiewet of Wsw"}
};

const say =
  (special: Record<string, string>, otherwise: (categorie: Categorie) => string = ({naam}) => small(naam)) =>
  (categorie: Categorie): string =>
    special[categorie.code] ?? otherwise(categorie);
const fixed = (text: string) => () => text;

const inwoners = fixed("inwoners");
const huishoudens = fixed("huishoudens");
const jongeren = fixed("inwoners tot 23 jaar");

const perWet = say(
  {totaal: "een voorziening van het sociaal domein"},
  ({code, naam}) => `een voorziening van ${wetten[code] ?? naam}`
);
const combinatie = say({totaal: "een voorziening"}, ({code}) => {
  const parts = code
    .replace("alleen_", "")
    .split("_")
    .map((part) => wetten[part] ?? part);
  if (code.startsWith("alleen_")) return `alleen voorzieningen van ${parts[0]}`;
  return `voorzieningen van ${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`;
});
const aantal = ({code}: Categorie) =>
  `${numerals[code] ?? code} ${/^1$|een$/.test(code) ? "voorziening" : "voorzieningen"}`;
const stelling =
  (how: string) =>
  ({naam}: Categorie) =>
    `het (helemaal) ${how} over “${naam}”`;
const answerers = fixed("cliënten die antwoordden");
const added =
  (word: string) =>
  ({naam}: Categorie) =>
    `${small(naam)} ${word}`.trim();
const trajecten = ({naam}: Categorie) => `van ${small(naam)}`;

const verdicts: Record<string, Verdict> = {
  inwoners_met_voorzieningen: {who: inwoners, work: use, wat: perWet},
  huishoudens_met_voorzieningen: {who: huishoudens, work: use, wat: perWet},
  wmo_clienten: {who: inwoners, work: use, wat: say({totaal: "een Wmo-voorziening"})},
  stapeling_huishoudens: {who: huishoudens, work: use, wat: combinatie},
  stapeling_personen: {who: inwoners, work: use, wat: combinatie},
  voorzieningen_huishoudens: {who: huishoudens, work: use, wat: aantal},
  meer_dan_een_voorziening: {who: huishoudens, work: use, wat: aantal},
  voorzieningen_personen: {who: inwoners, work: use, wat: aantal},
  jongeren_jeugdzorg: {who: jongeren, work: have, wat: say({totaal: "jeugdzorg"})},
  jeugdzorg_combinaties: {who: jongeren, work: have, wat: say({})},
  participatie_clienten: {
    ...{who: fixed("inwoners van 15 jaar en ouder"), work: have},
    wat: say({
      ...{bijstand_gerelateerd: "een bijstandgerelateerde uitkering", re_integratie: "een re-integratievoorziening"},
      ...{bijstand_en_re_integratie: "bijstand en een re-integratievoorziening"},
      wsw: "een plaats in de sociale werkvoorziening"
    })
  },
  ouderen_75plus_wmo: {
    ...{who: ({naam}) => `75-plussers ${small(naam)}`, work: use, wat: fixed("een Wmo-voorziening")}
  },
  beschermd_wonen: {who: inwoners, work: use, wat: fixed("verblijf en opvang van de Wmo")},
  voorzieningen_stand: {who: inwoners, work: are, wat: added("in gebruik"), pieces: "voorzieningen"},
  voorzieningen_instroom: {
    ...{who: inwoners, work: ["komt", "komen", "kwam", "kwamen"], wat: added("erbij"), pieces: "voorzieningen"}
  },
  voorzieningen_uitstroom: {
    ...{who: inwoners, work: ["gaat", "gaan", "ging", "gingen"], wat: added("eraf"), pieces: "voorzieningen"}
  },
  bijstand_leeftijd: {
    ...{who: inwoners, work: have},
    wat: say({totaal: "bijstand"}, ({naam}) => `bijstand (${small(naam)})`)
  },
  bijstand_duur: {
    ...{who: fixed("inwoners met bijstand"), work: have},
    wat: ({naam}) => `die uitkering ${small(naam)}`
  },
  jeugdtrajecten_begonnen: {
    ...{who: jongeren, work: ["begint", "beginnen", "begon", "begonnen"], wat: trajecten, pieces: "trajecten"}
  },
  jeugdtrajecten_beeindigd: {
    ...{who: jongeren, work: ["eindigt", "eindigen", "eindigde", "eindigden"], wat: trajecten, pieces: "trajecten"}
  },
  inwoners: {who: inwoners, work: wonen, wat: fixed(""), pieces: "mensen"},
  huishoudens: {who: huishoudens, work: are, wat: fixed(""), pieces: "huishoudens"},
  inwoners_leeftijd: {
    ...{who: inwoners, work: are},
    wat: ({naam}) => (naam.endsWith("ouder") ? naam : `${naam} oud`)
  },
  huishoudens_type: {who: huishoudens, work: are, wat: ({naam}) => `een ${small(naam)}`},
  ouderen_75plus: {who: fixed("75-plussers"), work: wonen, wat: say({})},
  kwetsbaarheid: {
    ...{who: fixed("inwoners van 18 jaar en ouder"), work: have},
    wat: say(
      {"0": "geen van de acht risicokenmerken"},
      ({code}) => `${numerals[code] ?? code} ${code === "1" ? "risicokenmerk" : "risicokenmerken"}`
    )
  },
  levensgebeurtenissen: {
    ...{who: inwoners, work: ["maakt", "maken", "maakte", "maakten"]},
    wat: ({naam}) => `in de vier jaar ervoor dit mee: ${small(naam)}`
  },
  herhaald_beroep: {
    ...{who: ({naam}) => `begonnen trajecten ${small(naam)}`, work: are, wat: fixed("een herhaald beroep")}
  },
  clientervaring_eens: {who: answerers, work: are, wat: stelling("eens")},
  clientervaring_oneens: {who: answerers, work: are, wat: stelling("oneens")}
};

/** How an indicator is said; throws where nobody wrote it down. */
export function verdict({code}: Indicator): Verdict {
  const found = verdicts[code];
  if (!found) throw new Error(`no words for indicator: ${code}`);
  return found;
}

/** Whether a figure speaks of rates or of counts. */
export type Measure = "per" | "aantal";

const singular: Record<string, string> = {
  ...{inwoners: "inwoner", huishoudens: "huishouden", jongeren: "jongere", voorzieningen: "voorziening"},
  ...{trajecten: "traject", antwoorden: "antwoord", mensen: "mens"}
};

/** The decimals of all numbers of a sentence: of these, with the intervals of those that it says too. */
export function sentencePrecision(
  kind: Measure,
  measurements: readonly (Measurement | null)[],
  withInterval: readonly Measurement[] = []
): Decimalen {
  if (kind === "aantal") return 0;
  const values = measurements.flatMap((measurement) => (measurement && perMeasure(measurement, "per").waarde) ?? []);
  return precision(values, withInterval.flatMap(limitsOf));
}

function limitsOf(measurement: Measurement): Bounded[] {
  const {waarde, onder: below, boven: above} = perMeasure(measurement, "per");
  return waarde === null || below === null || above === null ? [] : [{waarde, onder: below, boven: above}];
}

/** The number alone: 62, 6,2%, 3.340. */
export function amount(
  measurement: Measurement,
  kind: Measure,
  decimalen: Decimalen = sentencePrecision(kind, [measurement])
): string {
  const {waarde} = perMeasure(measurement, kind);
  if (waarde === null) return "–";
  return kind === "aantal" ? wholeNumber(waarde) : inSentence(waarde, measurement.indicator.per!, decimalen);
}

/** The number with what it is a number of: 62 van de 1.000 inwoners, 12% van de jongeren, 3.340 inwoners. */
export function howMany(measurement: Measurement, kind: Measure, decimalen?: Decimalen): string {
  const {indicator, categorie, waarde} = measurement;
  const {who, pieces = indicator.eenheid} = verdict(indicator);
  const text = amount(measurement, kind, decimalen);
  if (kind === "aantal") return `${text} ${waarde === 1 ? (singular[pieces] ?? pieces) : pieces}`;
  if (indicator.per === 100) return `${text} van de ${who(categorie)}`;
  return verdict(indicator).pieces
    ? `${text} ${pieces} per 1.000 ${who(categorie)}`
    : `${text} van de 1.000 ${who(categorie)}`;
}

/** Whether the verb stands in the plural: of a percentage, of one and of none it does not. */
export const plural = ({indicator, waarde}: Measurement, kind: Measure): boolean =>
  kind === "aantal" ? waarde !== 1 : indicator.per !== 100;

/** The interval of a rate: 95%-interval 61 tot 63, or 95%-interval ±0,2. */
export function interval(
  measurement: Measurement,
  decimalen: Decimalen = sentencePrecision("per", [measurement], [measurement])
): string | null {
  const [limits] = limitsOf(measurement);
  return limits ? `95%-interval ${margin(limits, measurement.indicator.per!, decimalen)}` : null;
}
