import {type Gebied, type GebiedKind, gebiedName} from "../model/gebied.js";
import type {PivotTable} from "./axis.js";
import {
  type DatabaseChoice,
  type Dimension,
  dimensions,
  type KnownToDatabase,
  type CellMeasure,
  measures
} from "./choice.js";
import type {Cube} from "./cube.js";

/** Gebieden that are chosen together; `teken` is how an address names them: `GM*`, `PV26*`, `GM0344*`. */
export interface GebiedGroup {
  teken: string;
  naam: string;
  leden: readonly string[];
}

const plural: Record<Exclude<GebiedKind, "land">, string> = {
  provincie: "Alle provincies",
  gemeente: "Alle gemeenten",
  grootteklasse: "Alle grootteklassen",
  stedelijkheid: "Alle klassen van stedelijkheid",
  jeugdregio: "Alle jeugdregio’s",
  arbeidsmarktregio: "Alle arbeidsmarktregio’s",
  gemeente_2020: "Alle gemeenten van 2020",
  gemeente_2020_geschat: "Alle geschatte gemeenten van 2020",
  wijk: "Alle wijken van Nederland"
};

const letters = (code: string): string => /^[A-Z]*/.exec(code)![0];

/** What a code says of its division: `-2020`. */
const dividend = (code: string): string => /-\d+$/.exec(code)?.[0] ?? "";

/** Every gebied of a soort that has more than one. */
export function kindGroups(gebieden: readonly Gebied[]): (GebiedGroup & {soort: GebiedKind})[] {
  const perKind = new Map<GebiedKind, string[]>();
  for (const {soort: kind, code} of gebieden) {
    const list = perKind.get(kind);
    if (list) list.push(code);
    else perKind.set(kind, [code]);
  }
  return [...perKind]
    .filter(([kind, members]) => kind !== "land" && members.length > 1)
    .map(([kind, members]) => {
      const naam = plural[kind as keyof typeof plural] ?? kind;
      return {soort: kind, teken: `${letters(members[0]!)}${dividend(members[0]!)}*`, naam, leden: members};
    });
}

/** The wijken of each gemeente and the gemeenten of each larger gebied. */
export function partGroups(gebieden: readonly Gebied[]): GebiedGroup[] {
  const wijken = new Map<string, string[]>();
  for (const {soort: kind, code, gemeenten} of gebieden)
    if (kind === "wijk") wijken.set(gemeenten[0]!, [...(wijken.get(gemeenten[0]!) ?? []), code]);
  const part = (gebied: Gebied, members: readonly string[], what: string): GebiedGroup[] =>
    members.length > 0
      ? [{teken: `${gebied.code}*`, naam: `${what} van ${gebiedName(gebieden, gebied.code)}`, leden: members}]
      : [];
  return gebieden.flatMap((gebied) => {
    if (gebied.soort === "land" || gebied.soort === "wijk") return [];
    if (gebied.soort === "gemeente") return part(gebied, wijken.get(gebied.code) ?? [], "Wijken");
    return part(gebied, gebied.gemeenten, "Gemeenten");
  });
}

/** Groups that stand in an address: a region that is neither a provincie nor a gemeente is read, and written as codes. */
const written = /^(PV|GM)\w*\*$/;

/**
 * Writes and reads sets of gebieden as short text: groups by their sign, the rest by code, without the letters that a code
 * has in common with the one before it. `NL.PV*.GM0344.0363.WK034401.034402`
 */
export function gebiedcodes(gebieden: readonly Gebied[]) {
  const groups = [...kindGroups(gebieden), ...partGroups(gebieden)];
  const perMark = new Map(groups.map((group) => [group.teken, group.leden]));
  const known = new Set(gebieden.map(({code}) => code));
  const kinds = new Set<string>(kindGroups(gebieden).map(({teken: draw}) => draw));
  const bundles = groups.filter(
    ({teken: draw, leden: members}) => members.length > 1 && (kinds.has(draw) || written.test(draw))
  );

  /** The codes in the order in which gebieden are known, each once. */
  const inOrder = (codes: Iterable<string>): string[] => {
    const chosen = new Set(codes);
    return gebieden.filter(({code}) => chosen.has(code)).map(({code}) => code);
  };

  /** The groups that are chosen whole, and what is left. */
  function distribute(codes: readonly string[]): {groups: GebiedGroup[]; los: string[]} {
    const rest = new Set(codes);
    const entire = bundles.filter(({leden: members}) => {
      const full = members.length <= rest.size && members.every((code) => rest.has(code));
      if (full) for (const code of members) rest.delete(code);
      return full;
    });
    return {groups: entire, los: inOrder(rest)};
  }

  return {
    inOrder,
    /** The names of what is chosen, a group by its own name. */
    words(codes: readonly string[]): string[] {
      const {groups, los: loose} = distribute(codes);
      return [...loose.map((code) => gebiedName(gebieden, code)), ...groups.map(({naam}) => small(naam))];
    },
    write(codes: readonly string[]): string {
      const {groups, los: loose} = distribute(codes);
      let previous = "";
      const short = loose.map((code) => {
        const heading = letters(code);
        const part = heading === previous && heading !== code ? code.slice(heading.length) : code;
        previous = heading;
        return part;
      });
      return [...short, ...groups.map(({teken: draw}) => draw)].join(".");
    },
    read(text: string): {codes: string[]; onbekend: string[]} {
      const codes = new Set<string>();
      const unknown: string[] = [];
      let heading = "";
      for (const part of text.split(".").filter(Boolean)) {
        if (letters(part) !== "") heading = letters(part);
        const code = letters(part) === "" ? heading + part : part;
        const members = known.has(code) ? [code] : perMark.get(code);
        if (members) for (const member of members) codes.add(member);
        else unknown.push(part);
      }
      return {codes: inOrder(codes), onbekend: unknown};
    }
  };
}

const small = (naam: string) => naam.charAt(0).toLowerCase() + naam.slice(1);

export type Gebiedcodes = ReturnType<typeof gebiedcodes>;

/** The first row and column that a gebied has in a table; null where it is not in it. */
export function gebiedSlot({cube, rijen: rows, kolommen: columns}: PivotTable, order: Uint32Array, code: string) {
  const gebied = cube.gebieden.findIndex((item) => item.code === code);
  if (gebied < 0) return null;
  const [onRows, onColumns] = [rows.places.gebied, columns.places.gebied];
  return {
    rij: onRows ? order.findIndex((row) => onRows[row] === gebied) : 0,
    kolom: onColumns ? onColumns.indexOf(gebied) : 0
  };
}

/** The code of a member of a dimension. */
export function memberCode(
  {indicatoren, categorieen, gebieden, perioden}: Cube,
  dimension: Dimension,
  member: number
): string {
  if (dimension === "periode") return perioden[member]!;
  return {indicator: indicatoren, categorie: categorieen, gebied: gebieden}[dimension][member]!.code;
}

/** How an address names a column: the members of its dimensions and the measure, with points. */
export function columnCode({cube, kolommen: columns}: PivotTable, column: number, measure: CellMeasure): string {
  const members = columns.dimensions.map((dimension) =>
    memberCode(cube, dimension, columns.places[dimension]![column]!)
  );
  return [...members, measure].join(".");
}

/** Whether a code can name a column of this choice. */
export function isColumn(
  code: string,
  {kolommen: columns, rijen: rows, measures: chosen}: DatabaseChoice,
  known: KnownToDatabase
): boolean {
  if (dimensions.some((dimension) => dimension === code)) return rows.includes(code as Dimension);
  const parts = code.split(".");
  const measure = parts.pop();
  if (!measures.some((item) => item === measure) || !chosen.includes(measure as CellMeasure)) return false;
  return parts.length === columns.length && parts.every((part, i) => knows(known, columns[i]!, part));
}

function knows({indicatoren, gebieden, perioden}: KnownToDatabase, dimension: Dimension, code: string): boolean {
  if (dimension === "periode") return perioden.includes(code);
  if (dimension === "gebied") return gebieden.some((gebied) => gebied.code === code);
  if (dimension === "indicator") return indicatoren.some((indicator) => indicator.code === code);
  return indicatoren.some(({categorieen}) => categorieen.some((categorie) => categorie.code === code));
}
