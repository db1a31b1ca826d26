import type {Line} from "../figure/attributes.js";
import type {WijkTally} from "./profiel.js";

/** An edge between two nodes. */
type Branch = readonly [string, string];

/** The edges (by place) without which their ends would not hang together. Tarjan (1974), Inf. Process. Lett. 2. */
function bridges(branches: readonly Branch[]): number[] {
  const neighbours = new Map<string, {to: string; branch: number}[]>();
  branches.forEach(([a, b], branch) => {
    neighbours.set(a, [...(neighbours.get(a) ?? []), {to: b, branch}]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), {to: a, branch}]);
  });
  const seen = new Map<string, number>();
  const result: number[] = [];
  /** Earliest node that can be reached from here without the edge that was come by. */
  function walk(node: string, via: number): number {
    const number = seen.size;
    seen.set(node, number);
    let lowest = number;
    for (const {to, branch} of neighbours.get(node)!) {
      if (branch === via) continue;
      const earlier = seen.get(to);
      const reached = earlier ?? walk(to, branch);
      if (earlier === undefined && reached > number) result.push(branch);
      lowest = Math.min(lowest, reached);
    }
    return lowest;
  }
  for (const node of neighbours.keys()) if (!seen.has(node)) walk(node, -1);
  return result;
}

/** CBS keeps counts of 0 to 7 secret for Wmo and jeugd (table 84799NED); what it prints is a multiple of 5. */
const SECRET = 7;

export const round5 = (aantal: number): number => Math.round(aantal / 5) * 5;

type Cells = readonly (readonly (number | null)[])[];
type Slot = readonly [row: number, column: number];

/** Which margins a table has: its last row the sum of the others, its last column the sum of the others. */
export interface Sums {
  rij: boolean;
  kolom: boolean;
}

/**
 * Which cells of a table are not shown: those of 0 to 7, and beside them as many of the next smallest as it takes that
 * none can be computed from what is shown and the margins. A null cell counts as not known to anyone.
 */
export function screen(cells: Cells, sums: Sums): boolean[][] {
  const route = cells.map((row) => row.map((waarde) => waarde === null || waarde <= SECRET));
  for (;;) {
    const next = tooCompute(route, sums)
      .map((slot) => smallest(cells, route, lines(slot, cells, sums), sums))
      .find((slot) => slot !== undefined);
    if (!next) return route;
    route[next[0]]![next[1]] = true;
  }
}

/** The lines of a cell along which the table adds up. */
function lines([row, column]: Slot, cells: Cells, sums: Sums): Slot[] {
  const down = sums.rij ? cells.map((_, i): Slot => [i, column]) : [];
  const aside = sums.kolom ? cells[row]!.map((_, j): Slot => [row, j]) : [];
  return [...down, ...aside];
}

/** The smallest cell among these that is shown; a margin only where nothing else is left. */
function smallest(cells: Cells, route: boolean[][], slots: Slot[], sums: Sums): Slot | undefined {
  const edge = ([i, j]: Slot) =>
    Number(sums.rij && i === cells.length - 1) + Number(sums.kolom && j === cells[i]!.length - 1);
  return slots
    .filter(([i, j]) => !route[i]![j])
    .sort((a, b) => edge(a) - edge(b) || cells[a[0]]![a[1]]! - cells[b[0]]![b[1]]!)[0];
}

/**
 * The hidden cells that follow from the shown ones. Lines are nodes and a hidden cell ties its row to its column; it can
 * be computed exactly where nothing else ties them (Gusfield 1988, SIAM J. Comput. 17). A line that does not add up can
 * hold anything: all such lines are one node, tied to itself.
 */
function tooCompute(route: boolean[][], sums: Sums): Slot[] {
  const hidden = route.flatMap((row, i) => row.flatMap((yes, j): Slot[] => (yes ? [[i, j]] : [])));
  const branches = hidden.map(([i, j]): Branch => [sums.kolom ? `rij ${i}` : "los", sums.rij ? `kolom ${j}` : "los"]);
  return bridges(branches).map((branch) => hidden[branch]!);
}

/** How a visitor can have small numbers shown: as they are, or as CBS prints Wmo and jeugd per wijk. */
export const smallModes = ["ruw", "cbs"] as const;
/** How small numbers are shown; `beschermd`: as the tables have them, which were protected before they were published. */
export type Small = (typeof smallModes)[number] | "beschermd";

export const displays: Record<Small, string> = {
  ruw: "zoals geteld",
  cbs: "afgerond op vijven, 0 tot en met 7 afgeschermd",
  beschermd: "zoals gepubliceerd: beschermd"
};

/** What the display as at CBS does, and what it is not. */
export const cbsExplanation =
  "Aantallen zijn afgerond op vijven en aantallen van 0 tot en met 7 afgeschermd, zoals CBS dat doet voor Wmo en jeugd per wijk. Waar een afgeschermd aantal uit de totalen te herleiden zou zijn, is ook het kleinste aantal ernaast afgeschermd. Cijfers zijn uit de afgeronde aantallen berekend. Dit is een weergave: de tabellen van deze site bevatten de getelde aantallen.";

/** How counts are shown, for the files that leave the page. */
export const displayLine = (small: Small): Line => ["Weergave van aantallen", displays[small]];

/**
 * A table as CBS would print it: multiples of 5, small counts withheld with what would give them away. A rate computed
 * from it rests on the rounded counts alone.
 */
export function protectCounts(table: readonly (readonly WijkTally[])[], sums: Sums): WijkTally[][] {
  const part = (naam: "waarde" | "n") => table.map((row) => row.map((tally) => tally[naam]));
  const values = screen(part("waarde"), sums);
  const noemers = screen(part("n"), {rij: sums.rij, kolom: false});
  const round = (aantal: number | null, route: boolean) => (aantal === null || route ? null : round5(aantal));
  return table.map((row, i) =>
    row.map(({waarde, n, reden}, j): WijkTally => {
      const route = values[i]![j]!;
      return {
        waarde: round(waarde, route),
        n: round(n, noemers[i]![j]!),
        reden: waarde !== null && route ? "afgeschermd" : reden
      };
    })
  );
}
