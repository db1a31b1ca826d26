import {type Stelling, stellingen} from "../../data/stelling.js";
import {deliveryChoice, deliveryTarget} from "../../data/synthesis/aanlevering.js";
import {
  ervaringSpread,
  ervaringTarget,
  ervaringYears,
  participationRates,
  respons
} from "../../data/synthesis/clientervaring.js";
import {readFacts} from "../../components/pipeline/facts.js";
import {Random} from "./random.js";

/** A gemeente as the tables about gemeenten need it: whole numbers of inhabitants, whatever the scale of the persons. */
interface Participant {
  code: string;
  inwoners: number;
  /** 1 (very urban) … 5 (not urban). */
  stedelijkheid: number;
}

const readGemeenten = (): Participant[] =>
  readFacts<Record<"gemeente" | "inwoners_2015" | "stedelijkheid", string>>("gemeenten.csv").map((g) => ({
    code: g.gemeente,
    inwoners: Number(g.inwoners_2015),
    stedelijkheid: Number(g.stedelijkheid)
  }));

/** Lasting inclinations, one per gemeente. */
const propensities = (n: number, random: Random): number[] => Array.from({length: n}, () => random.normal(0, 1));

/** Places of the gemeenten in order of inclination plus a part that changes each time; large ones come first. */
function order(
  gemeenten: readonly Participant[],
  propensity: readonly number[],
  {change, alwaysFrom}: {change: number; alwaysFrom: number},
  random: Random
): number[] {
  const score = gemeenten.map(({inwoners}, i) => {
    const now = propensity[i]! + random.normal(0, change);
    return inwoners > alwaysFrom ? Infinity : now;
  });
  return gemeenten.map((_, i) => i).sort((a, b) => (score[a] === score[b] ? a - b : score[b]! - score[a]!));
}

/** A CSV file as the source contract has it. */
const asCsv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [columns, ...rows].map((row) => `${row.join(",")}\n`).join("");

const aanleveringColumns = ["gemeente", "periode", "geleverd", "goedgekeurd", "opt_out_basis", "opt_out_facultatief"];

const yesNo = (where: boolean) => (where ? "ja" : "nee");

/**
 * The table `aanlevering`, as CSV: the totals of `deliveryTarget`, the gemeenten by chance. In order of inclination come who publish; of the
 * others, in a lasting order of their own, who opt out, who are not approved, and who do not deliver.
 */
export function aanlevering(seed: number): string {
  const gemeenten = readGemeenten();
  const random = new Random(`${seed}/aanlevering`);
  const propensity = propensities(gemeenten.length, random);
  const aversion = propensities(gemeenten.length, random);
  const rows = deliveryTarget.flatMap(({periode, geleverd: delivered, goedgekeurd: approved, opt_out}) => {
    const inOrder = order(gemeenten, propensity, deliveryChoice, random);
    const publishes = approved - opt_out;
    const rest = inOrder.slice(publishes).sort((a, b) => aversion[a]! - aversion[b]!);
    const rank = new Map([...inOrder.slice(0, publishes), ...rest].map((place, i) => [place, i]));
    return gemeenten.map(({code}, i) => {
      const slot = rank.get(i)!;
      const basis = slot >= publishes && slot < approved;
      const facultatief = random.probability(deliveryChoice.facultatief) && slot < approved;
      return [
        code,
        periode,
        yesNo(slot < delivered),
        yesNo(slot < approved),
        yesNo(basis),
        yesNo(basis || facultatief)
      ];
    });
  });
  return asCsv(aanleveringColumns, rows);
}

const clientervaringColumns = ["gemeente", "jaar", "stelling", "n", "eens", "neutraal", "oneens"];

/** The table `clientervaring`, as CSV: invented answers of invented clients, around the shares of `ervaringTarget`. */
export function clientervaring(seed: number): string {
  const gemeenten = readGemeenten();
  const random = new Random(`${seed}/clientervaring`);
  const propensity = propensities(gemeenten.length, random);
  const own = gemeenten.map(() => random.normal(0, ervaringSpread.gemeente));
  const rows = ervaringYears.flatMap((year) => {
    const along = new Set(
      order(gemeenten, propensity, participationRates, random).slice(0, participationRates.gemeenten)
    );
    return gemeenten.flatMap((gemeente, i) => (along.has(i) ? answers(gemeente, year, own[i]!, random) : []));
  });
  return asCsv(clientervaringColumns, rows);
}

function answers({code, inwoners, stedelijkheid}: Participant, year: number, own: number, random: Random) {
  const filled = respons.factor * Math.sqrt(inwoners) * Math.exp(random.normal(0, respons.spread));
  return stellingen.map(({code: stelling}) => {
    const n = Math.round(filled * (1 - respons.skipped * random.pull()));
    const off = own + random.normal(0, ervaringSpread.stelling);
    return [code, year, stelling, n, ...count(n, probabilities(stelling, stedelijkheid, off), random)];
  });
}

/** Chances of eens, neutraal, oneens and no opinion; who does not agree for want of urbanity is divided as the others are. */
function probabilities(stelling: Stelling, stedelijkheid: number, off: number): number[] {
  const {eens, oneens, perClass} = ervaringTarget[stelling];
  const [least, most] = respons.bounds;
  const indeed = 1 - respons.noMening;
  const yes = Math.min(most, Math.max(least, (eens + off - perClass * (5 - stedelijkheid)) / 100));
  const no = oneens === null ? 1 - yes : ((1 - yes) * oneens) / (100 - eens);
  return [indeed * yes, indeed * (1 - yes - no), indeed * no, respons.noMening];
}

/** How many of n answer eens, neutraal and oneens, drawn one by one. */
function count(n: number, probability: readonly number[], random: Random): number[] {
  const aantal = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) aantal[random.choice(probability)]!++;
  return aantal.slice(0, 3);
}
