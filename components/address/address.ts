import {wholeNumber} from "../format/number.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {enumerate, escapeControls} from "../format/text.js";

/** Something in an address that is not followed. */
export interface Unknown {
  key: string;
  waarde: string;
  /** Why, where it is another reason than that nobody knows the value. */
  why?: "sleutel" | "leeg" | "dubbel" | "lijst";
}

/** A choice read from an address, with what in it is not followed. */
export interface Parsed<Choice> {
  choice: Choice;
  onbekend: Unknown[];
}

/** How an address says that nothing is chosen, where the default is something. */
export const NO = "geen";

/** Keys that any page may carry. */
const everywhere = new Set(["editie"]);

/** The search part of an address without the keys that the page does not know; the rest as it was given. */
export function withoutStrange(search: string, unknown: readonly Unknown[]): string {
  const strange = new Set(unknown.filter(({why}) => why === "sleutel").map(({key}) => key));
  const rest = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) =>
      [...new URLSearchParams(part).keys()].some((key) => key !== "" && !strange.has(key.toLowerCase()))
    );
  return rest.length === 0 ? "" : `?${rest.join("&")}`;
}

/** The member of a list that a text names: as it is, in other case, or with a plus that became a blank on its way. */
export function recognise(text: string, allowed: readonly string[]): string | undefined {
  const shapes = [text, text.trim(), text.replaceAll(" ", "+")];
  const equal = allowed.find((waarde) => shapes.includes(waarde));
  const small = shapes.map((shape) => shape.toLowerCase());
  return equal ?? allowed.find((waarde) => small.includes(waarde.toLowerCase()));
}

/**
 * Reads keys of an address and keeps what is not followed. Lists: repeated keys or commas; keys and values in any case.
 * Ask for every key of the page, then for `rest`.
 */
export function addressReader(address: URLSearchParams) {
  const unknown: Unknown[] = [];
  const asked = new Set<string>();
  const pairs = [...address].map(([key, waarde]) => [key.toLowerCase(), waarde] as const);

  /** The texts of a key, as they stand. */
  const texts = (key: string): string[] => {
    asked.add(key);
    return pairs.filter(([naam]) => naam === key).map(([, waarde]) => waarde);
  };
  /** Its values, apart and once; a key without any is told. */
  const values = (key: string, separation: string | RegExp = ","): string[] => {
    const given = texts(key);
    const parts = given.flatMap((text) => text.split(separation)).filter((part) => part.trim() !== "");
    if (given.length > 0 && parts.length === 0) unknown.push({key, waarde: "", why: "leeg"});
    return [...new Set(parts)];
  };
  const notify = (key: string, waarde: string, why?: Unknown["why"]) =>
    unknown.push({key, waarde: waarde.trim(), ...(why && {why})});

  /** The values of a key that are allowed, in the order of the list. */
  const more = (key: string, allowed: readonly string[]): string[] => {
    const found = new Set<string>();
    for (const waarde of values(key)) {
      const good = recognise(waarde, allowed);
      if (good === undefined) notify(key, waarde);
      else found.add(good);
    }
    return allowed.filter((waarde) => found.has(waarde));
  };
  /** The first value of a key that is allowed. */
  const one = (key: string, allowed: readonly string[]): string | undefined => {
    if (allowed.includes("") && texts(key).every((text) => text === "")) return undefined;
    let first: string | undefined;
    for (const waarde of values(key)) {
      const good = recognise(waarde, allowed);
      if (good === undefined) notify(key, waarde);
      else if (first !== undefined && good !== first) notify(key, waarde, "dubbel");
      else first = good;
    }
    return first;
  };
  /** The code of a known gebied, or of several gemeenten with a comma between them; "geen" where that may be said. */
  const gebied = (key: string, gebieden: readonly Gebied[], {no = false} = {}): string | undefined => {
    const codes = [...new Set(values(key).map((part) => part.trim().toUpperCase()))];
    if (no && codes.join() === NO.toUpperCase()) return NO;
    const list = codes.join(",");
    if (list === "" || findGebied(gebieden, list)) return list || undefined;
    const foreign = codes.filter((code) => !findGebied(gebieden, code));
    if (foreign.length === 0) notify(key, list, "lijst");
    for (const code of foreign) notify(key, givenAs(key, code));
    return undefined;
  };
  /** A code as it was typed. */
  const givenAs = (key: string, code: string) =>
    texts(key)
      .flatMap((text) => text.split(","))
      .find((part) => part.trim().toUpperCase() === code) ?? code;
  /** All that is not followed, with the keys that nobody asked for. */
  const rest = (): Unknown[] => {
    const foreign = new Set(
      pairs.map(([key]) => key).filter((naam) => naam !== "" && !asked.has(naam) && !everywhere.has(naam))
    );
    return [...unknown, ...[...foreign].map((key): Unknown => ({key, waarde: "", why: "sleutel"}))];
  };
  return {teksten: texts, values, notify, more, one, gebied, rest};
}

/** How many values of a key are named. */
const AT_MOST = 3;
const LONGEST = 40;

/**
 * One line per key of an address that is not followed: which values, why, and what the visitor sees instead. `so`: by key
 * ("u ziet Nederland"); a key without it has values that are left out.
 */
export function notFollowed(unknown: readonly Unknown[], so: ReadonlyMap<string, string> = new Map()): string[] {
  const groups = new Map<string, Unknown[]>();
  for (const item of unknown) {
    const group = item.why === "sleutel" ? item.why : `${item.why ?? ""} ${item.key}`;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups.values()].map((group) => {
    const {key, why} = group[0]!;
    const more = group.length > 1;
    const consequence = so.get(key);
    const end = consequence === undefined ? ` en ${more ? "tellen" : "telt"} niet mee.` : `; ${consequence}.`;
    if (why === "sleutel") return `${nameOf(group.map((item) => item.key))} uit het adres kent deze pagina niet.`;
    if (why === "leeg") return `${key} is leeg in het adres${end}`;
    const what = `${key} ${nameOf(group.map(({waarde}) => waarde))} uit het adres`;
    if (why === "dubbel") return `${what} ${more ? "tellen" : "telt"} niet mee: van ${key} geldt één waarde.`;
    if (why === "lijst") return `${what} kan niet: een lijst bestaat uit gemeenten${end}`;
    return `${what} ${more ? "zijn" : "is"} niet bekend${end}`;
  });
}

/** The first values between quotes, and how many more there are. */
function nameOf(values: readonly string[]): string {
  const mentioned = values.slice(0, AT_MOST).map((waarde) => `“${cut(waarde)}”`);
  const rest = values.length - mentioned.length;
  return enumerate([...mentioned, ...(rest > 0 ? [`nog ${wholeNumber(rest)} andere`] : [])], "en");
}

/** A text of any length, with what cannot be seen made visible. */
export function cut(text: string): string {
  return text.length > LONGEST
    ? `${escapeControls(text.slice(0, LONGEST - 10))}… (${wholeNumber(text.length)} tekens)`
    : escapeControls(text);
}

/**
 * What is known of codes of gebieden that are not followed: fetched when it is asked for, for pages do without it. Nothing where no such
 * code is short enough to be one.
 */
export function codeKnowledge(
  unknown: readonly Unknown[],
  gebieden: readonly Gebied[]
): {added?: () => Promise<string[]>} {
  const codes = unknown
    .filter(({key, why}) => why === undefined && (key === "gebied" || key === "vergelijk"))
    .map(({waarde}) => waarde)
    .filter((waarde) => waarde.length <= 60);
  if (codes.length === 0) return {};
  const added = async () => {
    const {codeSentence} = await import("../gebiedsindeling/otherCode.js");
    return [...new Set(codes)].slice(0, 3).flatMap((code) => codeSentence(gebieden, code) ?? []);
  };
  return {added};
}
