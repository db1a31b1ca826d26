import {tableFromIPC} from "@uwdata/flechette";
import {indicator} from "../../data/indicator.js";
import type {Recount} from "../figure/recount.js";
import {type Missing, SMALL, uncertain} from "../model/missing.js";
import {measurement} from "../monitor/figure/measurement.js";
import {type Monitor, openMonitor} from "../monitor/monitor.js";
import type {MonitorRow} from "../monitor/row.js";
import {opened, rememberEach} from "../page/openPage.js";
import {indirectRate} from "../statistics/indirectRate.js";
import {kaplanMeier} from "../statistics/kaplanMeier.js";
import {Z95} from "../statistics/normal.js";
import {type Aandeel, wilson} from "../statistics/wilson.js";
import {fetchBytes, folderOf} from "../tables/fetch.js";
import type {Core} from "../tables/werkbank.js";
import {followsRules, type GemeenteRules, hasGemeenteRule, noGemeenteRules} from "./gemeenteRules.js";
import {type Measure, type MeasureMoment, momentsOf} from "./measure.js";
import type {Population} from "./similar.js";
import {type CountedGemeente, strataReader} from "./strataReader.js";

/** The number of a gemeente, or of Nederland, at one moment: fractions. */
export interface GemeenteValue extends Aandeel {
  /** How many of how many; null where it is no such part. */
  gebruik: number | null;
  n: number | null;
  /** Why there is no number. */
  empty: Missing | null;
  klein: boolean;
  /** As it would be with Nederland's population; only where it can be. */
  standard?: Aandeel;
}

/** Of all gemeenten and Nederland a value per moment. */
export type Values = ReadonlyMap<string, readonly GemeenteValue[]>;

/** Whom a measure is asked of: residents of a start, those who pass the rules where the measure follows them. */
export interface Asking {
  peilmoment: string;
  rules: GemeenteRules;
}

/** All that the page can ask; nothing of it needs the engine until there are rules. */
export interface Comparison extends Pick<Monitor, "manifest" | "gebieden"> {
  moments(measure: Measure, start: string): MeasureMoment[];
  values(measure: Measure, asking: Asking): Promise<Values>;
  populations(start: string): Promise<readonly Population[]>;
  /** From what the numbers of a measure at a moment can be counted again; null where no strata of it are kept. */
  recount(measure: Measure, asking: Asking, at: number): Promise<Recount | null>;
}

const nothing: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};
const none = (empty: Missing, n: number | null = null): GemeenteValue => ({
  ...nothing,
  gebruik: null,
  n,
  empty,
  klein: false
});

type Row = Record<string, number> & {gemeente: string};

/** Opens what stands beside the manifest, for a page; the engine is fetched at the first choice that needs it. */
export function openComparison(manifest: string, core: Core): Promise<Comparison> {
  const basis = folderOf(manifest);
  return opened(openMonitor(basis).then((monitor) => comparisonOf(monitor, basis, core)));
}

/** The same on a monitor that is open. */
export function comparisonOf(monitor: Monitor, basis: URL, core: Core): Comparison {
  const {manifest, gebieden} = monitor;
  const rows = rememberEach(
    async (file: string) =>
      tableFromIPC(await fetchBytes(new URL(`${file}.arrow`, basis))).toArray() as unknown as Row[]
  );
  const prepared = async (file: string) => (await rows(file)) as unknown as CountedGemeente[];
  const strata = strataReader(basis, core);
  const moments = (measure: Measure, start: string) => momentsOf(measure, manifest, start);
  const gemeenten = gebieden.filter(({tile}) => tile !== undefined).map(({code}) => code);

  async function count(measure: Measure, {peilmoment: start, rules}: Asking): Promise<Values> {
    const steps = moments(measure, start);
    const {kind, part} = measure;
    switch (kind) {
      case "blijft":
      case "type":
      case "gebeurtenis": {
        const of = measuredMoments(measure, steps.length);
        const counted = hasGemeenteRule(rules)
          ? await strata.count({measure, start, rules}, of)
          : await prepared(`vergelijk/${start}/${kind === "gebeurtenis" ? `gebeurtenis-${part}` : part}`);
        return shares(counted, gemeenten, of);
      }
      case "verblijf":
        return staysOfGemeenten(await rows(`vergelijk/${start}/verblijf-${part}`), gemeenten, steps.length);
      case "klok":
        return clocks(await rows(`klok/gebeurtenis/${part}`), ["NL", ...gemeenten], steps.length);
      case "indicator":
        return ratesOf(await monitor.ofIndicator(part), measure, steps, ["NL", ...gemeenten]);
    }
  }
  const values = rememberEach((key: string, measure: Measure, asking: Asking) => count(measure, asking));
  return {
    ...{manifest, gebieden, moments},
    values(measure, {peilmoment, rules}) {
      const asking = {peilmoment, rules: followsRules(measure) ? rules : noGemeenteRules};
      return values(JSON.stringify([measure.code, asking]), measure, asking);
    },
    async recount(measure, {peilmoment: start, rules}, at) {
      if (!["blijft", "type", "gebeurtenis"].includes(measure.kind)) return null;
      return strata.recount({measure, start, rules}, measure.kind === "gebeurtenis" ? 0 : at + 1);
    },
    populations: async (start) => (await rows(`vergelijk/${start}/inwoners`)) as unknown as Population[]
  };
}

/** A share of n, or that nobody is there to be one of. */
const shareValue = (gebruik: number, n: number): GemeenteValue =>
  n === 0 ? none("lege_noemer", 0) : {...wilson(gebruik, n), gebruik, n, empty: null, klein: uncertain(gebruik, n)};

/** The rows of each gemeente. */
function perGemeente<Counts extends {gemeente: string}>(rows: readonly Counts[]): Map<string, Counts[]> {
  const result = new Map<string, Counts[]>();
  for (const row of rows) {
    const own = result.get(row.gemeente);
    if (own) own.push(row);
    else result.set(row.gemeente, [row]);
  }
  return result;
}

/** The moments of a measure as the tables count them: from the start, which is 0. */
const measuredMoments = ({kind}: Measure, steps: number): number[] =>
  kind === "gebeurtenis" ? [0] : Array.from({length: steps}, (_, step) => step + 1);

/** Shares of the startgroep, crude and indirectly standardised; Nederland is the sum of the gemeenten. */
function shares(rows: readonly CountedGemeente[], gemeenten: readonly string[], moments: readonly number[]): Values {
  const known = perGemeente(rows);
  const land = moments.map((of) => {
    const own = rows.filter(({moment}) => moment === of);
    return shareValue(sum(own, "gebruik"), sum(own, "startgroep"));
  });
  const result = new Map<string, GemeenteValue[]>([["NL", land]]);
  for (const code of gemeenten) {
    const own = known.get(code) ?? [];
    result.set(
      code,
      land.map((whole, step) => {
        const row = own.find(({moment}) => moment === moments[step]);
        if (!row) return none("lege_noemer", 0);
        return {...shareValue(row.gebruik, row.startgroep), standard: standardised(row, whole.aandeel ?? 0)};
      })
    );
  }
  return result;
}

function standardised({gebruik, verwacht: expected}: CountedGemeente, national: number): Aandeel {
  const {ratio, ondergrens, bovengrens} = indirectRate(gebruik, expected / 1000);
  const times = (factor: number | null) => (factor === null ? null : Math.min(1, factor * national));
  return {aandeel: times(ratio), ondergrens: times(ondergrens), bovengrens: times(bovengrens)};
}

const sum = <Column extends string>(rows: readonly Record<Column, number>[], column: Column) =>
  rows.reduce((total, row) => total + row[column], 0);

/** Kaplan–Meier per gemeente, and of all startgroepen together. */
export function staysOfGemeenten(rows: readonly Row[], gemeenten: readonly string[], steps: number): Values {
  const known = perGemeente(rows);
  const land = Array.from({length: steps}, (_, step): Row => {
    const own = rows.filter((row) => row["stap"] === step + 1);
    const counted = ["startgroep", "gestopt", "overleden", "vertrokken"].map((column) => [column, sum(own, column)]);
    return {...(Object.fromEntries(counted) as Record<string, number>), gemeente: "NL"} as Row;
  });
  return new Map(
    [["NL", land] as const, ...gemeenten.map((code) => [code, known.get(code) ?? []] as const)].map(([code, own]) => [
      code,
      stayOf(own, steps)
    ])
  );
}

function stayOf(rows: readonly Row[], steps: number): GemeenteValue[] {
  const n = rows[0]?.["startgroep"] ?? 0;
  if (n === 0) return Array.from({length: steps}, () => none("lege_noemer", 0));
  let left = n;
  const risks = rows.map((row) => {
    const atRisk = left - row["overleden"]! - row["vertrokken"]!;
    left = atRisk - row["gestopt"]!;
    return {atRisk, stopped: row["gestopt"]!};
  });
  return kaplanMeier(risks).map(({left: share, ondergrens, bovengrens}, i) => ({
    ...{aandeel: share, ondergrens, bovengrens, gebruik: null, n, empty: null},
    klein: n < SMALL || risks[i]!.atRisk < 10
  }));
}

/** The difference between those with the gebeurtenis and those without who are alike. */
function clocks(rows: readonly Row[], codes: readonly string[], steps: number): Values {
  const known = perGemeente(rows);
  return new Map(
    codes.map((code) => {
      const own = known.get(code) ?? [];
      return [code, Array.from({length: steps}, (_, step) => clockValue(own.find((row) => row["afstand"] === step)))];
    })
  );
}

function clockValue(row: Row | undefined): GemeenteValue {
  const [n, gebruik] = [row?.["gedeeld"] ?? 0, row?.["gedeeld_gebruik"] ?? 0];
  const share = row?.["zonder_aandeel"] ?? null;
  if (!row || n === 0 || share === null) return none("lege_noemer", n);
  const own = gebruik / n;
  const reach = Z95 * Math.sqrt((own * (1 - own)) / n + row["zonder_variantie"]!);
  const aandeel = own - share;
  return {
    ...{aandeel, ondergrens: Math.max(-1, aandeel - reach), bovengrens: Math.min(1, aandeel + reach)},
    ...{gebruik: null, n, empty: null, klein: uncertain(gebruik, n)}
  };
}

/** The rate of an indicator per periode. */
function ratesOf(
  all: readonly MonitorRow[],
  {part, categorie}: Measure,
  steps: readonly MeasureMoment[],
  codes: readonly string[]
): Values {
  const item = indicator(part);
  const kind = item.categorieen.find(({code}) => code === categorie)!;
  const known = new Map(
    all.filter((row) => row.categorie === categorie).map((row) => [`${row.gebied} ${row.periode}`, row])
  );
  return new Map(
    codes.map((gebied) => [
      gebied,
      steps.map(({code: periode}): GemeenteValue => {
        const row = known.get(`${gebied} ${periode}`);
        const value = measurement({kant: 0, gebied, indicator: item, categorie: kind, periode}, row);
        const {aandeel, ondergrens, bovengrens, n, waarde, empty, klein: small} = value;
        return {
          aandeel,
          ondergrens,
          bovengrens,
          gebruik: waarde,
          n,
          empty: aandeel === null ? (empty ?? "geen_cijfer") : null,
          klein: small
        };
      })
    ])
  );
}
