import {bruggen, type Tak} from "./bruggen.js";

/** CBS keeps counts of 0 to 7 secret for Wmo and jeugd (table 84799NED); what it prints is a multiple of 5. */
export const GEHEIM = 7;

export const rond5 = (aantal: number): number => Math.round(aantal / 5) * 5;

type Cellen = readonly (readonly (number | null)[])[];
type Plek = readonly [rij: number, kolom: number];

/** Which margins a table has: its last row the sum of the others, its last column the sum of the others. */
export interface Sommen {
  rij: boolean;
  kolom: boolean;
}

/**
 * Which cells of a table are not shown: those of 0 to 7, and beside them as many of the next smallest as it takes that
 * none can be computed from what is shown and the margins. A null cell counts as not known to anyone.
 */
export function scherm(cellen: Cellen, sommen: Sommen): boolean[][] {
  const weg = cellen.map((rij) => rij.map((waarde) => waarde === null || waarde <= GEHEIM));
  for (;;) {
    const volgende = teBerekenen(weg, sommen)
      .map((plek) => kleinste(cellen, weg, lijnen(plek, cellen, sommen), sommen))
      .find((plek) => plek !== undefined);
    if (!volgende) return weg;
    weg[volgende[0]]![volgende[1]] = true;
  }
}

/** The lines of a cell along which the table adds up. */
function lijnen([rij, kolom]: Plek, cellen: Cellen, sommen: Sommen): Plek[] {
  const omlaag = sommen.rij ? cellen.map((_, i): Plek => [i, kolom]) : [];
  const opzij = sommen.kolom ? cellen[rij]!.map((_, j): Plek => [rij, j]) : [];
  return [...omlaag, ...opzij];
}

/** The smallest cell among these that is shown; a margin only where nothing else is left. */
function kleinste(cellen: Cellen, weg: boolean[][], plekken: Plek[], sommen: Sommen): Plek | undefined {
  const rand = ([i, j]: Plek) =>
    Number(sommen.rij && i === cellen.length - 1) + Number(sommen.kolom && j === cellen[i]!.length - 1);
  return plekken
    .filter(([i, j]) => !weg[i]![j])
    .sort((a, b) => rand(a) - rand(b) || cellen[a[0]]![a[1]]! - cellen[b[0]]![b[1]]!)[0];
}

/**
 * The hidden cells that follow from the shown ones. Lines are nodes and a hidden cell ties its row to its column; it can
 * be computed exactly where nothing else ties them (Gusfield 1988, SIAM J. Comput. 17). A line that does not add up can
 * hold anything: all such lines are one node, tied to itself.
 */
function teBerekenen(weg: boolean[][], sommen: Sommen): Plek[] {
  const verborgen = weg.flatMap((rij, i) => rij.flatMap((ja, j): Plek[] => (ja ? [[i, j]] : [])));
  const takken = verborgen.map(([i, j]): Tak => [sommen.kolom ? `rij ${i}` : "los", sommen.rij ? `kolom ${j}` : "los"]);
  return bruggen(takken).map((tak) => verborgen[tak]!);
}
