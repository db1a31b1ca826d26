import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import {cohortColumns as cellColumns, type RelationShape, sidesRows, sidesView} from "../queries/cohort.js";
import {clockColumns} from "../queries/klok.js";
import {toestandOn} from "../queries/trajecten.js";
import type {RelationName} from "../queries/query.js";
import type {RelationView} from "../tables/cells.js";
import {sampleMacros, type SampleName, sampleTables} from "./sampleTables.js";

/** A column of a table that can be asked of: what stands in it, and its codes where it has a list. */
export interface AskColumn {
  naam: string;
  uitleg: string;
  codes?: readonly {code: string; naam: string}[];
}

/** A table that can be asked of, as it is described beside the editor. */
export interface AskTable {
  naam: string;
  uitleg: string;
  /** What one row is. */
  rij: string;
  kolommen: readonly AskColumn[];
  voorbeeld: string;
}

export type AskName = RelationName | CellsName | "monitor" | "gebieden" | "toestanden" | SampleName;

/** A relation as the figures of the site read it. */
export type CellsName = `${RelationName}_cellen`;

const attributes: readonly AskColumn[] = [
  {naam: "huishoudtype", uitleg: "huishoudtype op het startpeilmoment", codes: huishoudtypen},
  {naam: "leeftijdsklasse", uitleg: "leeftijd op het startpeilmoment", codes: leeftijdsklassen},
  {naam: "geslacht", uitleg: "geslacht", codes: geslachten}
];
const people: AskColumn = {naam: "aantal", uitleg: "inwoners: tel ze op met sum(aantal)"};

/** The voorzieningen as columns: that of the Wsw goes by the name of its wet. */
const startColumn = (code: string) => `start_${code}`;

/** The columns of a relation of the figures. */
const cellsOf = (columns: readonly string[]): AskColumn[] => [
  {naam: "kant", uitleg: "0: het gebied; 1: waarmee een figuur vergelijkt"},
  ...columns.map((naam) => ({naam, uitleg: cellMeanings[naam] ?? "als getal"}))
];
const cellMeanings: Readonly<Record<string, string>> = {
  ...{aantal: people.uitleg, gebeurtenissen: "een bit per levensgebeurtenis", voorzieningen: "een bit per voorziening"},
  ...{
    groep: "0: met, 1: ooit, 2: alle",
    gebeurtenis: "plaats in de codelijst",
    stap: "peilmoment, geteld vanaf het eerste"
  },
  ...{eerste: "van hen: voor het eerst in gebruik", laatste: "van hen: voor het laatst in gebruik"}
};

export const askTables: readonly (AskTable & {naam: AskName})[] = [
  {
    naam: "cohort",
    uitleg:
      "De inwoners van het gekozen gebied op het startpeilmoment, opgeteld: wie in alles gelijk is, staat samen in één rij. in_gebruik(wmo, 2) zegt of zij twee peilmomenten na de start Wmo gebruiken; in_gebruik(wmo, 0) of zij dat bij de start doen.",
    rij: "een groep inwoners die in alle kolommen gelijk is",
    kolommen: [
      ...attributes,
      ...gebeurtenissen.map(({code, naam}) => ({
        naam: code,
        uitleg: `${naam} meegemaakt in de vier jaar voor de start (true of false)`
      })),
      ...voorzieningen.map(({code, naam}) => ({
        naam: startColumn(code),
        uitleg: `${naam} in gebruik bij de start (true of false)`
      })),
      ...wetten.map(({code, naam}) => ({naam: code, uitleg: `gebruik van ${naam} per peilmoment, voor in_gebruik(…)`})),
      {naam: "aanwezig", uitleg: "woont nog in Nederland, per peilmoment, voor in_gebruik(…)"},
      {naam: "overleden", uitleg: "is overleden, per peilmoment, voor in_gebruik(…)"},
      people
    ],
    voorbeeld: `SELECT huishoudtype, sum(aantal) AS inwoners,
  sum(aantal) FILTER (in_gebruik(wmo, 0)) AS met_wmo
FROM cohort
GROUP BY huishoudtype
ORDER BY inwoners DESC`
  },
  {
    naam: "toestanden",
    uitleg: "Dezelfde inwoners op elk peilmoment vanaf de start, met hun toestand: welke wetten zij samen gebruiken.",
    rij: "een groep inwoners op een peilmoment",
    kolommen: [
      {naam: "peilmoment", uitleg: "1 januari of 1 juli, als datum"},
      {naam: "stap", uitleg: "halve jaren na de start"},
      ...attributes,
      {naam: "toestand", uitleg: "geen, alleen_jeugd, alleen_pwet, alleen_wmo, combinaties, vertrokken of overleden"},
      people
    ],
    voorbeeld: `SELECT peilmoment, toestand, sum(aantal) AS inwoners
FROM toestanden
WHERE toestand <> 'geen'
GROUP BY ALL
ORDER BY ALL`
  },
  {
    naam: "monitor",
    uitleg: "De cijfers van de monitor voor het gekozen gebied: alle indicatoren, categorieën en perioden.",
    rij: "een indicator, categorie en periode",
    kolommen: [
      {naam: "gebied", uitleg: "code van het gebied"},
      {naam: "indicator", uitleg: "code van de indicator; zie Begrippen"},
      {naam: "categorie", uitleg: "code van de categorie"},
      {naam: "periode", uitleg: "2015HJ01 is het eerste halfjaar van 2015, 2015JJ00 het hele jaar"},
      {naam: "waarde", uitleg: "aantal; leeg waar reden zegt waarom"},
      {naam: "n", uitleg: "waarvan het aantal een deel is"},
      {naam: "reden", uitleg: "waarom er geen aantal is"}
    ],
    voorbeeld: `SELECT periode, waarde, n, 1000.0 * waarde / n AS per_1000
FROM monitor
WHERE indicator = 'wmo_clienten' AND categorie = 'totaal'
ORDER BY periode`
  },
  {
    naam: "klok",
    uitleg:
      "Inwoners rond een gebeurtenis, van halfjaar tot halfjaar. Samenhang, geen effect. Voor de vergelijking met wie niets meemaakte: zie de pagina Gebeurtenissen.",
    rij: "een groep inwoners op een afstand van de gebeurtenis",
    kolommen: [
      {naam: "groep", uitleg: "met: maakte het mee na de referentie; ooit: maakte het ooit mee; alle: alle inwoners"},
      {naam: "gebeurtenis", uitleg: "de gebeurtenis", codes: gebeurtenissen},
      {naam: "referentie", uitleg: "laatste peilmoment voor de gebeurtenis, geteld vanaf het eerste"},
      {naam: "afstand", uitleg: "halve jaren vanaf de referentie"},
      ...attributes,
      {naam: "gezien", uitleg: "inwoners die dan nog in beeld zijn"},
      {naam: "totaal", uitleg: "van hen: gebruikt een voorziening"},
      ...wetten.map(({code, naam}) => ({naam: code, uitleg: `van hen: gebruikt ${naam}`}))
    ],
    voorbeeld: `SELECT afstand, sum(totaal) / sum(gezien) AS aandeel
FROM klok
WHERE groep = 'met' AND gebeurtenis = 'detentie'
GROUP BY afstand
ORDER BY afstand`
  },
  {
    naam: "gebieden",
    uitleg: "Alle gebieden van de werkbank met hun code, naam en soort.",
    rij: "een gebied",
    kolommen: [
      {naam: "code", uitleg: "GM0344, WK034401, PV26, NL"},
      {naam: "naam", uitleg: "naam"},
      {naam: "soort", uitleg: "land, provincie, gemeente, wijk, …"},
      {naam: "gemeenten", uitleg: "codes van de gemeenten waaruit het bestaat, met een spatie ertussen"}
    ],
    voorbeeld: `SELECT code, naam FROM gebieden
WHERE soort = 'provincie'
ORDER BY naam`
  },
  {
    naam: "cohort_cellen",
    uitleg:
      "De tabel cohort zoals de figuren haar lezen, met getallen in plaats van woorden: een kenmerk is de plaats in zijn codelijst, vanaf 0; gebeurtenissen en voorzieningen hebben een bit per code, de wetten een bit per peilmoment.",
    rij: "een groep inwoners die in alle kolommen gelijk is",
    kolommen: cellsOf(cellColumns),
    voorbeeld: `SELECT huishoudtype, sum(aantal) AS inwoners
FROM cohort_cellen
WHERE kant = 0
GROUP BY huishoudtype
ORDER BY huishoudtype`
  },
  {
    naam: "klok_cellen",
    uitleg: "De tabel klok zoals de figuren haar lezen, met getallen in plaats van woorden.",
    rij: "een groep inwoners rond een gebeurtenis, op een peilmoment",
    kolommen: cellsOf(clockColumns),
    voorbeeld: `SELECT stap - referentie AS afstand, sum(gezien) AS gezien
FROM klok_cellen
WHERE groep = 0 AND gebeurtenis = 0
GROUP BY afstand
ORDER BY afstand`
  },
  ...sampleTables
];

/** Words of our own for SQL, as they are described beside the editor. */
export const askFunctions: readonly {naam: string; uitleg: string; sql: string}[] = [
  {
    naam: "in_gebruik(wmo, stap)",
    uitleg: "of een groep van cohort zoveel peilmomenten na de start gebruikt; ook voor aanwezig en overleden",
    sql: "in_gebruik(gebruik, stap) AS (gebruik::UINTEGER >> stap::UINTEGER) & 1 = 1"
  },
  ...sampleMacros
];

export const askMacros = askFunctions.map(({sql}) => `CREATE OR REPLACE MACRO ${sql};`).join("\n");

const list = (codes: readonly {code: string}[]) => `[${codes.map(({code}) => `'${code}'`).join(", ")}]`;
const named = [
  `${list(huishoudtypen)}[huishoudtype::INTEGER + 1] AS huishoudtype`,
  `${list(leeftijdsklassen)}[leeftijdsklasse::INTEGER + 1] AS leeftijdsklasse`,
  `${list(geslachten)}[geslacht::INTEGER + 1] AS geslacht`
].join(", ");
const bit = (column: string, place: number, naam: string) => `(${column}::UINTEGER >> ${place}) & 1 = 1 AS ${naam}`;

const cohortColumns = [
  named,
  ...gebeurtenissen.map(({code}, i) => bit("gebeurtenissen", i, code)),
  ...voorzieningen.map(({code}, i) => bit("voorzieningen", i, startColumn(code))),
  ...wetten.map(({code}) => code),
  ...["aanwezig", "overleden", "aantal"]
].join(", ");

const clockRows = [
  `['met', 'ooit', 'alle'][groep::INTEGER + 1] AS groep`,
  `CASE WHEN groep = 2 THEN NULL ELSE ${list(gebeurtenissen)}[gebeurtenis::INTEGER + 1] END AS gebeurtenis`,
  `referentie, stap::INTEGER - referentie::INTEGER AS afstand, ${named}`,
  ...["gezien", "totaal", ...wetten.map(({code}) => code)]
].join(", ");

/** The relations of the figures as tables with words in the place of numbers, and beside them as they are; of what is compared with, only that. */
export const readableView: RelationView = (shape: RelationShape, sides) => {
  const columns = shape.name === "cohort" ? cohortColumns : clockRows;
  return `CREATE OR REPLACE TEMP VIEW ${shape.name} AS SELECT ${columns} FROM (${sidesRows(shape, sides.slice(0, 1))});
${sidesView({...shape, name: `${shape.name}_cellen`}, sides)}`;
};

/** The toestanden out of `cohort`, for these peilmomenten. */
export const toestandenView = (moments: readonly string[]): string => {
  const list = moments.map((moment, i) => `(${i}::UINTEGER, DATE '${moment}')`).join(", ");
  const bits = ["wmo", "participatiewet", "jeugdwet", "wsw", "aanwezig", "overleden"];
  const rows = bits.map((column) => `${column}::UINTEGER AS ${column}`).join(", ");
  return `CREATE OR REPLACE TEMP VIEW toestanden AS
SELECT peilmoment, stap::INTEGER AS stap, huishoudtype, leeftijdsklasse, geslacht, ${toestandOn("stap")} AS toestand, sum(aantal)::INTEGER AS aantal
FROM (SELECT huishoudtype, leeftijdsklasse, geslacht, ${rows}, aantal FROM cohort)
CROSS JOIN (VALUES ${list}) AS momenten (stap, peilmoment)
GROUP BY ALL`;
};
