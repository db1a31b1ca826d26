import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {tables} from "../../../components/pipeline/source/schema.js";
import {type Content, neat, read, writeSource} from "./sourceFolder.js";
import {cases} from "../../util/cases.js";

const day = fc.integer({min: 0, max: 60}).map((n) => new Date(Date.UTC(2014, 0, 1 + 7 * n)).toISOString().slice(0, 10));
const open = fc.option(day, {nil: "", freq: 3});
const who = fc.constantFrom("p1", "p2", "p3", "p4", "");
const row = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((values) => values.join(","));

const rows = {
  personen: row(
    who,
    fc.constantFrom("1980-01-01", "1980-01-01", "1980-13-01"),
    fc.constantFrom("M", "M", "M", "V", "X"),
    open
  ),
  verblijf: row(
    who,
    day,
    open,
    fc.constantFrom("GM0344", "GM0003", "x"),
    fc.constantFrom("", "WK034401"),
    fc.constantFrom("h1", "h2"),
    fc.constant("overig")
  ),
  voorzieningen: row(who, fc.constantFrom("wmo", "wsw"), fc.constantFrom("wsw", "verblijf_en_opvang"), day, open),
  gebeurtenissen: row(who, fc.constantFrom("huwelijk", "verhuizing", "feest"), day),
  aanlevering: row(
    fc.constantFrom("GM0344", "GM0003", ""),
    fc.constantFrom("2016HJ02", "2017HJ01", "2017HJ03"),
    fc.constantFrom("ja", "nee", "j"),
    fc.constantFrom("ja", "nee"),
    fc.constant("nee,nee")
  ),
  clientervaring: row(
    fc.constantFrom("GM0344", "GM0003"),
    fc.constantFrom("2016", "2017", "16"),
    fc.constantFrom("snelheid", "kwaliteit", "", "x"),
    fc.constantFrom("10", "9", "-1"),
    fc.constantFrom("7,2,1", "5,0,0", ",,"),
    fc.constantFrom("", "vragenlijst", "panel"),
    fc.constant("")
  )
};

const source = fc.record(Object.fromEntries(tables.map((table) => [table, fc.array(rows[table], {maxLength: 8})])));

const content = (source: Record<string, string[]>): Content =>
  Object.fromEntries(tables.map((table) => [table, [neat[table][0]!, ...source[table]!]]));

const totals = ({report}: Awaited<ReturnType<typeof read>>) =>
  report.violations
    .map(({regel: line, bestand: file, kolom: column, totaal: total}) => `${line} ${file} ${column} ${total}`)
    .sort();

describe("the order of rows and rows that stand twice", () => {
  it("change neither the clean tables nor the totals", async () => {
    const item = source.chain((initially) =>
      fc
        .record(
          Object.fromEntries(
            tables.map((table) => [
              table,
              fc.shuffledSubarray(initially[table]!, {minLength: initially[table]!.length})
            ])
          )
        )
        .map((later) => ({initially, later}))
    );
    await fc.assert(
      fc.asyncProperty(item, async ({initially, later}) => {
        const one = await read(await writeSource(content(initially)));
        const two = await read(await writeSource(content(later)));
        expect(two.clean).toEqual(one.clean);
        expect(totals(two)).toEqual(totals(one));
        const double = Object.fromEntries(
          tables.map((table) => [table, [...initially[table]!, ...later[table]!.slice(0, 3)]])
        );
        expect((await read(await writeSource(content(double)))).clean).toEqual(one.clean);
      }),
      {numRuns: cases(10, 20), seed: 1}
    );
  });
});

interface Spell {
  who: string;
  begin: number;
  einde: number;
  gemeente: string;
}

const dayText = (n: number) => new Date(Date.UTC(2014, 0, 1 + n)).toISOString().slice(0, 10);

/** The rules on verblijf, said the slow way. */
function count(spells: Spell[]) {
  const unique = [...new Map(spells.map((spell) => [JSON.stringify(spell), spell])).values()];
  let [overlap, gap] = [0, 0];
  for (const who of new Set(unique.map((s) => s.who))) {
    let until: number | undefined;
    for (const {begin, einde: end} of unique.filter((s) => s.who === who).sort((a, b) => a.begin - b.begin)) {
      if (until !== undefined && begin <= until) overlap++;
      if (until !== undefined && begin > until + 1) gap++;
      until = Math.max(until ?? end, end);
    }
  }
  const together = unique.filter((a) =>
    unique.some((b) => a.gemeente !== b.gemeente && a.begin <= b.einde && b.begin <= a.einde)
  ).length;
  return {
    dubbele_rij: spells.length - unique.length,
    overlappend_verblijf: overlap,
    gat_in_verblijf: gap,
    huishouden_in_twee_gemeenten: together
  };
}

describe("overlap, gaps, duplicates and a huishouden in two gemeenten", () => {
  it("are those of the rules said the slow way, in a file in order and in any other", async () => {
    const spell = fc
      .record({
        who: fc.constantFrom("p1", "p2", "p3"),
        begin: fc.integer({min: 0, max: 12}),
        duration: fc.integer({min: 0, max: 6}),
        gemeente: fc.constantFrom("GM0344", "GM0003", "GM0005")
      })
      .map(({duration, ...rest}): Spell => ({...rest, einde: rest.begin + duration}));
    await fc.assert(
      fc.asyncProperty(fc.array(spell, {maxLength: 10}), fc.boolean(), async (spells, ordered) => {
        const sequence = ordered ? [...spells].sort((a, b) => a.who.localeCompare(b.who) || a.begin - b.begin) : spells;
        const lines = sequence.map((s) => `${s.who},${dayText(s.begin)},${dayText(s.einde)},${s.gemeente},,h1,overig`);
        const {report} = await read(
          await writeSource({verblijf: [neat.verblijf[0]!, ...lines], voorzieningen: [neat.voorzieningen[0]!]})
        );
        const expected = count(spells);
        const found = Object.fromEntries(
          Object.keys(expected).map((line) => [line, report.violations.find((o) => o.regel === line)?.totaal ?? 0])
        );
        expect(found).toEqual(expected);
      }),
      {numRuns: cases(30, 60), seed: 2}
    );
  });
});
