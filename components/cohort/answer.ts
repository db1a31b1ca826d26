import type {Choice} from "../model/choice.js";
import {figure51, figure52, figure53, type GebeurtenisRow, type GebruikRow} from "../queries/figure5.js";
import type {RunQuery} from "../queries/query.js";

/** The rows of the three figures for gebied (kant 0) and vergelijk (kant 1). `momenten`: the peilmomenten that are followed. */
export interface Answer {
  moments: string[];
  figure51: GebruikRow[];
  figure52: GebruikRow[];
  figure53: GebeurtenisRow[];
}

/** Asks an engine, whose relation `cohort` holds the sides of the choice, for the rows of the three figures. */
export async function answer(runQuery: RunQuery, choice: Choice, moments: string[]): Promise<Answer> {
  return {
    moments,
    figure51: await runQuery<GebruikRow>(figure51(choice, moments.length)),
    figure52: await runQuery<GebruikRow>(figure52(choice, moments.length)),
    figure53: await runQuery<GebeurtenisRow>(figure53(choice))
  };
}
