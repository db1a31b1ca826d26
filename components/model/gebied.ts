import type {Table} from "@uwdata/flechette";

export const gebiedKinds = [
  {code: "land", naam: "Land"},
  {code: "provincie", naam: "Provincie"},
  {code: "gemeente", naam: "Gemeente"},
  {code: "grootteklasse", naam: "Grootteklasse"},
  {code: "stedelijkheid", naam: "Stedelijkheid"},
  {code: "jeugdregio", naam: "Jeugdregio"},
  {code: "arbeidsmarktregio", naam: "Arbeidsmarktregio"},
  {code: "gemeente_2020", naam: "Gemeente van 2020"},
  {code: "gemeente_2020_geschat", naam: "Gemeente van 2020, geschat"},
  {code: "wijk", naam: "Wijk"}
] as const;

export type GebiedKind = (typeof gebiedKinds)[number]["code"];

/** A gebied that can be chosen; `gemeenten`: those it consists of (of a wijk: the gemeente it lies in; of the land: none listed). */
export interface Gebied {
  code: string;
  naam: string;
  soort: GebiedKind;
  gemeenten: string[];
  /** Of a gemeente: its place on the tile map, column and row from 1. */
  tile?: readonly [column: number, row: number];
}

/** The gebieden that can be chosen, out of their table. */
export function readGebieden(table: Table): Gebied[] {
  return table.toArray().map(({code, naam, soort: kind, gemeenten, kolom: column, rij: row}) => ({
    code,
    naam,
    soort: kind,
    gemeenten: gemeenten === "" ? [] : gemeenten.split(" "),
    ...(column > 0 && {tile: [column, row] as const})
  }));
}

const lists = new WeakMap<readonly Gebied[], ReadonlyMap<string, Gebied>>();

/** The gebieden by code, made once for a list. */
function onCode(gebieden: readonly Gebied[]): ReadonlyMap<string, Gebied> {
  const earlier = lists.get(gebieden);
  if (earlier) return earlier;
  const fresh = new Map(gebieden.map((gebied) => [gebied.code, gebied]));
  lists.set(gebieden, fresh);
  return fresh;
}

/**
 * The gebied of a code, or of several gemeenten with a comma between them; null where a code is unknown.
 * Names are for people: only codes are looked up.
 */
export function findGebied(gebieden: readonly Gebied[], code: string): Gebied | null {
  const perCode = onCode(gebieden);
  const found = perCode.get(code);
  if (found || !code.includes(",")) return found ?? null;
  const codes = code.split(",");
  const parts = codes.flatMap((part) => perCode.get(part) ?? []).filter(({soort: kind}) => kind === "gemeente");
  if (parts.length < codes.length) return null;
  return {
    code,
    naam: new Intl.ListFormat("nl").format(parts.map(({naam}) => naam)),
    soort: "gemeente",
    gemeenten: [...new Set(parts.map((part) => part.code))]
  };
}

/** How a gebied is called within a sentence, after "in" or "van": Utrecht, de provincie Utrecht, de wijk Overvecht (Utrecht). */
export function gebiedName(gebieden: readonly Gebied[], code: string): string {
  const gebied = findGebied(gebieden, code);
  if (!gebied) return code;
  const {naam, soort: kind} = gebied;
  if (kind === "wijk") return `${/^wijk/i.test(naam) ? "" : "de wijk "}${naam} (${gemeenteOf(gebieden, gebied)})`;
  if (kind === "land" || kind.startsWith("gemeente")) return naam;
  const bare = naam.replace(/ \(provincie\)$/, "");
  const saysKind = kind === "grootteklasse" || kind === "stedelijkheid" || bare.toLowerCase().startsWith(kind);
  return saysKind ? `de ${small(bare)}` : `de ${kind} ${bare}`;
}

/** The name of the gemeente that a wijk lies in. */
function gemeenteOf(gebieden: readonly Gebied[], wijk: Gebied): string {
  return findGebied(gebieden, wijk.gemeenten[0] ?? "")?.naam ?? "";
}

const small = (naam: string) => naam.charAt(0).toLowerCase() + naam.slice(1);
