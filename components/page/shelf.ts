import type {z} from "zod/mini";
import {shelfForm} from "../model/forms.js";

/** Where a browser keeps texts. */
export type Bin = Pick<Storage, "getItem" | "setItem">;

/** One whose names can be listed, for what is kept under names of its own. */
export type ListedBin = Bin & Pick<Storage, "removeItem" | "key" | "length">;

/** Keeps nothing. */
export const noBin: ListedBin = {
  getItem: () => null,
  setItem() {
    throw new Error("no storage");
  },
  removeItem() {},
  key: () => null,
  length: 0
};

/** The browser's own store; one that keeps nothing where it has none, as in a private window. */
export function browserBin(): ListedBin {
  try {
    return localStorage;
  } catch {
    return noBin;
  }
}

/** What a visitor keeps in this browser under one name: things of one form, by key. What is not of the form is not there. */
export function shelf<T>(name: string, form: z.ZodMiniType<T>, bin: Bin) {
  const everything = (): Record<string, unknown> => {
    try {
      return shelfForm.parse(JSON.parse(bin.getItem(name) ?? "{}"));
    } catch {
      return {};
    }
  };
  /** Throws where the browser keeps nothing. */
  const write = (fresh: Record<string, unknown>) => bin.setItem(name, JSON.stringify(fresh));
  return {
    read: (key: string): T | null => form.safeParse(everything()[key]).data ?? null,
    all: (): [key: string, value: T][] =>
      Object.entries(everything()).flatMap(([key, raw]): [string, T][] => {
        const read = form.safeParse(raw);
        return read.success ? [[key, read.data]] : [];
      }),
    keep: (key: string, value: T): void => write({...everything(), [key]: value}),
    remove(key: string): void {
      const {[key]: gone, ...rest} = everything();
      if (gone !== undefined) write(rest);
    }
  };
}
