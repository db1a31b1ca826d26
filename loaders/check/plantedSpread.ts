import {noChoice} from "../../components/model/choice.js";
import {startgroepFilter} from "../../components/queries/cohort.js";
import type {RunQuery} from "../../components/queries/query.js";
import {strataQuery} from "../../components/queries/strata.js";
import {terugkeerQuery} from "../../components/queries/trajecten.js";
import {Z998} from "../../components/statistics/normal.js";
import {funnelRows} from "../../components/vergelijken/rows.js";
import {type Duration, duration} from "../../data/synthesis/gebruik.js";
import {endsByLength, gemeenteSpread, namedStay} from "../../data/synthesis/planted.js";
import {cellTable} from "../../components/pipeline/persoon/cells.js";
import {strataFromCells} from "../../components/pipeline/persoon/strata.js";
import type {GemeenteEffects, PlantedWet} from "../synthesis/planted.js";
import type {CheckLine} from "./check.js";

/** Of each wet: whose stay is looked at, over how many half-years, and how long their use was made to last. */
const followed = {
  wmo: {voorziening: [], moment: 7, made: duration.perStream.wmo},
  participatiewet: {voorziening: ["bijstand"], moment: 7, made: duration.perStream.bijstand},
  jeugdwet: {
    voorziening: ["jeugdhulp_zonder_verblijf", "jeugdhulp_met_verblijf"],
    moment: 2,
    made: duration.perStream.jeugdhulp
  }
};

/** A gemeente with what was measured in it, the variance that chance gives that, and what was planted. */
type Measured = {gemeente: string; value: number; variance: number; planted: number};

const about = {groep: "geplant: gemeenten"} as const;

/** Which gemeenten were given other rates, beside what the funnel and the strata find. `effects` by code. */
export async function plantedSpread(
  runQuery: RunQuery,
  effects: ReadonlyMap<string, GemeenteEffects>,
  moments: number
): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  for (const wet of Object.keys(followed) as PlantedWet[]) {
    if (gemeenteSpread.perWet[wet].entry > 0) lines.push(await entryLine(runQuery, effects, wet));
    lines.push(...(await stayLines(runQuery, effects, wet)));
    lines.push(await backLine(runQuery, effects, wet, moments));
  }
  return lines;
}

/** Residents who did not use and do a year later, beside how many of its people would with the shares of the country. */
async function entryLine(runQuery: RunQuery, effects: ReadonlyMap<string, GemeenteEffects>, wet: PlantedWet) {
  const rows = await runQuery<{plaats: number; begonnen: number; verwacht: number}>({
    sql: `WITH strata AS (
  SELECT gemeente, leeftijdsklasse, geslacht, huishoudtype, sum(aantal)::DOUBLE AS n, sum(CASE WHEN ${wet} & 5 = 4 THEN aantal ELSE 0 END)::DOUBLE AS x
  FROM ${cellTable(0)} WHERE aanwezig >> 2 & 1 = 1 GROUP BY ALL
), land AS (SELECT leeftijdsklasse, geslacht, huishoudtype, sum(x) / sum(n) AS p FROM strata GROUP BY ALL)
SELECT gemeente::INTEGER AS plaats, sum(x)::INTEGER AS begonnen, sum(n * p)::DOUBLE AS verwacht
FROM strata JOIN land USING (leeftijdsklasse, geslacht, huishoudtype) GROUP BY gemeente HAVING verwacht > 0 ORDER BY gemeente`,
    values: []
  });
  const codes = [...effects.keys()];
  const measured = rows.map(({plaats: place, begonnen: begun, verwacht: expected}) => ({
    ...{gemeente: codes[place]!, value: begun / expected, variance: 1 / expected},
    planted: effects.get(codes[place]!)![wet].entry
  }));
  return spreadLine(`${wet}: begint binnen een jaar`, gemeenteSpread.perWet[wet].entry, measured, 1);
}

/** The share still in use, its funnel, and the gemeenten that were named. */
async function stayLines(runQuery: RunQuery, effects: ReadonlyMap<string, GemeenteEffects>, wet: PlantedWet) {
  const {voorziening, moment, made} = followed[wet];
  const choice = {...noChoice(""), voorziening};
  await runQuery({sql: strataFromCells(0, moment + 1, startgroepFilter(choice)), values: []});
  const counted = await runQuery(strataQuery(choice, moment, wet));
  const p = counted[0]?.landelijk ?? 0;
  const measured = counted.map(({gemeente, startgroep, gebruik}) => ({
    ...{gemeente, value: gebruik / startgroep, variance: (p * (1 - p)) / startgroep},
    planted: effects.get(gemeente)![wet].stay
  }));
  const funnel = funnelRows(counted, wet);
  const note = `trechter: τ ${digits(Math.sqrt(funnel[0]?.tau2 ?? 0))}, φ ${digits(funnel[0]?.phi ?? 0)}`;
  const line = spreadLine(
    `${wet}: duur, naar wie na ${moment} halfjaren nog gebruikt`,
    gemeenteSpread.perWet[wet].stay,
    measured,
    p * perLength(made, moment / 2),
    note
  );
  if (wet !== "wmo") return [line];
  const outside = funnel.filter(({z_aangepast: z}) => z !== null && Math.abs(z) > Z998).map(({gebied}) => gebied);
  const named = Object.keys(namedStay.perGemeente);
  const found = outside.filter((code) => named.includes(code)).length;
  const beyond = "buiten 99,8% van de aangepaste trechter";
  const others = counted.length - named.length;
  return [
    line,
    {
      ...about,
      wat: `wmo: genoemde gemeenten ${beyond}`,
      doel: named.length,
      resultaat: found,
      marge: 2,
      eenheid: "gemeenten"
    } as const,
    {
      ...about,
      wat: `wmo: andere gemeenten ${beyond}`,
      doel: 0,
      resultaat: (100 * (outside.length - found)) / others,
      marge: 3,
      eenheid: "%"
    } as const
  ];
}

/** Of those who stopped, the share in use again a year later. */
async function backLine(
  runQuery: RunQuery,
  effects: ReadonlyMap<string, GemeenteEffects>,
  wet: PlantedWet,
  moments: number
) {
  await runQuery({
    sql: `CREATE OR REPLACE TEMP VIEW cohort AS SELECT gemeente AS kant, * FROM ${cellTable(0)}`,
    values: []
  });
  const choice = {...noChoice(""), voorziening: followed[wet].voorziening};
  const rows = (await runQuery(terugkeerQuery(choice, moments, wet))).filter((row) => row.na === 2 && row.gestopt > 0);
  const total = (key: "gestopt" | "terug") => rows.reduce((sum, row) => sum + row[key], 0);
  const p = total("terug") / total("gestopt");
  const codes = [...effects.keys()];
  const measured = rows.map(({kant: side, gestopt: stopped, terug: back}) => ({
    ...{gemeente: codes[side]!, value: back / stopped, variance: (p * (1 - p)) / stopped},
    planted: effects.get(codes[side]!)![wet].back
  }));
  return spreadLine(
    `${wet}: kans op terugkeer`,
    gemeenteSpread.perWet[wet].back,
    measured,
    endsByLength.perWet[wet] * backAfter(followed[wet].made, sinceStop)
  );
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The share still in use so many years after a start, by the lengths drawn. */
const newLeft = ({stand, jaar: year}: Duration, years: number): number =>
  sum(stand.map((part, i) => (part / year[i]!) * Math.exp(-years / year[i]!))) /
  sum(stand.map((part, i) => part / year[i]!));

/** Of those who stopped: who is in use again so many years later, because they came back by what was drawn and did not stop again. */
const backAfter = (made: Duration, years: number): number =>
  made.back *
  sum(
    pieces(years).map(
      ([from, until]) => (Math.exp(-from / made.gap) - Math.exp(-until / made.gap)) * newLeft(made, years - until)
    )
  );

/** The share in use some years after a day of those in use on it, by the lengths drawn and by who comes back. */
function inUse(made: Duration, years: number, factor: number): number {
  const left = (t: number): number => sum(made.stand.map((part, i) => part * Math.exp(-t / (factor * made.jaar[i]!))));
  return (
    left(years) + sum(pieces(years).map(([from, until]) => (left(from) - left(until)) * backAfter(made, years - until)))
  );
}

const pieces = (years: number): [from: number, until: number][] =>
  Array.from({length: 40}, (_, k) => [(k * years) / 40, ((k + 1) * years) / 40]);

/** By how much of itself that share grows, when use lasts a little longer on the logarithm. */
const perLength = (made: Duration, years: number): number =>
  (inUse(made, years, 1.01) - inUse(made, years, 1 / 1.01)) / (2 * Math.log(1.01) * inUse(made, years, 1));

/** On average that long ago somebody stopped, a year after the first peilmoment without, but for the month that passes before a return. */
const sinceStop = 1.17;

const digits = (x: number): string => x.toLocaleString("nl-NL", {maximumFractionDigits: 3});

/**
 * The spread between gemeenten, brought to the logarithm by `per` (the change of the value per unit of it), without those that were named; and
 * in the note the slope of what is measured on what was planted: 1 where all of it is found.
 */
function spreadLine(what: string, planted: number, all: readonly Measured[], per: number, note = ""): CheckLine {
  const measured = all.filter(({gemeente}) => !(gemeente in namedStay.perGemeente));
  const tau2 = varianceBetween(measured);
  const weights = measured.map(({variance}) => 1 / (variance + tau2));
  const mean = (of: (m: Measured) => number) => sum(measured.map((m, i) => weights[i]! * of(m))) / sum(weights);
  const [x, y] = [mean((m) => m.planted), mean((m) => m.value)];
  const square = mean((m) => (m.planted - x) ** 2);
  const slope = mean((m) => (m.planted - x) * (m.value - y)) / square / per;
  const residue = mean((m) => (m.value - y - slope * per * (m.planted - x)) ** 2);
  const error = Math.sqrt(residue / square / measured.length) / per;
  const chance = (Math.sqrt(2 / measured.length) * mean(({variance}) => variance + tau2)) / (per * per);
  const text = `helling op wat per gemeente is geplant ${digits(slope)} ± ${digits(2 * error)}`;
  return {
    ...about,
    ...{wat: `${what}, standaardafwijking`, doel: planted, resultaat: Math.sqrt(tau2) / per},
    ...{marge: 0.3 * planted + chance / planted, eenheid: "log", noot: note === "" ? text : `${text}; ${note}`}
  };
}

/** DerSimonian and Laird's variance between groups, on all of them: the winsorising of the funnel would make it less. */
function varianceBetween(groups: readonly Measured[]): number {
  const weights = groups.map(({variance}) => 1 / variance);
  const all = sum(weights);
  const mean = sum(groups.map(({value}, i) => weights[i]! * value)) / all;
  const spread = sum(groups.map(({value}, i) => weights[i]! * (value - mean) ** 2));
  const below = all - sum(weights.map((weight) => weight * weight)) / all;
  return groups.length < 2 ? 0 : Math.max(0, (spread - (groups.length - 1)) / below);
}
