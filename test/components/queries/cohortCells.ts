import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import type {Rules} from "../../../components/model/choice.js";
import {reeksGroupCode} from "../../../components/model/reeksGroup.js";
import type {RunQuery} from "../../../components/queries/query.js";
import {hamming} from "../../../components/statistics/hamming.js";
import {optimalMatching} from "../../../components/statistics/optimalMatching.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {geslachten} from "../../../data/geslacht.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {toestanden} from "../../../data/toestand.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {startBrowserEngine} from "../../util/browserEngine.js";
import {random, randomRules} from "../../util/random.js";

/** A cell as the relation `cohort` has it. */
type Cell = Record<string, number>;

const amount = random(11);
const upTo = (many: number) => Math.floor(amount() * many);
/** Few voorzieningen and gebeurtenissen each, so that no rule leaves nobody. */
const some = (list: readonly unknown[]) =>
  list.reduce<number>((bits, _, i) => (upTo(6) === 0 ? bits | (1 << i) : bits), 0);

/** Cells of two sides in which every rule finds somebody. */
export const cells: readonly Cell[] = Array.from({length: 700}, (_, i) => {
  const at = some(voorzieningen);
  const later = () => upTo(8) << 1;
  return {
    ...{kant: i % 2, huishoudtype: upTo(6), leeftijdsklasse: upTo(8), geslacht: upTo(2)},
    ...{gebeurtenissen: some(gebeurtenissen), aanwezig: 1 | later(), voorzieningen: at, aantal: 1 + upTo(9)},
    ...Object.fromEntries(
      wetten.map(({code}) => [code, Number(voorzieningen.some(({wet}, i) => wet === code && (at >> i) & 1)) | later()])
    ),
    // Bits per peilmoment, of four.
    overleden: i % 9 === 0 ? 0b1000 : i % 31 === 0 ? 0b1100 : 0
  };
});

const medoids = fc.uniqueArray(
  fc.array(fc.constantFrom(...toestanden.map(({code}) => code)), {minLength: 4, maxLength: 4}),
  {minLength: 2, maxLength: 8, selector: (steps) => steps.join()}
);
const group = fc
  .tuple(medoids, fc.constantFrom("om" as const, "hamming" as const), fc.nat())
  .map(([medoids, distance, place]) => reeksGroupCode({distance, place: place % medoids.length, medoids}));

/** Any mixture of rules, now and then with groups of the typologie. */
export const cellRules: fc.Arbitrary<Rules> = fc
  .tuple(
    randomRules,
    fc.oneof({arbitrary: fc.constant<string[]>([]), weight: 2}, fc.array(group, {minLength: 1, maxLength: 2}))
  )
  .map(([rules, reeks]) => ({...rules, reeks}));

function toestandOf(cell: Cell, moment: number): number {
  const on = (column: string) => (cell[column]! >> moment) & 1;
  const places: Record<string, number> = {
    "000": 0,
    "100": 1,
    "010": 2,
    "001": 3,
    "110": 4,
    "101": 5,
    "011": 6,
    "111": 7
  };
  if (on("overleden")) return 9;
  return on("aanwezig") ? places[`${on("jeugdwet")}${on("participatiewet") || on("wsw")}${on("wmo")}`]! : 8;
}

/** Whether the sequence of a cell is nearest to the medoid of a group, of equals to the first. */
function isInGroup(cell: Cell, code: string): boolean {
  const [distance, place, ...texts] = code.split("-");
  const own = [0, 1, 2, 3].map((moment) => toestandOf(cell, moment));
  const measure = distance === "om" ? optimalMatching() : hamming;
  const away = texts.map((text) => measure(own, Array.from(text, Number)));
  return away.indexOf(Math.min(...away)) === Number(place) - 1;
}

/** The rules once more, as plainly as can be. */
export function belongs(cell: Cell, rules: Rules, startgroep: boolean): boolean {
  const of = (list: readonly {code: string}[], bits: number) =>
    list.filter((_, i) => (bits >> i) & 1).map(({code}) => code);
  const one = (codes: readonly string[], list: readonly {code: string}[], place: number) =>
    codes.length === 0 || codes.includes(list[place]!.code);
  const holds = (filter: "gebeurtenis" | "wet" | "voorziening", there: readonly string[]) => {
    const codes: readonly string[] = rules[filter];
    if (rules.alle.includes(filter)) return codes.every((code) => there.includes(code));
    return codes.length === 0 || codes.some((code) => there.includes(code));
  };
  const happened = of(gebeurtenissen, cell["gebeurtenissen"]!);
  const resident =
    one(rules.huishoudtype, huishoudtypen, cell["huishoudtype"]!) &&
    one(rules.leeftijd, leeftijdsklassen, cell["leeftijdsklasse"]!) &&
    one(rules.geslacht, geslachten, cell["geslacht"]!) &&
    holds("gebeurtenis", happened) &&
    !rules.zonder.some((code) => happened.includes(code)) &&
    rules.reeks.every((code) => isInGroup(cell, code));
  if (!startgroep || !resident) return resident;
  const used = of(voorzieningen, cell["voorzieningen"]!);
  const wet = wetten.map(({code}) => code).filter((code) => cell[code]! & 1);
  const parts = [
    ...(wet.includes("jeugdwet") ? ["jeugd"] : []),
    ...(wet.includes("participatiewet") || wet.includes("wsw") ? ["pwet"] : []),
    ...(wet.includes("wmo") ? ["wmo"] : [])
  ];
  const combinatie = parts.length === 1 ? `alleen_${parts[0]}` : parts.join("_");
  const numbers: Record<string, number> = {"1": 1, "2": 2, "3_of_meer": 3};
  return (
    wet.length > 0 &&
    holds("wet", wet) &&
    holds("voorziening", used) &&
    (rules.combinatie.length === 0 || rules.combinatie.some((code) => code === combinatie)) &&
    (rules.stapeling.length === 0 || rules.stapeling.some((code) => numbers[code] === parts.length))
  );
}

const names = Object.keys(cells[0]!);
const table = `CREATE TABLE cohort AS SELECT * FROM (VALUES ${cells
  .map((cell) => `(${names.map((name) => cell[name]).join(", ")})`)
  .join(", ")}) AS cellen(${names.join(", ")})`;

/** The relation `cohort` of these cells, in Node and in the engine of the browser. */
export const cohortEngines = (async (): Promise<RunQuery[]> => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(table);
  const browser = await startBrowserEngine();
  browser.run(table);
  return [queryRunner(connection), browser.runQuery];
})();
