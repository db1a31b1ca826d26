import {indicatoren, restsOnWmo} from "../../../data/indicator.js";
import type {Tables} from "./readTables.js";

interface Pair {
  waarde: string;
  n: string;
  /** Those of `n` that are not in `waarde` are people too. */
  share: boolean;
  /** What a gemeente must have delivered to be counted. */
  subject: "" | "wmo" | "clientervaring";
}

/** What the two numbers of every categorie count: the same words are the same people. */
export const pairs: ReadonlyMap<string, Pair> = new Map(
  indicatoren.flatMap((indicator) =>
    indicator.categorieen.flatMap(({code}): [string, Pair][] => {
      const {counted} = indicator;
      const key = `${indicator.code}.${code}`;
      const subject = restsOnWmo(indicator, code) ? "wmo" : "";
      if (counted.by === "flow")
        return [[key, {waarde: `${counted.column} ${code}`, n: "inwoner true", share: false, subject}]];
      if (counted.by === "clientervaring")
        return [
          [key, {waarde: `${counted.column} ${code}`, n: `antwoord ${code}`, share: true, subject: "clientervaring"}]
        ];
      if (counted.by !== "conditions") return [];
      const {teller, noemer} = counted.tallies[code]!;
      const [waarde, n] = [`${teller.relation} ${teller.where}`, `${noemer.relation} ${noemer.where}`];
      // Of some the noemer is by age and the teller is not; of pieces one person can have more.
      const byAge = /leeftijd/.test(noemer.where) && !/leeftijd/.test(teller.where);
      return [
        [key, {waarde, n, share: indicator.per !== null && !indicator.pieces && !byAge && waarde !== n, subject}]
      ];
    })
  )
);

/** A number that stands in a table: of which gemeenten (or wijk), of which periode, what is counted and what is shown; null: withheld. */
export interface Listing {
  place: string;
  members: readonly string[];
  periode: string;
  column: string;
  shown: number | null;
  table: string;
}

export const halfjaarOf = (day: string) => `${day.slice(0, 4)}HJ${day.slice(5, 7) === "07" ? "02" : "01"}`;

/** A set of gemeenten as a name, the same for the same gemeenten. */
export const nameOf = (members: readonly string[]) => [...members].sort().join("+");

/** The gebieden of an edition as sets of gemeenten. */
export interface Geography {
  kinds: ReadonlyMap<string, string>;
  /** Gemeenten of every gebied, among those that the source is of. */
  members: ReadonlyMap<string, readonly string[]>;
  /** The place that a number is of: a wijk, or the gemeenten that count in it; null where there are none. */
  placeOf: (gebied: string, about: {periode: string; subject: Pair["subject"]; categorie: string}) => Place | null;
}

export interface Place {
  place: string;
  members: readonly string[];
}

/** `covered`: the gemeenten that the source is of; `rename`: what a gemeente or wijk is called of which the people are others than elsewhere. */
export function geography(
  tables: Tables,
  covered?: readonly string[],
  rename: (code: string) => string = (code) => code
): Geography {
  const covers = (code: string) => covered?.includes(code) ?? true;
  const kinds = new Map(tables.gebieden.map(({code, soort: kind}) => [code, kind]));
  const gemeenten = tables.gebieden
    .filter(({soort: kind, code}) => kind === "gemeente" && covers(code))
    .map(({code}) => code);
  const members = new Map(
    tables.gebieden.map(({code, soort: kind, gemeenten: own}) => [
      code,
      kind === "land" ? gemeenten : own.split(" ").filter(covers)
    ])
  );
  const without = new Set(
    tables.dekking.map((row) => [row.onderwerp, row.categorie, row.periode, row.gemeente].join(" "))
  );
  return {
    kinds,
    members,
    placeOf(gebied, {periode, subject, categorie}) {
      const kind = kinds.get(gebied)!;
      const all = members.get(gebied)!;
      if (all.length === 0) return null;
      if (kind === "wijk") return {place: rename(gebied), members: []};
      // A gemeente of 2020 has a number of the Wmo only where all of its parts have.
      const whole = subject === "" || (kind.startsWith("gemeente") && subject === "wmo");
      const counts = (code: string) =>
        ["", categorie].every((about) => !without.has([subject, about, periode, code].join(" ")));
      const counted = whole ? all : all.filter(counts);
      const renamed = counted.map(rename);
      return counted.length === 0 ? null : {place: nameOf(renamed), members: renamed};
    }
  };
}

/** Every number that the tables of an edition have, or withhold. */
export function* listings(tables: Tables, {placeOf}: Geography): Iterable<Listing> {
  for (const [name, rows] of [
    ["gebied", tables.monitor],
    ["indicator", tables.perIndicator]
  ] as const)
    for (const {gebied, indicator, categorie, periode, waarde, n, reden} of rows) {
      const pair = pairs.get(`${indicator}.${categorie}`)!;
      const place = placeOf(gebied, {periode, subject: pair.subject, categorie});
      if (place === null) continue;
      const table = `monitor by ${name}: ${indicator} ${categorie} of ${gebied}`;
      const missing = reden !== "" && reden !== "afgeschermd";
      // Of a gemeente that did not deliver its inhabitants are there all the same.
      if (!(missing && pair.subject === "clientervaring"))
        yield {...place, periode, column: pair.n, shown: n, table: `n, ${table}`};
      if (!missing) yield {...place, periode, column: pair.waarde, shown: waarde, table};
    }
  for (const [start, rows] of tables.eerste)
    for (const row of rows) {
      const periode = halfjaarOf(start);
      const place = placeOf(row.gebied, {periode, subject: "", categorie: ""});
      if (place === null) continue;
      const table = `eerste ${row.figuur} ${row.groep} of ${row.gebied}`;
      const list = (column: string, shown: number | null): Listing => ({...place, periode, column, shown, table});
      if (row.figuur === 53) {
        yield list(`inwoner na ${row.groep}`, row.personen);
        yield list(`inwoner na ${row.groep} gebruik`, row.gebruik);
        yield list(`inwoner zonder ${row.groep}`, row.zonder_personen);
        yield list(`inwoner zonder ${row.groep} gebruik`, row.zonder_gebruik);
      } else {
        // Everybody of the startgroep is in gebruik on the start.
        yield list(`start ${row.figuur} ${row.groep} 0`, row.personen);
        yield list(`start ${row.figuur} ${row.groep} ${row.moment}`, row.gebruik);
      }
    }
}

/** What the `waarde` of a categorie counts. */
export const columnOf = (indicator: string, categorie: string): string =>
  pairs.get(`${indicator}.${categorie}`)!.waarde;
