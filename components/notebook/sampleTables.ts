import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import type {Gebied} from "../model/gebied.js";
import type {AskTable} from "./askTables.js";

export type SampleName = "personen" | "verblijf" | "voorzieningen" | "gebeurtenissen";

/** Of how many persons of the source each in the sample is one: the inverse of the chance of its huishouden. */
export const SAMPLE_WEIGHT = 50;

/** From which day the days in the files are counted; 0 is no day. */
export const DAY_ZERO = "1850-01-01";

/** The codes of a column that the files hold as places in their list. */
export const sampleCodes: Readonly<Record<string, readonly string[]>> = {
  geslacht: geslachten.map(({code}) => code),
  huishoudtype: huishoudtypen.map(({code}) => code),
  wet: wetten.map(({code}) => code),
  voorziening: [...new Set(voorzieningen.map(({code}) => code))],
  gebeurtenis: gebeurtenissen.map(({code}) => code)
};

/** The file of a table for the land or a provincie. */
export const sampleFile = (area: string, table: SampleName): string => `steekproef/${area}/${table}.arrow`;

/** In the files of which provincie everyone of a gebied stands; else in those of the land. */
export function sampleArea({soort: kind, gemeenten}: Gebied, gebieden: readonly Gebied[]): string {
  if (kind === "land") return "NL";
  const around = gebieden.find(
    (other) => other.soort === "provincie" && gemeenten.every((gemeente) => other.gemeenten.includes(gemeente))
  );
  return around?.code ?? "NL";
}

const key = {naam: "persoon_id", uitleg: "nummer van de persoon"};
const weight = {naam: "gewicht", uitleg: "voor hoeveel personen van de bron deze rij telt: tel op met sum(gewicht)"};
const coded = (naam: string, meaning: string) => ({
  ...{naam, uitleg: meaning},
  codes: sampleCodes[naam]!.map((code) => ({code, naam: code}))
});
const begin = {naam: "begindatum", uitleg: "eerste dag"};
const end = {naam: "einddatum", uitleg: "laatste dag; leeg waar het loopt"};

export const sampleTables: readonly (AskTable & {naam: SampleName})[] = [
  {
    naam: "personen",
    uitleg:
      "Een steekproef van hele huishoudens, één op de vijftig, uit een bron waarin niemand bestaat. Wie samen voor het eerst in beeld zijn, komen samen in de steekproef en blijven daarin, ook als zij uiteengaan. Van een gebied: wie er in de periode heeft gewoond, met alles van hen. De marge van een aantal geeft marge_totaal(…), die van een aandeel marge_aandeel(…); tel daarvoor eerst per getrokken_met.",
    rij: "een persoon",
    kolommen: [
      key,
      {naam: "geboortedatum", uitleg: "geboortedag, als datum; zie leeftijd_op(…) en leeftijdsklasse_op(…)"},
      coded("geslacht", "geslacht"),
      {naam: "overlijdensdatum", uitleg: "leeg voor wie leeft; zie in_leven(…)"},
      {naam: "getrokken_met", uitleg: "nummer van het huishouden waarmee de persoon in de steekproef kwam"},
      weight
    ],
    voorbeeld: `SELECT geslacht, sum(n * gewicht) AS personen, marge_totaal(n, gewicht) AS marge
FROM (
  SELECT geslacht, getrokken_met, gewicht, count(*) AS n
  FROM personen
  WHERE in_leven(overlijdensdatum, '2015-01-01')
  GROUP BY ALL
)
GROUP BY geslacht`
  },
  {
    naam: "verblijf",
    uitleg:
      "Waar en met wie de personen van de steekproef wonen, van dag tot dag. in_gebied zegt of dat in het gekozen gebied is: een persoon houdt ook de rijen van elders.",
    rij: "een persoon in een huishouden, zolang daaraan niets verandert",
    kolommen: [
      ...[key, begin, end],
      {naam: "gemeente", uitleg: "code van de gemeente"},
      {naam: "wijk", uitleg: "code van de wijk; leeg waar die onbekend is"},
      {naam: "huishouden_id", uitleg: "nummer van het huishouden; op het eerste peilmoment is elk huishouden heel"},
      coded("huishoudtype", "huishoudtype"),
      {naam: "in_gebied", uitleg: "of dit in het gekozen gebied is (true of false)"},
      weight
    ],
    voorbeeld: `SELECT huishoudtype, sum(gewicht) AS inwoners
FROM verblijf JOIN personen USING (persoon_id, gewicht)
WHERE in_gebied AND op_peilmoment(begindatum, einddatum, '2015-01-01')
  AND in_leven(overlijdensdatum, '2015-01-01')
GROUP BY huishoudtype
ORDER BY inwoners DESC`
  },
  {
    naam: "voorzieningen",
    uitleg: "Welke voorzieningen de personen van de steekproef gebruiken, en van wanneer tot wanneer.",
    rij: "een voorziening van een persoon",
    kolommen: [key, coded("wet", "wet"), coded("voorziening", "voorziening"), begin, end, weight],
    voorbeeld: `SELECT wet, voorziening, sum(gewicht) AS aantal
FROM voorzieningen
WHERE op_peilmoment(begindatum, einddatum, '2015-01-01')
GROUP BY ALL
ORDER BY ALL`
  },
  {
    naam: "gebeurtenissen",
    uitleg: "Wat de personen van de steekproef meemaken, op de dag.",
    rij: "een gebeurtenis van een persoon",
    kolommen: [key, coded("gebeurtenis", "gebeurtenis"), {naam: "datum", uitleg: "dag, als datum"}, weight],
    voorbeeld: `SELECT year(datum) AS jaar, gebeurtenis, sum(gewicht) AS aantal
FROM gebeurtenissen
WHERE year(datum) BETWEEN 2015 AND 2017
GROUP BY ALL
ORDER BY ALL`
  }
];

const klasse = [...leeftijdsklassen]
  .reverse()
  .map(({code, since}) => `WHEN leeftijd_op(geboren, dag) >= ${since} THEN '${code}'`)
  .join(" ");

/** Words of our own for the sample. Margins are of 95%, from the sums per drawn huishouden; where every weight is 1 they are 0. */
export const sampleMacros = [
  {
    naam: "op_peilmoment(begindatum, einddatum, dag)",
    uitleg: "of een rij op die dag geldt",
    sql: "op_peilmoment(van, tot, dag) AS (van <= dag::DATE AND (tot IS NULL OR tot >= dag::DATE))"
  },
  {
    naam: "in_leven(overlijdensdatum, dag)",
    uitleg: "of iemand op die dag leeft",
    sql: "in_leven(overleden, dag) AS (overleden IS NULL OR overleden > dag::DATE)"
  },
  {
    naam: "leeftijd_op(geboortedatum, dag)",
    uitleg: "leeftijd in hele jaren",
    sql: "leeftijd_op(geboren, dag) AS datesub('year', geboren, dag::DATE)"
  },
  {
    naam: "leeftijdsklasse_op(geboortedatum, dag)",
    uitleg: "leeftijdsklasse, als in cohort",
    sql: `leeftijdsklasse_op(geboren, dag) AS CASE ${klasse} END`
  },
  {
    naam: "marge_totaal(n, gewicht)",
    uitleg: "95%-marge van sum(n * gewicht), over rijen die elk één huishouden (getrokken_met) zijn",
    sql: "marge_totaal(n, gewicht) AS 1.959964 * sqrt(sum(gewicht * (gewicht - 1) * n * n))"
  },
  {
    naam: "marge_aandeel(deel, n, gewicht)",
    uitleg: "95%-marge van sum(deel * gewicht) / sum(n * gewicht), over zulke rijen",
    sql: `marge_aandeel(deel, n, gewicht) AS 1.959964 * sqrt(greatest(0,
  sum(gewicht * (gewicht - 1) * deel * deel)
  - 2 * (sum(gewicht * deel) / sum(gewicht * n)) * sum(gewicht * (gewicht - 1) * deel * n)
  + pow(sum(gewicht * deel) / sum(gewicht * n), 2) * sum(gewicht * (gewicht - 1) * n * n)
)) / nullif(sum(gewicht * n), 0)`
  }
] as const;

const day = (column: string) => `DATE '${DAY_ZERO}' + ${column}::INTEGER`;
const dayIf = (column: string) => `CASE WHEN ${column} > 0 THEN ${day(column)} END AS ${column}`;
const word = (column: string) =>
  `[${sampleCodes[column]!.map((code) => `'${code}'`).join(", ")}][${column}::INTEGER + 1] AS ${column}`;

const readable: Record<SampleName, readonly string[]> = {
  personen: [
    "persoon_id",
    `${day("geboortedatum")} AS geboortedatum`,
    word("geslacht"),
    dayIf("overlijdensdatum"),
    "getrokken_met"
  ],
  verblijf: [
    ...["persoon_id", `${day("begindatum")} AS begindatum`, dayIf("einddatum"), "gemeente"],
    ...["nullif(wijk, '') AS wijk", "huishouden_id", word("huishoudtype")]
  ],
  voorzieningen: [
    "persoon_id",
    word("wet"),
    word("voorziening"),
    `${day("begindatum")} AS begindatum`,
    dayIf("einddatum")
  ],
  gebeurtenissen: ["persoon_id", word("gebeurtenis"), `${day("datum")} AS datum`]
};

/** The rows of a file of the sample, out of the table in which they stand, in the shape of the source. */
export const readableSample = (table: SampleName, from: string): string =>
  `SELECT ${readable[table].join(", ")} FROM ${from}`;

function inGebied({soort: kind, code, gemeenten}: Gebied): string {
  if (kind === "land") return "true";
  if (kind === "wijk") return `coalesce(wijk = '${code}', false)`;
  return `gemeente IN (${gemeenten.map((gemeente) => `'${gemeente}'`).join(", ")})`;
}

/**
 * A table of persons as a notebook asks it: of a gebied those who lived there from the first peilmoment on, with all their rows.
 * `rowsOf` gives the SQL of the rows in the shape of the source, of a sample or of everyone; then the weight is 1.
 */
export function personView(
  table: SampleName,
  {
    rowsOf,
    gebied,
    first,
    weight: each
  }: {
    rowsOf: (table: SampleName) => string;
    gebied: Gebied;
    /** The first peilmoment of the source. */
    first: string;
    weight: number;
  }
): string {
  const here = inGebied(gebied);
  const lived =
    gebied.soort === "land"
      ? ""
      : ` WHERE persoon_id IN (SELECT persoon_id FROM (${rowsOf("verblijf")}) WHERE ${here} AND (einddatum IS NULL OR einddatum >= DATE '${first}'))`;
  const inside = table === "verblijf" ? `${here} AS in_gebied, ` : "";
  return `CREATE OR REPLACE TEMP VIEW ${table} AS SELECT *, ${inside}${each}::DOUBLE AS gewicht FROM (${rowsOf(table)})${lived}`;
}
