import type {Attribute} from "../figure/attributes.js";
import {fileStem} from "../figure/file.js";
import type {Recount} from "../figure/recount.js";
import {dateText} from "../format/date.js";
import type {Calculation} from "../begrippen/calculation.js";
import {capitalise} from "../format/text.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import type {SourceAttribute} from "../model/provenance.js";
import {intervalDifference} from "../statistics/intervalDifference.js";
import {type Difference, newcombe} from "../statistics/newcombe.js";
import {judgement, type Judgement, withoutEach} from "../text/judgement.js";
import {type Chosen, chosenGemeenten, type CompareChoice, momentPlace} from "./choice.js";
import {followsRules, rulesText} from "./gemeenteRules.js";
import {type Measure, type MeasureMoment, measureOf} from "./measure.js";
import type {Population} from "./similar.js";
import type {Comparison, GemeenteValue, Values} from "./tables.js";

/** A measure with its numbers, and the moment that is shown. */
export interface Asked {
  measure: Measure;
  moments: readonly MeasureMoment[];
  /** Place of the moment. */
  at: number;
  values: Values;
}

/** What the figures of the page show. */
export interface Compared extends Asked {
  choice: CompareChoice;
  /** The measure that the first stands against. */
  tegen: Asked;
  chosen: Chosen;
  populations: readonly Population[];
  gebieden: readonly Gebied[];
  manifest: SourceAttribute & Comparison["manifest"];
  /** From what the numbers of the measure can be counted again. */
  recount: () => Promise<Recount | null>;
}

/** Fetches all that a choice asks for. */
export async function compare(tables: Comparison, choice: CompareChoice): Promise<Compared> {
  const ask = async (code: string, op: string | null): Promise<Asked> => {
    const measure = measureOf(code);
    const moments = tables.moments(measure, choice.peilmoment);
    const values = await tables.values(measure, choice);
    return {measure, moments, at: momentPlace({op}, measure, moments), values};
  };
  const [own, tegen, populations] = await Promise.all([
    ask(choice.maat, choice.op),
    ask(choice.tegen, null),
    tables.populations(choice.peilmoment)
  ]);
  const {gebieden, manifest} = tables;
  const chosen = chosenGemeenten(choice, gebieden, populations);
  const recount = () => tables.recount(own.measure, choice, own.at);
  return {...own, choice, tegen, chosen, populations, gebieden, manifest, recount};
}

/** The number of a gemeente, or NL, at the moment that is shown. */
export const valueOf = ({values, at}: Pick<Asked, "values" | "at">, code: string): GemeenteValue | undefined =>
  values.get(code)?.[at];

/** Every gemeente with a number at the moment that is shown. */
export const counted = (asked: Pick<Asked, "values" | "at">): {code: string; value: GemeenteValue}[] =>
  [...asked.values.keys()].flatMap((code) => {
    const value = valueOf(asked, code);
    return code === "NL" || !value || value.aandeel === null ? [] : [{code, value}];
  });

export const nameOf = ({gebieden}: Pick<Compared, "gebieden">, code: string): string =>
  code === "NL" ? "Nederland" : gebiedName(gebieden, code);

/** The gemeente that the words speak of: the one the page is about, else the first that is shown. */
export const subjectOf = ({chosen}: Pick<Compared, "chosen">): string | undefined => chosen.own[0] ?? chosen.all[0];

/** A gemeente beside the rest of Nederland, or where its counts cannot be taken from the whole, beside Nederland. */
export function besideLand(asked: Asked, code: string): {difference: Difference; how: Judgement | null; rest: boolean} {
  const {measure} = asked;
  const [own, land] = [valueOf(asked, code), valueOf(asked, "NL")];
  const tally = (value: GemeenteValue | undefined) =>
    measure.binomial && value && value.gebruik !== null && value.n !== null
      ? {waarde: value.gebruik, n: value.n}
      : null;
  const [a, b] = [tally(own), tally(land)];
  const apart = a && b ? withoutEach(a, b, "binnen") : null;
  const difference = apart
    ? newcombe(apart[0].waarde, apart[0].n, apart[1].waarde, apart[1].n)
    : own && land
      ? intervalDifference(own, land)
      : {verschil: null, ondergrens: null, bovengrens: null};
  return {difference, how: judgement(difference, measure.threshold), rest: apart !== null};
}

/** Between which places a gemeente can stand: by how many intervals lie wholly above its own, and wholly below. */
export function rankOf(all: readonly {code: string; value: GemeenteValue}[], code: string) {
  const own = all.find((item) => item.code === code)?.value;
  if (!own || own.aandeel === null) return null;
  const others = all.filter((item) => item.code !== code).map(({value}) => value);
  const above = others.filter(({ondergrens}) => (ondergrens ?? -Infinity) > (own.bovengrens ?? Infinity)).length;
  const below = others.filter(({bovengrens}) => (bovengrens ?? Infinity) < (own.ondergrens ?? -Infinity)).length;
  const rank = 1 + others.filter(({aandeel}) => aandeel! > own.aandeel!).length;
  return {rank, first: 1 + above, last: all.length - below, of: all.length};
}

/** When the number is of, in words. */
export const momentText = ({measure, moments, at}: Asked): string => {
  const moment = moments[at];
  if (!moment) return "";
  return ["blijft", "type", "verblijf", "gebeurtenis"].includes(measure.kind) ? `op ${moment.naam}` : moment.naam;
};

/** What is said of a figure of the page wherever it goes. */
export function compareAttribute(
  figure: string,
  answer: Compared,
  {title, n, choices = []}: {title: string; n: string; choices?: Attribute["choices"]}
): Attribute {
  const {choice, measure, moments, at, manifest, gebieden} = answer;
  const names = answer.chosen.all.map((code) => nameOf(answer, code));
  const start = dateText(choice.peilmoment);
  return {
    ...{figuur: figure, titel: title, n, bron: manifest, definitions: [measure.definitie]},
    gebied: `${capitalise(gebiedName(gebieden, choice.gebied))} (${choice.gebied})`,
    vergelijk:
      choice.vergelijk === null ? undefined : `${gebiedName(gebieden, choice.vergelijk)} (${choice.vergelijk})`,
    periode: `${moments[at]?.naam ?? ""}${["blijft", "type", "verblijf"].includes(measure.kind) ? `, start op ${start}` : ""}`,
    choices: [
      ["Maat", measure.naam],
      ...(followsRules(measure) ? [["Selectie", rulesText(choice.rules).join("; ") || "geen"] as const] : []),
      ["Gemeenten", names.join(", ")],
      ...(choices ?? [])
    ],
    bestand: fileStem(figure, [nameOf(answer, subjectOf(answer) ?? "NL")], choice.peilmoment, [
      measure.code.replace(".", "-")
    ])
  };
}

/** The SQL of the measure, made when somebody looks. */
export const calculationsOf = (answer: Compared) => async (): Promise<readonly Calculation[]> => {
  const {measureQueries} = await import("./queries.js");
  return measureQueries(answer);
};
