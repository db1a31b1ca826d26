import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {wetten} from "../../../data/wet.js";
import {Intervals, MANY} from "./intervals.js";
import {geography, halfjaarOf, listings, nameOf, pairs, type Place} from "./listings.js";
import type {FirstRow, Tables} from "./readTables.js";
import {inOnePlace, type Look, overTime} from "./relations.js";

/** What a shown number says of the true one. */
export type Reading = (shown: number) => readonly [low: number, high: number];

/** How the numbers of each rule are read, from what the site says of it; `exact` of tables that nobody protected. */
export const readings = {
  cbs: (shown) => [Math.max(8, shown - 2), shown + 2],
  ons: (shown) => [Math.max(8, shown - 5), shown + 5],
  exact: (shown) => [shown, shown]
} as const satisfies Record<string, Reading>;

export interface Knowledge {
  reading: Reading;
  /** The gemeenten that the source is of: a site says so, and of the others everybody knows that nobody is counted there. */
  covered?: readonly string[];
  /** That every huishouden lives in one wijk, so that huishoudens add up as persons do. */
  apart?: boolean;
  /** Whether rows that are there, or are not, say something. */
  presence?: boolean;
  /** That who has a voorziening lives in a huishouden that has one. */
  members?: boolean;
  /** That gebieden lie in each other; of use to find out which knowledge a leak needs. */
  nested?: boolean;
}

/** An edition that was published before, and the gemeenten of which the people have changed since. */
export interface Edition {
  tables: Tables;
  changed: readonly string[];
}

/** What the attacker knows of one number: `listed`: it stands in a table, withheld or not. */
export interface Known {
  low: number;
  high: number;
  listed: boolean;
  shown: boolean;
  /** In a gebied of which it is public that nobody lives there. */
  empty: boolean;
}

/** Name of a number: gebied (a gemeente, a wijk, or gemeenten with a + between them), periode and what is counted. */
export type Findings = Map<string, Known>;

/** `people` are in one gemeente and one wijk; huishoudens can be in more; who moves within a gebied does not flow into it. */
type Kind = "people" | "homes" | "flow";

const kindOf = (column: string): Kind =>
  column.startsWith("huishouden") ? "homes" : /^(instroom|uitstroom) /.test(column) ? "flow" : "people";

/** Groups of figures 5.1 and 5.2. */
const groups = [
  ...["totaal", ...wetten.map(({code}) => code)].map((code) => `51 ${code}`),
  ...huishoudtypen.map(({code}) => `52 ${code}`)
];

/**
 * An attack on published tables with intervals: what each shown number allows, and all that is known between the numbers of gebieden, of
 * categorieen, of perioden and of tables. Throws `NothingFits` where the tables are against each other.
 */
export function attack(tables: Tables, knowledge: Knowledge, earlier: readonly Edition[] = []): Findings {
  const steps = Math.max(...[tables, ...earlier.map((edition) => edition.tables)].map(({eerste: first}) => first.size));
  const names: [place: string, periode: string, column: string][] = [];
  const system = new Intervals((at) => names[at]!.join(" "));
  /** By place and periode: the cell of each column. */
  const book = new Map<string, Map<string, Map<string, number>>>();
  const listed = new Set<number>();
  const shownCells = new Set<number>();
  const members = new Map<string, readonly string[]>();
  const editions = [{tables, changed: [] as readonly string[]}, ...earlier].map((edition, i) => {
    const changed = new Set(edition.changed);
    const wijken = new Set(
      edition.tables.gebieden.flatMap((row) => (row.soort === "wijk" && changed.has(row.gemeenten) ? [row.code] : []))
    );
    const rename = (code: string) => (changed.has(code) || wijken.has(code) ? `${code}^${i}` : code);
    return {tables: edition.tables, rename, where: geography(edition.tables, knowledge.covered, rename)};
  });
  /** Sets of gemeenten that are a gebied, by kind; and the wijken of each gemeente. */
  const ofKind = new Map<string, Map<string, readonly string[]>>();
  const wijkenOf = new Map<string, Set<string>>();
  for (const {tables: own, rename, where} of editions)
    for (const {code, soort: kind, gemeenten: gemeente} of own.gebieden) {
      const all = where.members.get(code)!.map(rename);
      ofKind.set(kind, (ofKind.get(kind) ?? new Map<string, readonly string[]>()).set(nameOf(all), all));
      if (kind === "wijk")
        wijkenOf.set(rename(gemeente), (wijkenOf.get(rename(gemeente)) ?? new Set()).add(rename(code)));
    }

  const page = (place: string, periode: string) => {
    const perPeriode = book.get(place) ?? new Map<string, Map<string, number>>();
    book.set(place, perPeriode);
    const found = perPeriode.get(periode) ?? new Map<string, number>();
    perPeriode.set(periode, found);
    return found;
  };
  const cell = (place: string, periode: string, column: string): number => {
    const cells = page(place, periode);
    const known = cells.get(column);
    if (known !== undefined) return known;
    const made = system.add();
    names.push([place, periode, column]);
    cells.set(column, made);
    return made;
  };
  for (const {tables: own, where} of editions)
    for (const {place, members: counted, periode, column, shown} of listings(own, where)) {
      const at = cell(place, periode, column);
      members.set(place, counted);
      listed.add(at);
      if (shown === null) continue;
      shownCells.add(at);
      system.within(at, ...knowledge.reading(shown));
    }
  for (const {tables: own, where} of editions)
    for (const [start, rows] of own.eerste)
      for (const [gebied, kind] of where.kinds) {
        if (kind === "wijk" || kind === "gemeente_2020_geschat") continue;
        const periode = halfjaarOf(start);
        const found = where.placeOf(gebied, {periode, subject: "", categorie: ""});
        if (found)
          addGroups(
            found,
            periode,
            rows.filter((row) => row.gebied === gebied)
          );
      }

  /** Rows of figures 5.1 to 5.3 of one gebied are there where there is anybody. */
  function addGroups({place, members: own}: Place, periode: string, rows: readonly FirstRow[]): void {
    members.set(place, own);
    const there = new Set(rows.map((row) => `${row.figuur} ${row.groep}`));
    const says = (column: string, some: boolean) => {
      if (knowledge.presence && there.size > 0)
        system.within(cell(place, periode, column), some ? 1 : 0, some ? MANY : 0);
    };
    for (const group of groups) {
      for (let moment = 0; moment < steps; moment++) cell(place, periode, `start ${group} ${moment}`);
      says(`start ${group} 0`, there.has(group));
    }
    says("inwoner true", there.has(`53 ${gebeurtenissen[0].code}`));
  }

  // Those of a noemer that are not in the teller, wherever both are.
  const rests = new Map<string, readonly [n: string, waarde: string]>();
  for (const {waarde, n, share} of pairs.values()) if (share) rests.set(`${n} zonder (${waarde})`, [n, waarde]);
  for (const [place, perPeriode] of book)
    for (const [periode, cells] of perPeriode) {
      for (const column of [...cells.keys()]) {
        const [, group, moment] = /^(start .*) (\d+)$/.exec(column) ?? [];
        if (group !== undefined && moment !== "0") rests.set(`${group} niet ${moment}`, [`${group} 0`, column]);
        const [, event] = /^(inwoner (?:na|zonder) \w+) gebruik$/.exec(column) ?? [];
        if (event !== undefined) rests.set(`${event} zonder gebruik`, [event, column]);
      }
      for (const [rest, [n, waarde]] of rests) if (cells.has(n) && cells.has(waarde)) cell(place, periode, rest);
    }

  addPlaces();
  for (const [place, perPeriode] of book) {
    const look =
      (periode: string): Look =>
      (column) =>
        perPeriode.get(periode)?.get(column) ?? null;
    for (const [periode, cells] of perPeriode) {
      for (const [rest, [n, waarde]] of rests)
        if (cells.has(rest) && cells.has(n) && cells.has(waarde))
          system.equal([cells.get(n)!], [cells.get(waarde)!, cells.get(rest)!]);
      const aux = (name: string) => cell(place, periode, `(${name})`);
      inOnePlace(system, look(periode), {aux, year: periode.includes("JJ"), members: knowledge.members ?? false});
    }
    overTime(system, [...perPeriode.keys()], look, (periode, name) => cell(place, periode, `(${name})`));
  }
  system.narrow();

  const findings: Findings = new Map();
  for (const [place, perPeriode] of book)
    for (const [periode, cells] of perPeriode) {
      const residents = cells.get("inwoner true");
      const empty = residents !== undefined && system.high[residents] === 0;
      for (const [column, at] of cells)
        findings.set(`${place} ${periode} ${column}`, {
          ...{low: system.low[at]!, high: system.high[at]!, empty},
          ...{listed: listed.has(at), shown: shownCells.has(at)}
        });
    }
  return findings;

  /** What is known between gebieden of one periode and column. */
  function addPlaces(): void {
    const perioden = new Set([...book.values()].flatMap((perPeriode) => [...perPeriode.keys()]));
    for (const periode of perioden) {
      const places = [...book.keys()].filter(
        (place) => book.get(place)!.has(periode) && members.get(place)!.length > 0
      );
      const columnsOf = new Map(places.map((place) => [place, new Set(page(place, periode).keys())]));
      for (const place of places.filter((name) => members.get(name)!.length === 1))
        addWijken(place, [...(wijkenOf.get(place) ?? [])], periode, columnsOf.get(place)!);
      const larger = places.filter((place) => members.get(place)!.length > 1);
      for (const place of larger) together(place, members.get(place)!, periode, columnsOf.get(place)!);
      for (const whole of knowledge.nested === false ? [] : larger) {
        const all = new Set(members.get(whole));
        const inside = places.filter((place) => place !== whole && members.get(place)!.every((code) => all.has(code)));
        for (const part of inside) {
          const own = new Set(members.get(part));
          const rest = [...all].filter((code) => !own.has(code));
          const other = columnsOf.get(part)!;
          difference(
            whole,
            part,
            rest,
            periode,
            [...columnsOf.get(whole)!].filter((column) => other.has(column))
          );
        }
        // A gebied as all regio's of one kind that lie in it, and the gemeenten that are left.
        for (const kind of ["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio"]) {
          const own = [...(ofKind.get(kind)?.keys() ?? [])].filter((place) => place !== "" && inside.includes(place));
          const covered = new Set(own.flatMap((place) => members.get(place)!));
          const left = [...all].filter((code) => !covered.has(code));
          if (own.length < 2) continue;
          for (const column of columnsOf.get(whole)!) {
            if (kindOf(column) !== "people" && !(kindOf(column) === "homes" && knowledge.apart)) continue;
            const parts = [...own, ...left].map((place) => book.get(place)?.get(periode)?.get(column) ?? -1);
            if (!parts.includes(-1)) system.equal([cell(whole, periode, column)], parts);
          }
        }
      }
    }
  }

  function addWijken(place: string, wijken: readonly string[], periode: string, columns: Iterable<string>): void {
    const there = wijken.filter((wijk) => book.get(wijk)?.has(periode));
    if (knowledge.presence) for (const wijk of there) system.within(cell(wijk, periode, "inwoner true"), 1, MANY);
    if (there.length === 0) return;
    for (const column of columns) {
      const parts = there.map((wijk) => book.get(wijk)!.get(periode)!.get(column) ?? -1);
      if (parts.includes(-1)) continue;
      const whole = cell(place, periode, column);
      const kind = kindOf(column);
      if (kind === "people" || (kind === "homes" && knowledge.apart)) {
        const rest = `${place} zonder wijk`;
        members.set(rest, []);
        system.equal([whole], [...parts, cell(rest, periode, column)]);
      } else if (isGrowing(column)) for (const part of parts) system.atLeast([whole], [part]);
    }
  }

  function together(place: string, own: readonly string[], periode: string, columns: Iterable<string>): void {
    for (const column of columns) {
      const kind = kindOf(column);
      const additive = kind === "people" || (kind === "homes" && knowledge.apart === true);
      if (!additive && kind === "homes" && !isGrowing(column)) continue;
      const whole = cell(place, periode, column);
      const parts = own.map((code) => {
        members.set(code, [code]);
        return cell(code, periode, column);
      });
      if (additive) system.equal([whole], parts);
      else {
        // Two members in two gemeenten can have two voorzieningen together.
        if (!/voorzieningen > [1-9]/.test(column)) system.atLeast(parts, [whole]);
        if (kind === "homes") for (const part of parts) system.atLeast([whole], [part]);
      }
    }
  }

  function difference(
    whole: string,
    part: string,
    rest: readonly string[],
    periode: string,
    columns: readonly string[]
  ): void {
    const place = nameOf(rest);
    members.set(place, rest);
    for (const column of columns) {
      const additive = kindOf(column) === "people" || (kindOf(column) === "homes" && knowledge.apart);
      if (!additive) continue;
      const left = cell(place, periode, column);
      system.equal([cell(whole, periode, column)], [cell(part, periode, column), left]);
      if (rest.length > 1)
        system.equal(
          [left],
          rest.map((code) => cell(code, periode, column))
        );
    }
  }
}

/** A huishouden with more members does not lose it: what any member has, and how many at least. */
const growingHomes = /^huishouden (huishoudtype IS NOT NULL|voorzieningen > \d|jeugd|pwet|wmo|jeugd OR pwet OR wmo)$/;
const isGrowing = (column: string) => growingHomes.test(column);

export interface Recovered {
  name: string;
  low: number;
  high: number;
  kind: "cell" | "group" | "exact";
}

const SECRET = 7;

/** What the attacker found out that the rules keep secret. */
export function recovered(findings: Findings, leastSpan = 5): Recovered[] {
  return [...findings].flatMap(([name, {low, high, listed, shown, empty}]): Recovered[] => {
    if (high > SECRET || shown || empty || /^\S+ \S+ \(/.test(name)) return [];
    const span = high - low + 1;
    if (span === 1) return [{name, low, high, kind: "exact"}];
    if (listed) return span < SECRET + 1 ? [{name, low, high, kind: "cell"}] : [];
    return span < leastSpan ? [{name, low, high, kind: "group"}] : [];
  });
}
