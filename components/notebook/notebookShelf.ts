import type {z} from "zod/mini";
import {keptNotebookForm} from "../model/forms.js";
import {browserBin, type ListedBin} from "../page/shelf.js";
import type {Notebook} from "./document.js";
import {readNotebookFile, writeNotebookFile} from "./notebookFile.js";

export type KeptNotebook = z.infer<typeof keptNotebookForm>;

const PREFIX = "notitieboek ";

/** What was is kept apart when it stood for so long, in milliseconds, so many times. */
const [APART, MOST] = [120_000, 30];

/** The notebooks of a visitor in this browser, each by a key of its own, with its versions. */
export function notebookShelf(bin: ListedBin = browserBin()) {
  const read = (key: string): KeptNotebook | null => {
    try {
      return keptNotebookForm.safeParse(JSON.parse(bin.getItem(PREFIX + key) ?? "null")).data ?? null;
    } catch {
      return null;
    }
  };

  /** Old versions go where the browser has no room. Throws where it keeps nothing. */
  function write(key: string, kept: KeptNotebook): void {
    for (let {versies: versions} = kept; ; versions = versions.slice(0, Math.floor(versions.length / 2))) {
      try {
        return bin.setItem(PREFIX + key, JSON.stringify({...kept, versies: versions}));
      } catch (error) {
        if (versions.length === 0) throw error;
      }
    }
  }

  return {
    read,
    /** The keys of all that is kept, the newest first. */
    all(): [key: string, kept: KeptNotebook][] {
      const keys = Array.from({length: bin.length}, (_, i) => bin.key(i) ?? "");
      return keys
        .filter((name) => name.startsWith(PREFIX))
        .flatMap((name): [string, KeptNotebook][] => {
          const kept = read(name.slice(PREFIX.length));
          return kept ? [[name.slice(PREFIX.length), kept]] : [];
        })
        .sort(([, a], [, b]) => b.gewijzigd - a.gewijzigd);
    },
    /** Keeps a notebook as it is now; what it was becomes a version when that stood for a while, or when `apart` asks it. */
    keep(
      key: string,
      notebook: Notebook,
      {foreign = false, now = Date.now(), apart = false}: {foreign?: boolean; now?: number; apart?: boolean} = {}
    ): void {
      const text = writeNotebookFile(notebook);
      const before = read(key);
      if (before?.tekst === text && before.vreemd === foreign) return;
      const versions = before?.versies ?? [];
      const old = before && before.tekst !== text && (apart || now - (versions[0]?.moment ?? 0) >= APART);
      write(key, {
        ...{titel: notebook.title, gewijzigd: now, vreemd: foreign, tekst: text},
        versies: old ? [{moment: before.gewijzigd, tekst: before.tekst}, ...versions].slice(0, MOST) : versions
      });
    },
    remove: (key: string): void => bin.removeItem(PREFIX + key)
  };
}

/** The notebook of a text that is kept. */
export const keptNotebook = ({tekst: text}: Pick<KeptNotebook, "tekst">): Notebook | null => readNotebookFile(text);

/** A key that nothing is kept under. */
export const freshKey = (): string => crypto.getRandomValues(new Uint32Array(2)).join("").slice(0, 12);
