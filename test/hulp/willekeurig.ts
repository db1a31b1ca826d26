import fc from "fast-check";
import type {Keuze} from "../../components/cohort/keuze.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import type {Bron, Bronrijen} from "./bronrij.js";

const codes = <Code extends string>(lijst: readonly {code: Code}[]) => lijst.map(({code}) => code);

/** Days on and around the peilmomenten, where the definitions turn: the day itself, one before, one after, four years before. */
const dagen = [
  ...["2010-12-31", "2011-01-01", "2011-01-02", "2011-06-30", "2011-07-01", "2012-06-30", "2012-07-01"],
  ...["2014-12-31", "2015-01-01", "2015-01-02", "2015-06-30", "2015-07-01", "2015-07-02", "2015-10-10"],
  ...["2015-12-31", "2016-01-01", "2016-01-02", "2016-06-30", "2016-07-01", "2016-07-02", "2017-03-05"]
];

const dag = fc.constantFrom(...dagen);

const tijdvak = fc
  .tuple(dag, fc.oneof({arbitrary: dag, weight: 3}, {arbitrary: fc.constant(""), weight: 2}))
  .map(([begin, eind]) => (eind === "" || eind >= begin ? [begin, eind] : [eind, begin]))
  .map(([begindatum, einddatum]) => ({begindatum: begindatum!, einddatum: einddatum!}));

const plaatsen = [
  {gemeente: "GM0344", wijk: "WK034401"},
  {gemeente: "GM0344", wijk: "WK034403"},
  {gemeente: "GM0344", wijk: ""},
  {gemeente: "GM0363", wijk: ""},
  {gemeente: "GM0307", wijk: "WK030700"}
];

const rijVanPersoon = (id: number) => ({
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
    overlijdensdatum: fc.oneof({arbitrary: fc.constant(""), weight: 4}, {arbitrary: dag, weight: 1})
  }),
  verblijf: fc.record({
    tijd: tijdvak,
    plaats: fc.constantFrom(...plaatsen),
    huishouden_id: fc.constantFrom("h2", "h3", "h10"),
    huishoudtype: fc.constantFrom(...codes(huishoudtypen))
  }),
  voorziening: fc.record({tijd: tijdvak, soort: fc.constantFrom(...voorzieningen)}),
  gebeurtenis: fc.record({gebeurtenis: fc.constantFrom(...codes(gebeurtenissen)), datum: dag})
});

/** A row that ties with another: the same but for one column, or for none. */
const tweeling = (rij: ReturnType<typeof rijVanPersoon>["verblijf"]) =>
  fc
    .tuple(rij, rij, fc.constantFrom("eind", "plaats", "huishoudtype", "huishouden_id", ""))
    .map(([een, ander, wat]) => {
      if (wat !== "eind") return wat === "" ? [een, een] : [een, {...een, [wat]: ander[wat as "plaats"]}];
      const {begindatum} = een.tijd;
      const eind = [ander.tijd.begindatum, ander.tijd.einddatum].find((dag) => dag >= begindatum) ?? "";
      return [een, {...een, tijd: {begindatum, einddatum: eind}}];
    });

const verblijven = (rij: ReturnType<typeof rijVanPersoon>["verblijf"]) =>
  fc
    .tuple(fc.array(rij, {maxLength: 3}), fc.oneof(fc.constant([]), tweeling(rij)))
    .map(([rijen, dubbel]) => [...rijen, ...dubbel]);

const mens = (id: number) => {
  const rij = rijVanPersoon(id);
  return fc
    .record({
      persoon: rij.persoon,
      verblijf: verblijven(rij.verblijf),
      voorzieningen: fc.array(rij.voorziening, {maxLength: 4}),
      gebeurtenissen: fc.array(rij.gebeurtenis, {maxLength: 3})
    })
    .map(({persoon, ...rest}) => ({
      personen: [persoon],
      verblijf: rest.verblijf.map(({tijd, plaats, ...rij}) => ({persoon_id: `p${id}`, ...tijd, ...plaats, ...rij})),
      voorzieningen: rest.voorzieningen.map(({tijd, soort: {wet, code}}) => ({
        ...{persoon_id: `p${id}`, wet: wet as string, voorziening: code, ...tijd}
      })),
      gebeurtenissen: rest.gebeurtenissen.map((rij) => ({persoon_id: `p${id}`, ...rij}))
    }));
};

/**
 * A source of up to a dozen people whose lives turn around the peilmomenten. Many have rows of verblijf that tie: the same
 * begindatum, and some the same end, place or huishouden as well; or the same row twice.
 */
export const willekeurigeBron: fc.Arbitrary<Bron> = fc
  .integer({min: 1, max: 12})
  .chain((aantal) => fc.tuple(...Array.from({length: aantal}, (_, id) => mens(id))))
  .map((mensen) => ({
    eerste_peilmoment: "2015-01-01",
    laatste_peilmoment: "2016-07-01",
    personen: mensen.flatMap(({personen}) => personen),
    verblijf: mensen.flatMap(({verblijf}) => verblijf),
    voorzieningen: mensen.flatMap(({voorzieningen}) => voorzieningen),
    gebeurtenissen: mensen.flatMap(({gebeurtenissen}) => gebeurtenissen)
  }));

const jaNee = fc.constantFrom("ja", "ja", "nee");

/** What became of the Wmo records of the three gemeenten; of some halfjaren nothing is known, of some not of all. */
const aanlevering = fc
  .uniqueArray(
    fc.record({
      gemeente: fc.constantFrom("GM0307", "GM0344", "GM0363"),
      periode: fc.constantFrom("2015HJ01", "2015HJ02", "2016HJ02"),
      ...{geleverd: jaNee, goedgekeurd: jaNee},
      ...{opt_out_basis: fc.constantFrom("nee", "nee", "ja"), opt_out_facultatief: jaNee}
    }),
    {maxLength: 9, selector: ({gemeente, periode}) => `${gemeente} ${periode}`}
  )
  .map((rijen) => rijen.map((rij) => (rij.geleverd === "nee" ? {...rij, goedgekeurd: "nee"} : rij)));

/** The same, and gemeenten of which the Wmo numbers are missing. */
export const willekeurigeLevering: fc.Arbitrary<Bron> = fc
  .tuple(willekeurigeBron, aanlevering)
  .map(([bron, rijen]) => ({...bron, aanlevering: rijen}));

/** Rows as untidy sources have them: twice the same, against each other, of nobody, with a wrong code or date, or without a huishouden. */
const slordig = <Rij extends object>(rijen: readonly Rij[], anders: readonly Partial<Rij>[]) =>
  rijen.length === 0
    ? fc.constant([] as Rij[])
    : fc.array(
        fc
          .tuple(fc.constantFrom(...rijen), fc.constantFrom({}, ...anders))
          .map(([rij, fout]) => ({...rij, ...fout}) as Rij),
        {maxLength: 3}
      );

/** A source with a few rows that are refused or merged beside those that stay. */
export const slordigeBron: fc.Arbitrary<Bron> = willekeurigeLevering.chain((bron) =>
  fc
    .record({
      personen: slordig(bron.personen, [
        {persoon_id: "p0", geslacht: "V"},
        {persoon_id: "p90", geboortedatum: "1981-02-29"},
        {persoon_id: "p91", overlijdensdatum: "1920-05-06"}
      ]),
      verblijf: slordig(bron.verblijf, [
        ...[{persoon_id: "p99"}, {gemeente: "GM9998"}, {wijk: "WK999800"}, {huishouden_id: ""}],
        ...[{begindatum: "1871-03-04"}, {begindatum: "2016-02-30"}, {einddatum: "1999-09-09"}]
      ]),
      voorzieningen: slordig(bron.voorzieningen, [
        ...[{persoon_id: "p99"}, {wet: "wsw"}, {voorziening: "taxi"}],
        ...[{begindatum: "1931-01-01"}, {begindatum: "2061-01-01", einddatum: ""}, {einddatum: "2016-13-01"}]
      ]),
      gebeurtenissen: slordig(bron.gebeurtenissen, [{persoon_id: ""}, {datum: "2090-01-01"}, {gebeurtenis: "lotto"}])
    })
    .map((erbij) => ({
      ...bron,
      ...{personen: [...bron.personen, ...erbij.personen], verblijf: [...bron.verblijf, ...erbij.verblijf]},
      voorzieningen: [...bron.voorzieningen, ...erbij.voorzieningen],
      gebeurtenissen: [...bron.gebeurtenissen, ...erbij.gebeurtenissen]
    }))
);

const keuzeUit = <Code extends string>(lijst: readonly {code: Code}[]) =>
  fc.oneof({arbitrary: fc.constant([] as Code[]), weight: 3}, {arbitrary: fc.subarray(codes(lijst)), weight: 1});

/** A choice with any mixture of filters. */
export const willekeurigeKeuze: fc.Arbitrary<Keuze> = fc.record({
  gebied: fc.constantFrom("NL", "GM0344", "GM0363", "WK034401", "PV26", "GM0307,GM0363"),
  vergelijk: fc.constantFrom(null, "NL", "WK034403", "GM0344,GM0363"),
  peilmoment: fc.constantFrom("2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"),
  huishoudtype: keuzeUit(huishoudtypen),
  gebeurtenis: keuzeUit(gebeurtenissen),
  leeftijd: keuzeUit(leeftijdsklassen),
  geslacht: keuzeUit(geslachten),
  wet: keuzeUit(wetten),
  basis: fc.constantFrom("zelfde", "enige"),
  noemer: fc.constantFrom("vast", "risico")
});

/** Whether a row of verblijf lies in one of the gebieden of `willekeurigeKeuze`. */
export function ligtIn(gebied: string): (gemeente: string, wijk: string) => boolean {
  if (gebied === "NL") return () => true;
  if (gebied.startsWith("WK")) return (_, wijk) => wijk === gebied;
  if (gebied === "PV26") return (gemeente) => ["GM0307", "GM0344"].includes(gemeente);
  return (gemeente) => gebied.split(",").includes(gemeente);
}

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
export function toeval(zaad: number): () => number {
  let staat = zaad >>> 0;
  return () => {
    staat = (staat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(staat ^ (staat >>> 15), staat | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same source with the rows of every table in another order. */
export function schud(bron: Bron, zaad: number): Bron {
  const getal = toeval(zaad);
  const dooreen = <Rij>(rijen: readonly Rij[]): Rij[] => {
    const uit = [...rijen];
    for (let i = uit.length - 1; i > 0; i--) {
      const j = Math.floor(getal() * (i + 1));
      [uit[i], uit[j]] = [uit[j]!, uit[i]!];
    }
    return uit;
  };
  return Object.fromEntries(
    Object.entries(bron).map(([naam, waarde]) => [naam, Array.isArray(waarde) ? dooreen(waarde as object[]) : waarde])
  ) as unknown as Bron;
}

/** Many random sources as one: people apart, huishoudens shared by those of every tenth source. */
export function groteBron(zaad: number, delen: number): Bron {
  const bronnen = fc.sample(willekeurigeBron, {seed: zaad, numRuns: delen});
  const rijen = <Tabel extends keyof Bronrijen>(tabel: Tabel) =>
    bronnen.flatMap((bron, i) =>
      (bron[tabel] as Record<string, string>[]).map((rij) => ({
        ...rij,
        persoon_id: `${i}-${rij["persoon_id"]}`,
        ...(rij["huishouden_id"] !== undefined && {
          huishouden_id: `${i % Math.ceil(delen / 10)}-${rij["huishouden_id"]}`
        })
      }))
    ) as unknown as Bronrijen[Tabel];
  return {
    ...{eerste_peilmoment: "2015-01-01", laatste_peilmoment: "2016-07-01"},
    ...{personen: rijen("personen"), verblijf: rijen("verblijf")},
    ...{voorzieningen: rijen("voorzieningen"), gebeurtenissen: rijen("gebeurtenissen")}
  };
}
