import type {Gebied} from "../../components/model/gebied.js";
import type {Beschermregel} from "../../data/publicatie.js";
import {CellState} from "./cellSystem.js";

/** One number as it was counted and as it is shown (null: withheld), with what became of it. */
export interface ProtectedNumber {
  /** The indicator or figure that it is in. */
  table: string;
  gebied: string;
  counted: number;
  shown: number | null;
  state: CellState;
}

/** What protection takes from the numbers of one table about gebieden of one kind. */
export interface Loss {
  regels: Beschermregel;
  tabel: string;
  soort: "gemeente" | "wijk" | "overig";
  /** How many numbers there are; withheld for being small, and to protect another. */
  cellen: number;
  eerst: number;
  tweede: number;
  /** How far shown numbers are from the counted ones: on average and at most. */
  gemiddeld: number;
  hoogste: number;
  /** Gebieden with numbers, and those of which not one is shown. */
  gebieden: number;
  leeg: number;
}

/** Adds up, per table and kind of gebied, what a rule withholds and changes. */
export function tallyLoss(rule: Beschermregel, gebieden: readonly Gebied[]) {
  const kinds = new Map(gebieden.map(({code, soort: kind}) => [code, kind]));
  const found = new Map<
    string,
    Omit<Loss, "gemiddeld" | "gebieden" | "leeg"> & {sum: number; any: Map<string, boolean>}
  >();

  function add({table, gebied, counted, shown, state}: ProtectedNumber): void {
    const kind = kinds.get(gebied);
    const place = kind === "gemeente" || kind === "wijk" ? kind : "overig";
    const key = `${table} ${place}`;
    const loss = found.get(key) ?? {
      ...{regels: rule, tabel: table, soort: place, cellen: 0, eerst: 0, tweede: 0, hoogste: 0, sum: 0},
      any: new Map<string, boolean>()
    };
    found.set(key, loss);
    loss.cellen++;
    if (state === CellState.first) loss.eerst++;
    if (state === CellState.second) loss.tweede++;
    loss.any.set(gebied, loss.any.get(gebied) === true || shown !== null);
    if (shown === null) return;
    loss.sum += Math.abs(shown - counted);
    loss.hoogste = Math.max(loss.hoogste, Math.abs(shown - counted));
  }

  const losses = (): Loss[] =>
    [...found.values()].map(({sum, any, ...loss}) => {
      const shown = loss.cellen - loss.eerst - loss.tweede;
      const empty = [...any.values()].filter((has) => !has).length;
      return {...loss, gemiddeld: shown === 0 ? 0 : sum / shown, gebieden: any.size, leeg: empty};
    });

  return {add, losses};
}

const columns = [
  ...(["regels", "tabel", "soort", "cellen", "eerst", "tweede", "gemiddeld", "hoogste", "gebieden", "leeg"] as const)
];

/** The losses as CSV, one row per rule, table and kind of gebied; `gemiddeld` with two decimals. */
export const lossCsv = (losses: readonly Loss[]): string =>
  [columns.join(","), ...losses.map((loss) => columns.map((column) => cell(loss[column])).join(","))].join("\n") + "\n";

const cell = (value: string | number) =>
  typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : value;

/** A Vega-Lite chart of the losses: per table the share of numbers that each rule withholds, first and second, a panel per kind of gebied. */
export function lossChart(losses: readonly Loss[]) {
  const rows = losses.flatMap(
    ({regels: rule, tabel: table, soort: kind, cellen: all, eerst: first, tweede: second}) => [
      {rule, table, kind, why: "klein", share: first / all},
      {rule, table, kind, why: "om een ander", share: second / all}
    ]
  );
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: "Welk deel van de getallen is afgeschermd?",
    data: {values: rows},
    facet: {column: {field: "kind", title: null}, row: {field: "rule", title: "regels"}},
    spec: {
      width: 260,
      mark: "bar",
      encoding: {
        y: {field: "table", title: null, sort: null},
        x: {field: "share", aggregate: "sum", title: "deel van de getallen", axis: {format: ".0%"}},
        color: {field: "why", title: "afgeschermd", scale: {range: ["#01516a", "#f0a202"]}},
        order: {field: "why"}
      }
    }
  } as const;
}
