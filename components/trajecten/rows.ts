import {type Toestand, toestanden} from "../../data/toestand.js";
import {type Choice, type Side, sides} from "../model/choice.js";
import type {
  Followed,
  CountedOvergang,
  CountedReeks,
  CountedTerugkeer,
  CountedToestand,
  CountedVerblijf
} from "../queries/trajecten.js";
import {kaplanMeier} from "../statistics/kaplanMeier.js";
import {type Aandeel, wilson} from "../statistics/wilson.js";

/** What every row of a figure of trajecten begins with. */
interface Shared<Figure extends string> {
  figuur: Figure;
  kant: Side;
  gebied: string;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const total = (rows: readonly {personen: number}[]): number => rows.reduce((sum, {personen}) => sum + personen, 0);
const codes = toestanden.map(({code}) => code);

/** Residents of the start in one toestand on one peilmoment; `aandeel`: of all of them. */
export interface ToestandRow extends Shared<"toestanden"> {
  peilmoment: string;
  toestand: Toestand;
  personen: number;
  aandeel: number | null;
}

export const toestandColumns = [
  ...(["figuur", "gebied", "peilmoment", "toestand", "personen", "aandeel"] as const)
] as const satisfies (keyof ToestandRow)[];

/** Every side × peilmoment, the start included, × toestand. */
export function toestandRows(
  counted: readonly CountedToestand[],
  choice: Choice,
  moments: readonly string[]
): ToestandRow[] {
  const known = new Map(counted.map((row) => [`${row.kant} ${row.moment} ${row.toestand}`, row.personen]));
  return sides(choice).flatMap(({kant: side, gebied}) => {
    const group = total(counted.filter((row) => row.kant === side && row.moment === 0));
    return moments.flatMap((peilmoment, moment) =>
      codes.map((toestand): ToestandRow => {
        const personen = known.get(`${side} ${moment} ${toestand}`) ?? 0;
        const aandeel = share(personen, group);
        return {figuur: "toestanden", kant: side, gebied, peilmoment, toestand, personen, aandeel};
      })
    );
  });
}

/** Residents of the start by toestand on two peilmomenten: as a share of those with the same `van`, and of all. */
export interface OvergangRow extends Shared<"overgang"> {
  van: Toestand;
  naar: Toestand;
  personen: number;
  aandeel_van: number | null;
  aandeel_groep: number | null;
}

export const overgangColumns = [
  ...(["figuur", "gebied", "van", "naar", "personen", "aandeel_van", "aandeel_groep"] as const)
] as const satisfies (keyof OvergangRow)[];

/** Every side × van × naar, in the order of the toestanden, as far as somebody is in `van`. */
export function overgangRows(counted: readonly CountedOvergang[], choice: Choice): OvergangRow[] {
  return sides(choice).flatMap(({kant: side, gebied}) => {
    const own = counted.filter((row) => row.kant === side);
    const group = total(own);
    return codes.flatMap((van) => {
      const from = own.filter((row) => row.van === van);
      const base = total(from);
      if (base === 0) return [];
      return codes.map((to): OvergangRow => {
        const personen = from.find((row) => row.naar === to)?.personen ?? 0;
        const shares = {aandeel_van: share(personen, base), aandeel_groep: share(personen, group)};
        return {...{figuur: "overgang", kant: side, gebied, van, naar: to, personen}, ...shares};
      });
    });
  });
}

/** How many residents of the start have one sequence of toestanden. */
export interface ReeksRow extends Shared<"reeksen"> {
  /** Toestanden from the start on, joined by `-`. */
  reeks: string;
  personen: number;
  aandeel: number | null;
}

export const reeksColumns = [
  ...(["figuur", "gebied", "reeks", "personen", "aandeel"] as const)
] as const satisfies (keyof ReeksRow)[];

/** Per side the distinct sequences, most frequent first. */
export function reeksRows(counted: readonly CountedReeks[], choice: Choice): ReeksRow[] {
  return sides(choice).flatMap(({kant: side, gebied}) => {
    const own = counted.filter((row) => row.kant === side);
    const group = total(own);
    return own.map(
      ({reeks, personen}): ReeksRow => ({
        ...{figuur: "reeksen", kant: side, gebied, reeks, personen, aandeel: share(personen, group)}
      })
    );
  });
}

/** One step of the uninterrupted stay; shares of `kans_` are of the startgroep. */
export interface VerblijfRow extends Shared<"verblijf"> {
  wet: Followed;
  stap: number;
  /** Those left, without who died or left at this step. */
  risico: number;
  gestopt: number;
  overleden: number;
  vertrokken: number;
  blijft: number;
  ondergrens: number | null;
  bovengrens: number | null;
  kans_gestopt: number;
  kans_overleden: number;
  kans_vertrokken: number;
}

export const verblijfColumns = [
  ...(["figuur", "gebied", "wet", "stap", "risico", "gestopt", "overleden", "vertrokken", "blijft"] as const),
  ...(["ondergrens", "bovengrens", "kans_gestopt", "kans_overleden", "kans_vertrokken"] as const)
] as const satisfies (keyof VerblijfRow)[];

/** Per side the steps at which somebody was left. */
export function verblijfRows(
  counted: readonly CountedVerblijf[],
  choice: Choice,
  wet: Followed,
  moments: number
): VerblijfRow[] {
  return sides(choice).flatMap(({kant: side, gebied}) => {
    const own = counted.filter((row) => row.kant === side);
    const startgroep = total(own);
    const ended = (step: number, how: CountedVerblijf["uitkomst"]) =>
      own.find((row) => row.stap === step && row.uitkomst === how)?.personen ?? 0;
    const gone = {gestopt: 0, overleden: 0, vertrokken: 0};
    const steps: Pick<VerblijfRow, "stap" | "risico" | "gestopt" | "overleden" | "vertrokken">[] = [];
    const chances: Pick<VerblijfRow, "kans_gestopt" | "kans_overleden" | "kans_vertrokken">[] = [];
    for (let step = 1; step < moments; step++) {
      const left = startgroep - gone.gestopt - gone.overleden - gone.vertrokken;
      if (left === 0) break;
      const [gestopt, overleden, vertrokken] = [
        ...(["gestopt", "overleden", "vertrokken"] as const).map((how) => {
          const personen = ended(step, how);
          gone[how] += personen;
          return personen;
        })
      ] as [number, number, number];
      steps.push({stap: step, risico: left - overleden - vertrokken, gestopt, overleden, vertrokken});
      chances.push({
        kans_gestopt: gone.gestopt / startgroep,
        kans_overleden: gone.overleden / startgroep,
        kans_vertrokken: gone.vertrokken / startgroep
      });
    }
    const curve = kaplanMeier(steps.map(({risico, gestopt}) => ({atRisk: risico, stopped: gestopt})));
    return steps.map((step, i): VerblijfRow => {
      const {left, ondergrens, bovengrens} = curve[i]!;
      return {
        ...{figuur: "verblijf", kant: side, gebied, wet, ...step, blijft: left, ondergrens, bovengrens},
        ...chances[i]!
      };
    });
  });
}

/** Of those who stopped, seen `na` peilmomenten later: how many are in gebruik again. */
export interface TerugkeerRow extends Shared<"terugkeer">, Aandeel {
  wet: Followed;
  na: number;
  gestopt: number;
  terug: number;
}

export const terugkeerColumns = [
  ...(["figuur", "gebied", "wet", "na", "gestopt", "terug", "aandeel", "ondergrens", "bovengrens"] as const)
] as const satisfies (keyof TerugkeerRow)[];

/** Per side every distance that fits in the period. */
export function terugkeerRows(
  counted: readonly CountedTerugkeer[],
  choice: Choice,
  wet: Followed,
  moments: number
): TerugkeerRow[] {
  return sides(choice).flatMap(({kant: side, gebied}) =>
    Array.from({length: Math.max(0, moments - 2)}, (_, i): TerugkeerRow => {
      const na = i + 1;
      const {gestopt = 0, terug: back = 0} = counted.find((row) => row.kant === side && row.na === na) ?? {};
      return {...{figuur: "terugkeer", kant: side, gebied, wet, na, gestopt, terug: back}, ...wilson(back, gestopt)};
    })
  );
}
