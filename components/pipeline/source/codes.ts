import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {type GemeenteName, gemeenteSentence} from "../../../data/gemeentewijziging.js";
import {geslachten} from "../../../data/geslacht.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {onderzoeksvormen} from "../../../data/onderzoeksvorm.js";
import {stellingen} from "../../../data/stelling.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {wijkSentence} from "../../../data/wijkcode.js";
import {once, readFacts} from "../facts.js";
import {clean, foreignLetters, visible} from "./keys.js";
import {sqlList} from "./sql.js";

/** Per code column the known codes, in the order of the lists in `data/`: the order of the ENUM in the clean tables. */
export interface Codes {
  lists: Record<string, readonly string[]>;
  gemeenten: readonly GemeenteName[];
  /** The gemeente of each wijk, in the order of `lists.wijk`. */
  wijkGemeente: readonly string[];
  /** Per voorziening, in the order of `lists.voorziening`, a bit for each wet (in the order of `lists.wet`) that has it. */
  voorzieningWetten: readonly number[];
}

const noYes = ["nee", "ja"] as const;

export const readCodes = once(makeCodes);

function makeCodes(): Codes {
  const wijken = readFacts<{wijk: string; gemeente: string}>("wijken.csv");
  const gemeenten = readFacts<GemeenteName>("gemeenten.csv");
  const wet = wetten.map(({code}) => code);
  const voorziening = [...new Set(voorzieningen.map(({code}) => code))];
  const bits = (code: string) =>
    voorzieningen.filter((v) => v.code === code).reduce((sum, v) => sum | (1 << wet.indexOf(v.wet)), 0);
  return {
    lists: {
      geslacht: geslachten.map(({code}) => code),
      gemeente: gemeenten.map(({gemeente}) => gemeente),
      wijk: wijken.map(({wijk}) => wijk),
      huishoudtype: huishoudtypen.map(({code}) => code),
      wet,
      voorziening,
      gebeurtenis: gebeurtenissen.map(({code}) => code),
      ...{geleverd: noYes, goedgekeurd: noYes, opt_out_basis: noYes, opt_out_facultatief: noYes},
      stelling: stellingen.map(({code}) => code),
      vorm: onderzoeksvormen.map(({code}) => code)
    },
    gemeenten: gemeenten.map(({gemeente, naam}) => ({gemeente, naam})),
    wijkGemeente: wijken.map(({gemeente}) => gemeente),
    voorzieningWetten: voorziening.map(bits)
  };
}

/** The ENUM type of a code column: a list that stands in every query costs more than all else in a query on few rows. */
export const codeType = (column: string): string => `${column}code`;

/** SQL for the types of all code columns, so that a code is a small number: its place in its list. */
export const codeTypes = ({lists}: Codes): string =>
  Object.entries(lists)
    .map(([column, codes]) => `CREATE OR REPLACE TYPE ${codeType(column)} AS ENUM (${sqlList(codes)})`)
    .join(";\n");

/** What people write for a code of a short list, beside small differences in spelling. */
export const codeWords: Record<string, Record<string, string>> = {
  geslacht: {
    ...{man: "M", mannelijk: "M", male: "M", "1": "M", "01": "M"},
    ...{vrouw: "V", vrouwelijk: "V", female: "V", f: "V", w: "V", "2": "V", "02": "V"}
  },
  huishoudtype: {
    ...{alleenstaand: "eenpersoons", eenpersoonshuishouden: "eenpersoons", eenoudergezin: "eenouder"},
    ...{eenouderhuishouden: "eenouder", instelling: "institutioneel", institutioneelhuishouden: "institutioneel"},
    ...{gezin: "paar_met_kinderen", overighuishouden: "overig"}
  },
  wet: {pw: "participatiewet", pwet: "participatiewet", jw: "jeugdwet", jeugd: "jeugdwet", wmo2015: "wmo"},
  gebeurtenis: {scheiding: "echtscheiding", verhuisd: "verhuizing", ontslag: "baanverlies", getrouwd: "huwelijk"}
};

/** The same for every column of yes and no. */
export const yesNoWords: Record<string, string> = {
  ...{true: "ja", j: "ja", y: "ja", yes: "ja", "1": "ja", waar: "ja"},
  ...{false: "nee", n: "nee", no: "nee", "0": "nee", onwaar: "nee"}
};

/** What is not known counts as that, but nobody may say so in the place of the visitor. */
const unknownWords: Record<string, Record<string, string>> = {
  huishoudtype: {onbekend: "eenpersoons", unknown: "eenpersoons"}
};

/** Longer than any code or what people write for it. */
const LONGEST = 80;

const bare = (text: string): string =>
  clean(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const wordsFor = (column: string, list: readonly string[]): Record<string, string> => ({
  ...(codeWords[column] ?? (list.includes("ja") ? yesNoWords : {})),
  ...unknownWords[column]
});

/** The code of a short list that a value most resembles; undefined when it resembles none, or more than one as much. */
function resemblesOn(column: string, waarde: string, list: readonly string[]): string | undefined {
  const word = bare(waarde);
  if (word === "" || word.length > LONGEST) return undefined;
  const known = list.find((code) => bare(code) === word) ?? wordsFor(column, list)[word];
  if (known && list.includes(known)) return known;
  const distances = list
    .map((code) => ({code, distance: distance(bare(code), word)}))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = distances;
  const nearby = first && first.distance <= Math.min(2, Math.floor(word.length / 4));
  return nearby && first.distance < (second?.distance ?? Infinity) ? first.code : undefined;
}

/** Levenshtein's distance: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = row;
  }
  return previous[b.length]!;
}

/** Why a value is not a code of its list, and what to write instead. */
export function explanationCode(column: string, waarde: string, codes: Codes): string {
  const foreign = foreignLetters(clean(waarde));
  const letters = foreign === "" ? "" : ` (let op de tekens: ${foreign})`;
  if (column === "gemeente") return gemeenteSentence(visible(waarde), codes.gemeenten) + letters;
  if (column === "wijk") return wijkSentence(visible(waarde), new Set(codes.lists.wijk), codes.gemeenten) + letters;
  const list = codes.lists[column] ?? [];
  const code = resemblesOn(column, waarde, list);
  const guess = code === undefined ? `verwacht: ${list.join(", ")}` : `bedoelt u ${code}?`;
  return `"${visible(waarde)}" is geen bekende code voor ${column}; ${guess}${letters}`;
}
