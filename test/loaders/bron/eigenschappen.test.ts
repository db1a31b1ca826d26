import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {tabellen} from "../../../loaders/bron/index.js";
import {lees, netjes, schrijfBron, type Inhoud} from "./bronmap.js";

const dag = fc.integer({min: 0, max: 60}).map((n) => new Date(Date.UTC(2014, 0, 1 + 7 * n)).toISOString().slice(0, 10));
const open = fc.option(dag, {nil: "", freq: 3});
const wie = fc.constantFrom("p1", "p2", "p3", "p4", "");
const rij = (...delen: fc.Arbitrary<string>[]) => fc.tuple(...delen).map((waarden) => waarden.join(","));

const rijen = {
  personen: rij(
    wie,
    fc.constantFrom("1980-01-01", "1980-01-01", "1980-13-01"),
    fc.constantFrom("M", "M", "M", "V", "X"),
    open
  ),
  verblijf: rij(
    wie,
    dag,
    open,
    fc.constantFrom("GM0344", "GM0003", "x"),
    fc.constantFrom("", "WK034401"),
    fc.constantFrom("h1", "h2"),
    fc.constant("overig")
  ),
  voorzieningen: rij(wie, fc.constantFrom("wmo", "wsw"), fc.constantFrom("wsw", "verblijf_en_opvang"), dag, open),
  gebeurtenissen: rij(wie, fc.constantFrom("huwelijk", "verhuizing", "feest"), dag),
  aanlevering: rij(
    fc.constantFrom("GM0344", "GM0003", ""),
    fc.constantFrom("2016HJ02", "2017HJ01", "2017HJ03"),
    fc.constantFrom("ja", "nee", "j"),
    fc.constantFrom("ja", "nee"),
    fc.constant("nee,nee")
  ),
  clientervaring: rij(
    fc.constantFrom("GM0344", "GM0003"),
    fc.constantFrom("2016", "2017", "16"),
    fc.constantFrom("snelheid", "kwaliteit", "", "x"),
    fc.constantFrom("10", "9", "-1"),
    fc.constantFrom("7,2,1", "5,0,0", ",,"),
    fc.constantFrom("", "vragenlijst", "panel"),
    fc.constant("")
  )
};

const bron = fc.record(Object.fromEntries(tabellen.map((tabel) => [tabel, fc.array(rijen[tabel], {maxLength: 8})])));

const inhoud = (bron: Record<string, string[]>): Inhoud =>
  Object.fromEntries(tabellen.map((tabel) => [tabel, [netjes[tabel][0]!, ...bron[tabel]!]]));

const totalen = ({rapport}: Awaited<ReturnType<typeof lees>>) =>
  rapport.overtredingen.map(({regel, bestand, kolom, totaal}) => `${regel} ${bestand} ${kolom} ${totaal}`).sort();

describe("the order of rows and rows that stand twice", () => {
  it("change neither the clean tables nor the totals", async () => {
    const geval = bron.chain((eerst) =>
      fc
        .record(
          Object.fromEntries(
            tabellen.map((tabel) => [tabel, fc.shuffledSubarray(eerst[tabel]!, {minLength: eerst[tabel]!.length})])
          )
        )
        .map((later) => ({eerst, later}))
    );
    await fc.assert(
      fc.asyncProperty(geval, async ({eerst, later}) => {
        const een = await lees(await schrijfBron(inhoud(eerst)));
        const twee = await lees(await schrijfBron(inhoud(later)));
        expect(twee.schoon).toEqual(een.schoon);
        expect(totalen(twee)).toEqual(totalen(een));
        const dubbel = Object.fromEntries(
          tabellen.map((tabel) => [tabel, [...eerst[tabel]!, ...later[tabel]!.slice(0, 3)]])
        );
        expect((await lees(await schrijfBron(inhoud(dubbel)))).schoon).toEqual(een.schoon);
      }),
      {numRuns: 20, seed: 1}
    );
  });
});

interface Spel {
  wie: string;
  begin: number;
  einde: number;
  gemeente: string;
}

const dagtekst = (n: number) => new Date(Date.UTC(2014, 0, 1 + n)).toISOString().slice(0, 10);

/** The rules on verblijf, said the slow way. */
function tel(spellen: Spel[]) {
  const uniek = [...new Map(spellen.map((spel) => [JSON.stringify(spel), spel])).values()];
  let [overlap, gat] = [0, 0];
  for (const wie of new Set(uniek.map((s) => s.wie))) {
    let tot: number | undefined;
    for (const {begin, einde} of uniek.filter((s) => s.wie === wie).sort((a, b) => a.begin - b.begin)) {
      if (tot !== undefined && begin <= tot) overlap++;
      if (tot !== undefined && begin > tot + 1) gat++;
      tot = Math.max(tot ?? einde, einde);
    }
  }
  const tegelijk = uniek.filter((a) =>
    uniek.some((b) => a.gemeente !== b.gemeente && a.begin <= b.einde && b.begin <= a.einde)
  ).length;
  return {
    dubbele_rij: spellen.length - uniek.length,
    overlappend_verblijf: overlap,
    gat_in_verblijf: gat,
    huishouden_in_twee_gemeenten: tegelijk
  };
}

describe("overlap, gaps, duplicates and a huishouden in two gemeenten", () => {
  it("are those of the rules said the slow way, in a file in order and in any other", async () => {
    const spel = fc
      .record({
        wie: fc.constantFrom("p1", "p2", "p3"),
        begin: fc.integer({min: 0, max: 12}),
        duur: fc.integer({min: 0, max: 6}),
        gemeente: fc.constantFrom("GM0344", "GM0003", "GM0005")
      })
      .map(({duur, ...rest}): Spel => ({...rest, einde: rest.begin + duur}));
    await fc.assert(
      fc.asyncProperty(fc.array(spel, {maxLength: 10}), fc.boolean(), async (spellen, ordenen) => {
        const volgorde = ordenen
          ? [...spellen].sort((a, b) => a.wie.localeCompare(b.wie) || a.begin - b.begin)
          : spellen;
        const regels = volgorde.map(
          (s) => `${s.wie},${dagtekst(s.begin)},${dagtekst(s.einde)},${s.gemeente},,h1,overig`
        );
        const {rapport} = await lees(
          await schrijfBron({verblijf: [netjes.verblijf[0]!, ...regels], voorzieningen: [netjes.voorzieningen[0]!]})
        );
        const verwacht = tel(spellen);
        const gevonden = Object.fromEntries(
          Object.keys(verwacht).map((regel) => [
            regel,
            rapport.overtredingen.find((o) => o.regel === regel)?.totaal ?? 0
          ])
        );
        expect(gevonden).toEqual(verwacht);
      }),
      {numRuns: 60, seed: 2}
    );
  });
});
