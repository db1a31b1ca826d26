import type {Gebied} from "../../components/model/gebied.js";
import type {CellState} from "./cellSystem.js";

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

/** Adds up, per table and kind of gebied, what is withheld and changed. */
export function lossOf(numbers: Iterable<ProtectedNumber>, gebieden: readonly Gebied[]): Loss[] {
  const kinds = new Map(gebieden.map(({code, soort: kind}) => [code, kind]));
  const found = new Map<string, Loss & {sum: number; shownIn: Map<string, boolean>}>();
  for (const {table, gebied, counted, shown, state} of numbers) {
    const kind = kinds.get(gebied);
    const place = kind === "gemeente" || kind === "wijk" ? kind : "overig";
    const key = `${table} ${place}`;
    let loss = found.get(key);
    if (!loss) {
      const nothing = {cellen: 0, eerst: 0, tweede: 0, gemiddeld: 0, hoogste: 0, gebieden: 0, leeg: 0};
      found.set(key, (loss = {tabel: table, soort: place, ...nothing, sum: 0, shownIn: new Map()}));
    }
    loss.cellen++;
    if (state === 1) loss.eerst++;
    if (state === 2) loss.tweede++;
    loss.shownIn.set(gebied, loss.shownIn.get(gebied) === true || shown !== null);
    if (shown === null) continue;
    loss.sum += Math.abs(shown - counted);
    loss.hoogste = Math.max(loss.hoogste, Math.abs(shown - counted));
  }
  return [...found.values()].map(({sum, shownIn, ...loss}) => {
    const shown = loss.cellen - loss.eerst - loss.tweede;
    const empty = [...shownIn.values()].filter((any) => !any).length;
    return {...loss, gemiddeld: shown === 0 ? 0 : sum / shown, gebieden: shownIn.size, leeg: empty};
  });
}
