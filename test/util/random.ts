import fc from "fast-check";
import {allOfFilters, type Choice, type Rules} from "../../components/model/choice.js";
import {stapelingen, wetCombinaties} from "../../data/combinatie.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import type {Source, SourceRows} from "./sourceRow.js";

const codes = <Code extends string>(list: readonly {code: Code}[]) => list.map(({code}) => code);

/** Days on and around the peilmomenten, where the definitions turn: the day itself, one before, one after, four years before. */
const days = [
  ...["2010-12-31", "2011-01-01", "2011-01-02", "2011-06-30", "2011-07-01", "2012-06-30", "2012-07-01"],
  ...["2014-12-31", "2015-01-01", "2015-01-02", "2015-06-30", "2015-07-01", "2015-07-02", "2015-10-10"],
  ...["2015-12-31", "2016-01-01", "2016-01-02", "2016-06-30", "2016-07-01", "2016-07-02", "2017-03-05"]
];

const day = fc.constantFrom(...days);

const tijdvak = fc
  .tuple(day, fc.oneof({arbitrary: day, weight: 3}, {arbitrary: fc.constant(""), weight: 2}))
  .map(([begin, end]) => (end === "" || end >= begin ? [begin, end] : [end, begin]))
  .map(([begindatum, einddatum]) => ({begindatum: begindatum!, einddatum: einddatum!}));

const places = [
  {gemeente: "GM0344", wijk: "WK034401"},
  {gemeente: "GM0344", wijk: "WK034403"},
  {gemeente: "GM0344", wijk: ""},
  {gemeente: "GM0363", wijk: ""},
  {gemeente: "GM0307", wijk: "WK030700"}
];

const rowOfPersoon = (id: number) => ({
  persoon: fc.record({
    persoon_id: fc.constant(`p${id}`),
    geboortedatum: fc.constantFrom(
      "1935-07-01",
      "1950-01-01",
      "1950-01-02",
      "1980-02-29",
      "1997-01-01",
      "2003-07-02",
      "2011-01-01"
    ),
    geslacht: fc.constantFrom("M", "V"),
    overlijdensdatum: fc.oneof({arbitrary: fc.constant(""), weight: 4}, {arbitrary: day, weight: 1})
  }),
  verblijf: fc.record({
    tijd: tijdvak,
    plaats: fc.constantFrom(...places),
    huishouden_id: fc.constantFrom("h2", "h3", "h10"),
    huishoudtype: fc.constantFrom(...codes(huishoudtypen))
  }),
  voorziening: fc.record({tijd: tijdvak, soort: fc.constantFrom(...voorzieningen)}),
  gebeurtenis: fc.record({gebeurtenis: fc.constantFrom(...codes(gebeurtenissen)), datum: day})
});

/** A row that ties with another: the same but for one column, or for none. */
const tweeling = (row: ReturnType<typeof rowOfPersoon>["verblijf"]) =>
  fc
    .tuple(row, row, fc.constantFrom("eind", "plaats", "huishoudtype", "huishouden_id", ""))
    .map(([one, other, what]) => {
      if (what !== "eind") return what === "" ? [one, one] : [one, {...one, [what]: other[what as "plaats"]}];
      const {begindatum} = one.tijd;
      const end = [other.tijd.begindatum, other.tijd.einddatum].find((day) => day >= begindatum) ?? "";
      return [one, {...one, tijd: {begindatum, einddatum: end}}];
    });

const verblijven = (row: ReturnType<typeof rowOfPersoon>["verblijf"]) =>
  fc
    .tuple(fc.array(row, {maxLength: 3}), fc.oneof(fc.constant([]), tweeling(row)))
    .map(([rows, double]) => [...rows, ...double]);

const person = (id: number) => {
  const row = rowOfPersoon(id);
  return fc
    .record({
      persoon: row.persoon,
      verblijf: verblijven(row.verblijf),
      voorzieningen: fc.array(row.voorziening, {maxLength: 4}),
      gebeurtenissen: fc.array(row.gebeurtenis, {maxLength: 3})
    })
    .map(({persoon, ...rest}) => ({
      personen: [persoon],
      verblijf: rest.verblijf.map(({tijd: time, plaats: place, ...row}) => ({
        persoon_id: `p${id}`,
        ...time,
        ...place,
        ...row
      })),
      voorzieningen: rest.voorzieningen.map(({tijd: time, soort: {wet, code}}) => ({
        ...{persoon_id: `p${id}`, wet: wet as string, voorziening: code, ...time}
      })),
      gebeurtenissen: rest.gebeurtenissen.map((row) => ({persoon_id: `p${id}`, ...row}))
    }));
};

/**
 * A source of up to a dozen people whose lives turn around the peilmomenten. Many have rows of verblijf that tie: the same
 * begindatum, and some the same end, place or huishouden as well; or the same row twice.
 */
export const randomSource: fc.Arbitrary<Source> = fc
  .integer({min: 1, max: 12})
  .chain((aantal) => fc.tuple(...Array.from({length: aantal}, (_, id) => person(id))))
  .map((people) => ({
    eerste_peilmoment: "2015-01-01",
    laatste_peilmoment: "2016-07-01",
    personen: people.flatMap(({personen}) => personen),
    verblijf: people.flatMap(({verblijf}) => verblijf),
    voorzieningen: people.flatMap(({voorzieningen}) => voorzieningen),
    gebeurtenissen: people.flatMap(({gebeurtenissen}) => gebeurtenissen)
  }));

const yesNo = fc.constantFrom("ja", "ja", "nee");

/** What became of the Wmo records of the three gemeenten; of some halfjaren nothing is known, of some not of all. */
const aanlevering = fc
  .uniqueArray(
    fc.record({
      gemeente: fc.constantFrom("GM0307", "GM0344", "GM0363"),
      periode: fc.constantFrom("2015HJ01", "2015HJ02", "2016HJ02"),
      ...{geleverd: yesNo, goedgekeurd: yesNo},
      ...{opt_out_basis: fc.constantFrom("nee", "nee", "ja"), opt_out_facultatief: yesNo}
    }),
    {maxLength: 9, selector: ({gemeente, periode}) => `${gemeente} ${periode}`}
  )
  .map((rows) => rows.map((row) => (row.geleverd === "nee" ? {...row, goedgekeurd: "nee"} : row)));

/** The same, and gemeenten of which the Wmo numbers are missing. */
export const randomLevering: fc.Arbitrary<Source> = fc
  .tuple(randomSource, aanlevering)
  .map(([source, rows]) => ({...source, aanlevering: rows}));

/** Rows as untidy sources have them: twice the same, against each other, of nobody, with a wrong code or date, or without a huishouden. */
const untidy = <Row extends object>(rows: readonly Row[], otherwise: readonly Partial<Row>[]) =>
  rows.length === 0
    ? fc.constant([] as Row[])
    : fc.array(
        fc
          .tuple(fc.constantFrom(...rows), fc.constantFrom({}, ...otherwise))
          .map(([row, error]) => ({...row, ...error}) as Row),
        {maxLength: 3}
      );

/** A source with a few rows that are refused or merged beside those that stay. */
export const untidySource: fc.Arbitrary<Source> = randomLevering.chain((source) =>
  fc
    .record({
      personen: untidy(source.personen, [
        {persoon_id: "p0", geslacht: "V"},
        {persoon_id: "p90", geboortedatum: "1981-02-29"},
        {persoon_id: "p91", overlijdensdatum: "1920-05-06"}
      ]),
      verblijf: untidy(source.verblijf, [
        ...[{persoon_id: "p99"}, {gemeente: "GM9998"}, {wijk: "WK999800"}, {huishouden_id: ""}],
        ...[{begindatum: "1871-03-04"}, {begindatum: "2016-02-30"}, {einddatum: "1999-09-09"}]
      ]),
      voorzieningen: untidy(source.voorzieningen, [
        ...[{persoon_id: "p99"}, {wet: "wsw"}, {voorziening: "taxi"}],
        ...[{begindatum: "1931-01-01"}, {begindatum: "2061-01-01", einddatum: ""}, {einddatum: "2016-13-01"}]
      ]),
      gebeurtenissen: untidy(source.gebeurtenissen, [{persoon_id: ""}, {datum: "2090-01-01"}, {gebeurtenis: "lotto"}])
    })
    .map((added) => ({
      ...source,
      ...{personen: [...source.personen, ...added.personen], verblijf: [...source.verblijf, ...added.verblijf]},
      voorzieningen: [...source.voorzieningen, ...added.voorzieningen],
      gebeurtenissen: [...source.gebeurtenissen, ...added.gebeurtenissen]
    }))
);

const choiceOut = <Code extends string>(list: readonly {code: Code}[]) =>
  fc.oneof({arbitrary: fc.constant([] as Code[]), weight: 3}, {arbitrary: fc.subarray(codes(list)), weight: 1});

/** Any mixture of the rules of a cohort. */
export const randomRules: fc.Arbitrary<Rules> = fc.record({
  huishoudtype: choiceOut(huishoudtypen),
  gebeurtenis: choiceOut(gebeurtenissen),
  leeftijd: choiceOut(leeftijdsklassen),
  geslacht: choiceOut(geslachten),
  wet: choiceOut(wetten),
  voorziening: choiceOut(voorzieningen),
  zonder: choiceOut(gebeurtenissen),
  stapeling: choiceOut(stapelingen),
  combinatie: choiceOut(wetCombinaties),
  reeks: fc.constant([]),
  alle: fc.subarray([...allOfFilters]),
  naam: fc.constantFrom("", "Jonge ouders")
});

/** A choice with any mixture of filters. */
export const randomChoice: fc.Arbitrary<Choice> = fc
  .tuple(
    randomRules,
    fc.record({
      gebied: fc.constantFrom("NL", "GM0344", "GM0363", "WK034401", "PV26", "GM0307,GM0363"),
      vergelijk: fc.constantFrom(null, "NL", "WK034403", "GM0344,GM0363"),
      rulesB: fc.option(randomRules, {freq: 1}),
      peilmoment: fc.constantFrom("2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"),
      tot: fc.constantFrom(null, "2016-07-01"),
      basis: fc.constantFrom("zelfde", "enige"),
      noemer: fc.constantFrom("vast", "risico")
    })
  )
  .map(([rules, choice]): Choice => ({...rules, ...choice, rulesB: choice.vergelijk === null ? null : choice.rulesB}));

/** Whether a row of verblijf lies in one of the gebieden of `randomChoice`. */
export function liesIn(gebied: string): (gemeente: string, wijk: string) => boolean {
  if (gebied === "NL") return () => true;
  if (gebied.startsWith("WK")) return (_, wijk) => wijk === gebied;
  if (gebied === "PV26") return (gemeente) => ["GM0307", "GM0344"].includes(gemeente);
  return (gemeente) => gebied.split(",").includes(gemeente);
}

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same source with the rows of every table in another order. */
export function shuffle(source: Source, seed: number): Source {
  const amount = random(seed);
  const mixed = <Row>(rows: readonly Row[]): Row[] => {
    const result = [...rows];
    for (let i = result.length - 1; i > 0; i--) {
      const j = Math.floor(amount() * (i + 1));
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  };
  return Object.fromEntries(
    Object.entries(source).map(([naam, waarde]) => [naam, Array.isArray(waarde) ? mixed(waarde as object[]) : waarde])
  ) as unknown as Source;
}

/** Many random sources as one: people apart, huishoudens shared by those of every tenth source. */
export function largeSource(seed: number, parts: number): Source {
  const sources = fc.sample(randomSource, {seed, numRuns: parts});
  const rows = <Table extends keyof SourceRows>(table: Table) =>
    sources.flatMap((source, i) =>
      (source[table] as Record<string, string>[]).map((row) => ({
        ...row,
        persoon_id: `${i}-${row["persoon_id"]}`,
        ...(row["huishouden_id"] !== undefined && {
          huishouden_id: `${i % Math.ceil(parts / 10)}-${row["huishouden_id"]}`
        })
      }))
    ) as unknown as SourceRows[Table];
  return {
    ...{eerste_peilmoment: "2015-01-01", laatste_peilmoment: "2016-07-01"},
    ...{personen: rows("personen"), verblijf: rows("verblijf")},
    ...{voorzieningen: rows("voorzieningen"), gebeurtenissen: rows("gebeurtenissen")}
  };
}
