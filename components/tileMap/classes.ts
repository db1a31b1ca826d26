import type {Indicator} from "../../data/indicator/shape.js";
import {type Missing, missingWords} from "../model/missing.js";
import {measureText, wholeNumber} from "../format/number.js";
import type {Gebied} from "../model/gebied.js";
import type {MonitorRow} from "../monitor/row.js";

/** What a tile map knows of a gemeente: its number on the scale, or why there is none, and both in words. */
interface TileValue {
  waarde: number | null;
  empty: Missing | null;
  /** "165 per 1.000 huishoudens", "afgeschermd". */
  words: string;
}

/** All that a tile map shows. */
export interface TileValues {
  /** What is measured, of whom and when: the name of the map and of its table. */
  titel: string;
  /** Head of the column of numbers. */
  maat: string;
  read: (gemeente: string) => TileValue;
  /** A number of the scale as people read it, in legend and table. */
  tekst: (waarde: number) => string;
  /** Codes of the gemeenten that are chosen. */
  chosen: readonly string[];
}

/** How many classes of colour a tile map has at most. */
const KLASSEN = 5;

/**
 * Round boundaries that cut numbers above 0 into classes of about as many each (quantiles), at most four, rising. Fewer
 * where the numbers are few or alike. A number is in class k when k boundaries are at or below it.
 */
export function classLimits(values: readonly number[]): number[] {
  const at = values.filter((waarde) => waarde > 0).sort((a, b) => a - b);
  const quantile = (part: number) => at[Math.min(at.length - 1, Math.floor(part * at.length))]!;
  const parts = Array.from({length: KLASSEN - 1}, (_, i) => (i + 1) / KLASSEN);
  if (at.length < KLASSEN || at[0] === at.at(-1)) return [];
  const step = round((quantile(0.8) - quantile(0.2)) / 12 || quantile(0.5) / 12);
  const limits = parts.map((part) => Number((Math.round(quantile(part) / step) * step).toPrecision(12)));
  return [...new Set(limits)].filter((limit) => limit > at[0]! && limit <= at.at(-1)!);
}

/** The class of a number above 0, from 0. */
export const klasse = (waarde: number, limits: readonly number[]): number =>
  limits.filter((limit) => limit <= waarde).length;

/** The first of 1, 2, 5, 10, 20, 50 … (and their tenths) that is not smaller. */
function round(coarse: number): number {
  const ten = 10 ** Math.floor(Math.log10(coarse));
  return [1, 2, 5, 10].map((part) => part * ten).find((part) => part >= coarse * (1 - 1e-9))!;
}

/** A class in words: "tot 40", "40 tot 60", "60 en meer". */
export function className(number: number, limits: readonly number[], text: (waarde: number) => string): string {
  const [from, until] = [limits[number - 1], limits[number]];
  if (from === undefined) return until === undefined ? "alle waarden" : `tot ${text(until)}`;
  return until === undefined ? `${text(from)} en meer` : `${text(from)} tot ${text(until)}`;
}

/** How a tile looks: a class of colour, white with a 0, or one of the ways to have no number. */
export type ClassKind = `klasse-${number}` | "nul" | Missing;

export interface Box {
  code: string;
  soort: ClassKind;
  words: string;
}

/** How each tile looks, and what the legend must explain. */
export function classIndeling(tiles: readonly Gebied[], {read}: Pick<TileValues, "read">) {
  const values = tiles.map(({code}) => read(code));
  const limits = classLimits(values.flatMap(({waarde}) => (waarde === null ? [] : [waarde])));
  const boxes = tiles.map(({code}, i): Box => ({code, soort: kind(values[i]!, limits), words: values[i]!.words}));
  return {boxes, limits, kinds: new Set(boxes.map((box) => box.soort))};
}

function kind({waarde, empty}: TileValue, limits: readonly number[]): ClassKind {
  if (waarde === null) return empty ?? "geen_cijfer";
  return waarde === 0 ? "nul" : `klasse-${klasse(waarde, limits) + tint(limits.length)}`;
}

/** Fewer classes take the middle of the five tints, so that one class alone is neither the lightest nor the darkest. */
export const tint = (limits: number): number => Math.floor((4 - limits) / 2) + 1;

/**
 * What a tile map shows of rows of one indicator, one categorie and one periode: the rate, or the count where the indicator
 * has none. `who`: whom the rate is a part of, "huishoudens".
 */
export function fromRows(
  rows: Iterable<MonitorRow>,
  {per}: Pick<Indicator, "per">,
  who: string
): Pick<TileValues, "read" | "tekst" | "maat"> {
  const from = new Map([...rows].map((row) => [row.gebied, row]));
  const text = per === null ? wholeNumber : (waarde: number) => measureText(waarde, per);
  const unit = per === null ? who : per === 100 ? `% van de ${who}` : `per 1.000 ${who}`;
  const behind = per === 100 ? ` van de ${who}` : ` ${unit}`;
  return {
    tekst: text,
    maat: unit,
    read: (gemeente) => {
      const amount = valueFor(from.get(gemeente), per);
      return {
        ...amount,
        words: amount.waarde === null ? missingWords[amount.empty!] : `${text(amount.waarde)}${behind}`
      };
    }
  };
}

function valueFor(row: MonitorRow | undefined, per: Indicator["per"]): Omit<TileValue, "words"> {
  if (!row) return {waarde: null, empty: "geen_cijfer"};
  if (row.waarde === null) return {waarde: null, empty: row.reden ?? "geen_cijfer"};
  if (per === null) return {waarde: row.waarde, empty: null};
  if (row.n === null) return {waarde: null, empty: "geen_cijfer"};
  return row.n === 0 ? {waarde: null, empty: "lege_noemer"} : {waarde: (per * row.waarde) / row.n, empty: null};
}
