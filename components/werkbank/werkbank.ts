import type {Antwoord} from "../cohort/antwoord.js";
import type {Keuze} from "../cohort/keuze.js";
import type {Gebied} from "./gebied.js";
import type {Manifest} from "./manifest.js";

/** How far an answer is: what is being fetched or waited for, in Dutch, with a fraction where known. */
export interface Voortgang {
  tekst: string;
  deel: number | null;
}

export interface VraagOpties {
  /** Aborted when a newer choice comes: the promise rejects with an AbortError and nothing is drawn. */
  signal?: AbortSignal;
  voortgang?: (voortgang: Voortgang) => void;
}

/** Everything a page needs of the tables. */
export interface Werkbank {
  manifest: Manifest;
  gebieden: Gebied[];
  /** Answers from the small table where it can, else from DuckDB (booted when first needed, or by `warmOp`). */
  vraag(keuze: Keuze, opties?: VraagOpties): Promise<Antwoord>;
  /** Boots DuckDB and fetches the cells of the choice behind the first figure; resolves when the next change answers at once. */
  warmOp(keuze: Keuze, opties?: VraagOpties): Promise<void>;
}
