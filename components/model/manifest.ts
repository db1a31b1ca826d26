import type {z} from "zod/mini";
import type {manifestForm} from "./forms.js";

/** What the loaders say of the tables they made; `tabellen/manifest.json`. */
export type Manifest = z.infer<typeof manifestForm>;

/** Peilmomenten that are followed from a start, the start included. */
export function since(manifest: Manifest, start: string): string[] {
  return manifest.peilmomenten.filter((moment) => moment >= start);
}
