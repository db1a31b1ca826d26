import {describe, expect, it} from "vitest";
import {kort, lees, netjes, schrijfBron, verbind} from "./bronmap.js";
import {maakParquet} from "./parquetmap.js";

const spel = (begin: string, einde: string) => `p2,wsw,wsw,${begin},${einde}`;
const bron = (...rijen: string[]) => ({voorzieningen: [netjes.voorzieningen[0]!, ...rijen]});
const rest = (rij: string) => rij.split(",").slice(3).join();

describe("an end without end and a begin without begin", () => {
  const open = [
    "infinity",
    "+Infinity",
    "-infinity",
    "INF",
    "9999-12-31",
    "9999-12-31 23:59:59.999",
    "12345-01-01",
    "2262-04-11",
    "2262-04-11 23:47:16.854775807",
    "9999-12-31T00:00:00Z"
  ];
  const altijd = [
    "-infinity",
    "-inf",
    "0001-01-01",
    "0001-01-01 00:00:00",
    "0001-01-01T00:00",
    "1677-09-21 00:12:43.145224193",
    "1677-09-22"
  ];

  it("count as still running and as always, each with a signal", async () => {
    const {schoon, rapport} = await lees(
      await schrijfBron(
        bron(
          ...open.map((einde, i) => spel(`2014-01-${10 + i}`, einde)),
          ...altijd.map((begin, i) => spel(begin, `2016-01-${10 + i}`))
        )
      )
    );
    expect(schoon.voorzieningen.map(rest).sort()).toEqual(
      [...altijd.map((_, i) => `0001-01-01,2016-01-${10 + i}`), ...open.map((_, i) => `2014-01-${10 + i},`)].sort()
    );
    expect(rapport.overtredingen.map(({regel, kolom, totaal}) => [regel, kolom, totaal])).toEqual([
      ["begin_altijd", "begindatum", altijd.length],
      ["einde_open", "einddatum", open.length]
    ]);
  });

  it("are the same in Parquet, as date and as timestamp", async () => {
    const rijen = [
      spel("-infinity", "2016-01-01"),
      spel("2014-01-01", "infinity"),
      spel("2014-01-02", "9999-12-31"),
      spel("0001-01-01", "2262-04-11"),
      spel("2014-01-03", "-infinity")
    ];
    for (const type of ["DATE", "TIMESTAMP"]) {
      const map = await maakParquet(await schrijfBron(bron(...rijen)), ["voorzieningen"], undefined, {
        begindatum: type,
        einddatum: type
      });
      const {schoon, rapport} = await lees(map);
      expect(schoon.voorzieningen.map(rest).sort()).toEqual([
        "0001-01-01,",
        "0001-01-01,2016-01-01",
        "2014-01-01,",
        "2014-01-02,",
        "2014-01-03,"
      ]);
      expect(rapport.overtredingen.map(({regel, totaal}) => [regel, totaal])).toEqual([
        ["begin_altijd", 2],
        ["einde_open", 4]
      ]);
    }
  });

  it("are no birth, death, event or begin that never comes: a fout with the value", async () => {
    const ver = ["-infinity", "infinity", "0001-01-01", "9999-12-31", "2262-04-11"];
    const inhoud = {
      personen: [
        ...netjes.personen,
        ...ver.map((dag, i) => `g${i},${dag},M,`),
        ...ver.map((dag, i) => `s${i},1980-01-01,M,${dag}`)
      ],
      gebeurtenissen: [netjes.gebeurtenissen[0]!, ...ver.map((dag) => `p1,huwelijk,${dag}`)],
      voorzieningen: [netjes.voorzieningen[0]!, spel("infinity", ""), spel("9999-12-31", "9999-12-31")]
    };
    const verwacht = [
      ...ver.map((dag) => `geboortedatum=${dag}`),
      ...ver.map((dag) => `overlijdensdatum=${dag}`),
      ...["begindatum=infinity", "begindatum=9999-12-31"],
      ...ver.map((dag) => `datum=${dag}`)
    ];
    const {schoon, rapport} = await lees(await schrijfBron(inhoud));
    expect(kort(rapport).map((tekst) => tekst.replace(/(\S+ \S+) \S+ /, "$1 "))).toEqual(
      verwacht.map((plaats) => `fout onmogelijke_datum ${plaats}`)
    );
    expect(schoon.personen).toEqual(netjes.personen.slice(1));
    const typen = Object.fromEntries(
      ["geboortedatum", "overlijdensdatum", "datum", "begindatum", "einddatum"].map((kolom) => [kolom, "DATE"])
    );
    const parquet = await lees(
      await maakParquet(await schrijfBron(inhoud), ["personen", "gebeurtenissen", "voorzieningen"], undefined, typen)
    );
    expect(parquet.schoon).toEqual(schoon);
    expect(parquet.rapport.overtredingen.map(({regel, kolom, totaal}) => [regel, kolom, totaal])).toEqual(
      rapport.overtredingen.map(({regel, kolom, totaal}) => [regel, kolom, totaal])
    );
  });
});

describe("a date with a time", () => {
  it("is that date when the time is midnight, in CSV as in Parquet", async () => {
    const rijen = [
      spel("2014-03-01 00:00:00", "2014-03-02T00:00:00.000"),
      spel("2014-03-03 00:00", "2014-03-04 00:00:00.000000")
    ];
    const {schoon, rapport} = await lees(await schrijfBron(bron(...rijen)));
    expect(schoon.voorzieningen.map(rest)).toEqual(["2014-03-01,2014-03-02", "2014-03-03,2014-03-04"]);
    expect(kort(rapport)).toEqual([]);
    expect((await lees(await maakParquet(await schrijfBron(bron(...rijen)), ["voorzieningen"]))).schoon).toEqual(
      schoon
    );
  });

  it("is refused when it is any other, or has a time zone, with what to do", async () => {
    const einden = [
      "2014-03-02 08:15:00",
      "2014-03-02T00:00:01",
      "2014-03-02T00:00:00Z",
      "2014-03-02 00:00:00+01:00",
      "2014-03-02 23:59"
    ];
    const {rapport} = await lees(await schrijfBron(bron(...einden.map((einde) => spel("2014-01-01", einde)))));
    const uitleg = rapport.overtredingen[0]!.eerste.map((o) => o.uitleg);
    expect(uitleg).toEqual(
      einden.map(
        (einde, i) =>
          `"${einde}" heeft een tijd${i === 2 || i === 3 ? " met tijdzone" : ""}; geef de datum zonder tijd: 2014-03-02`
      )
    );
    const verbinding = await verbind();
    const map = await schrijfBron({});
    await verbinding.run(
      `COPY (SELECT 'p1' AS persoon_id, 'huwelijk' AS gebeurtenis, TIMESTAMPTZ '2014-03-02 00:00:00+00' AS datum) TO '${map}/g.parquet'`
    );
    const {rename, rm} = await import("node:fs/promises");
    await rm(`${map}/gebeurtenissen.csv`);
    await rename(`${map}/g.parquet`, `${map}/gebeurtenissen.parquet`);
    const {rapport: metZone} = await lees(map);
    expect(metZone.overtredingen[0]?.regel).toBe("onmogelijke_datum");
    expect(metZone.overtredingen[0]?.eerste[0]?.uitleg).toContain("zonder tijd");
  });
});

describe("a date in another form", () => {
  it.each([
    ["28-05-2014", "bedoelt u 2014-05-28?"],
    ["5/3/2014", "bedoelt u 2014-03-05 of 2014-05-03?"],
    ["20140528", "bedoelt u 2014-05-28?"],
    ["28 mei 2014", "bedoelt u 2014-05-28?"],
    ["28okt2014", "bedoelt u 2014-10-28?"],
    ["41787", "dan is dat 2014-05-28"],
    ["2014-02-30", "die dag is er niet"],
    ["NULL", "laat leeg wat nog loopt"],
    ["NaT", "laat leeg wat nog loopt"],
    ["0000-00-00", "laat leeg wat nog loopt"],
    ["gisteren", "geen bestaande datum in de vorm JJJJ-MM-DD"]
  ])("%s: %s", async (einde, raad) => {
    const {rapport} = await lees(await schrijfBron(bron(spel("2010-01-01", einde))));
    expect(kort(rapport)).toEqual([`fout onmogelijke_datum voorzieningen.csv:2 einddatum=${einde}`]);
    expect(rapport.overtredingen[0]!.eerste[0]!.uitleg).toContain(raad);
  });

  it("that a column of decimals holds is empty when it is not-a-number", async () => {
    const map = await maakParquet(await schrijfBron(bron(spel("2014-01-01", "nan"))), ["voorzieningen"], undefined, {
      einddatum: "DOUBLE"
    });
    const {schoon, rapport} = await lees(map);
    expect(schoon.voorzieningen.map(rest)).toEqual(["2014-01-01,"]);
    expect(kort(rapport)).toEqual([]);
  });
});
