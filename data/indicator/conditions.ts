import {voorzieningen} from "../voorziening.js";

/** What a condition is asked of; each is a relation with `gemeente`, `wijk` and `aantal`: see `components/queries/monitor/indicatorQueries.ts`. */
export type Relation = "inwoner" | "gebeurtenis" | "huishouden" | "voorziening";

/** Who or what is counted: the rows of a relation for which the condition holds, in SQL. */
export interface Condition {
  relation: Relation;
  where: string;
}

/** How a category is counted: `teller` and the `noemer` that it is a part of. */
export interface Tally {
  teller: Condition;
  noemer: Condition;
}

/** How an indicator is counted: each category by its conditions, or out of a column of a query of its own. */
export type Counted =
  | {by: "conditions"; tallies: Readonly<Record<string, Tally>>}
  | {by: "flow"; column: "instroom" | "uitstroom"}
  | {by: "clientervaring"; column: "eens" | "oneens"}
  | {by: "figuur"; figuur: "5.1" | "5.2" | "5.3"};

export const inwoner = (where = "true"): Condition => ({relation: "inwoner", where});
export const huishouden = (): Condition => ({relation: "huishouden", where: "huishoudtype IS NOT NULL"});
export const voorziening = (where: string): Condition => ({relation: "voorziening", where});
export const jongere = inwoner("leeftijd < 23");
export const from75 = (where: string) => inwoner(`leeftijd >= 75 AND huishoudtype ${where} 'institutioneel'`);

/** By a teller and a noemer for each category. */
export const tallies = (perCategorie: Readonly<Record<string, Tally>>): Counted => ({
  ...{by: "conditions", tallies: perCategorie}
});

/** Every category against one noemer. */
export const partOf = (noemer: Condition, perCategorie: Readonly<Record<string, string>>): Counted =>
  tallies(
    Object.fromEntries(
      Object.entries(perCategorie).map(([categorie, where]) => [
        categorie,
        {teller: {relation: noemer.relation, where}, noemer}
      ])
    )
  );

/** Every kind of voorziening in a list, in the state that `where` says, against one noemer. */
export const perVoorziening = (where: string, noemer: Condition, list: readonly {code: string}[]): Counted =>
  tallies(perCode(list, (code) => ({teller: voorziening(`${where} AND soort = '${code}'`), noemer})));

/** Something for each code of a list. */
export const perCode = <T>(
  list: readonly {code: string}[],
  make: (code: string, place: number) => T
): Record<string, T> => Object.fromEntries(list.map(({code}, place) => [code, make(code, place)]));

export const voorzieningenOf = (wet: string) => voorzieningen.filter((item) => item.wet === wet);

/** Each voorziening of a wet by the column of its own name. */
export const columnsOf = (wet: string): Record<string, string> => perCode(voorzieningenOf(wet), (code) => code);
