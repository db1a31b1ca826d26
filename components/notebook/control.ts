import type {CellValue} from "./cellTable.js";

/** A choice that other cells read: out of a list, with a slider, or a gebied that is searched. */
export type Control =
  | {soort: "keuze"; label: string; opties: readonly (string | number)[]; waarde: string | number}
  | {soort: "schuif"; label: string; van: number; tot: number; stap: number; waarde: number}
  | {soort: "gebied"; label: string; waarde: string};

export const firstControl: Control = {soort: "keuze", label: "Kies", opties: ["een", "twee"], waarde: "een"};

/** Reads the options of a control; a text says what is wrong with them. */
export function readControl(text: string): Control | string {
  let read: Record<string, unknown>;
  try {
    read = (text.trim() === "" ? firstControl : JSON.parse(text)) as Record<string, unknown>;
  } catch (error) {
    return `geen JSON: ${(error as Error).message}`;
  }
  if (typeof read !== "object" || read === null) return "geen keuze";
  const {soort: kind, label: said, opties: options, van: first, tot: last, stap: by, waarde} = read;
  const label = typeof said === "string" ? said : "Kies";
  if (kind === "gebied") return {soort: kind, label, waarde: typeof waarde === "string" ? waarde : "NL"};
  if (kind === "schuif") {
    const [from, until, step] = [first, last, by].map((part) => (Number.isFinite(part) ? (part as number) : NaN));
    if (!(from! < until!) || !(step! > 0)) return "een schuif heeft van, tot en stap nodig: getallen";
    const value = Number.isFinite(waarde) ? (waarde as number) : from!;
    return {soort: kind, label, van: from!, tot: until!, stap: step!, waarde: Math.min(Math.max(value, from!), until!)};
  }
  if (kind !== "keuze") return "soort is keuze, schuif of gebied";
  const isOption = (part: unknown): part is string | number => typeof part === "string" || Number.isFinite(part);
  if (!Array.isArray(options) || options.length === 0 || !options.every(isOption))
    return "een keuze heeft opties nodig";
  return {
    soort: kind,
    label,
    opties: options,
    waarde: options.includes(waarde as string) ? (waarde as string) : options[0]!
  };
}

/** The value that other cells read. */
export const controlValue = ({waarde}: Control): CellValue => waarde;
