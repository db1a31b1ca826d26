import type {Manifest} from "../model/forms.js";

/** The tables of files of the visitor, which a page that holds this one has made. */
export interface OwnTables {
  manifest: Manifest;
  /** Codes of the gemeenten in which anyone of these files has lived. */
  gemeenten: readonly string[];
  /** The bytes of a table by the name of its file (`gebieden.arrow`); rejects where there is none of that name. */
  read(file: string): Promise<Uint8Array>;
}

/** Under this name the window that holds the files of the visitor gives their tables to the pages within it. */
const NAME = "levenswegTables";

type Holder = {[NAME]?: OwnTables};

/** Gives the tables to the pages that this window holds; null takes them back. */
export function holdOwnTables(tables: OwnTables | null): void {
  if (tables) (globalThis as Holder)[NAME] = tables;
  else delete (globalThis as Holder)[NAME];
}

/** The tables of the visitor's own files, in a page that is held by the one that made them; else null. */
export function ownTables(): OwnTables | null {
  const {window} = globalThis;
  if (window === undefined || window.parent === window) return null;
  try {
    return (window.parent as Holder)[NAME] ?? null;
  } catch {
    // Held by another site, which has nothing for us.
    return null;
  }
}
