import {describe, expect, it} from "vitest";
import {makeParquet} from "./parquetFolder.js";
import {connect, neat, read, short, writeSource} from "./sourceFolder.js";

const spell = (begin: string, end: string) => `p2,wsw,wsw,${begin},${end}`;
const source = (...rows: string[]) => ({voorzieningen: [neat.voorzieningen[0]!, ...rows]});
const rest = (row: string) => row.split(",").slice(3).join();

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
  const always = [
    "-infinity",
    "-inf",
    "0001-01-01",
    "0001-01-01 00:00:00",
    "0001-01-01T00:00",
    "1677-09-21 00:12:43.145224193",
    "1677-09-22"
  ];

  it("count as still running and as always, each with a signal", async () => {
    const {clean, report} = await read(
      await writeSource(
        source(
          ...open.map((end, i) => spell(`2014-01-${10 + i}`, end)),
          ...always.map((begin, i) => spell(begin, `2016-01-${10 + i}`))
        )
      )
    );
    expect(clean.voorzieningen.map(rest).sort()).toEqual(
      [...always.map((_, i) => `0001-01-01,2016-01-${10 + i}`), ...open.map((_, i) => `2014-01-${10 + i},`)].sort()
    );
    expect(report.violations.map(({regel: line, kolom: column, totaal: total}) => [line, column, total])).toEqual([
      ["begin_altijd", "begindatum", always.length],
      ["einde_open", "einddatum", open.length]
    ]);
  });

  it("are the same in Parquet, as date and as timestamp", async () => {
    const rows = [
      spell("-infinity", "2016-01-01"),
      spell("2014-01-01", "infinity"),
      spell("2014-01-02", "9999-12-31"),
      spell("0001-01-01", "2262-04-11"),
      spell("2014-01-03", "-infinity")
    ];
    for (const type of ["DATE", "TIMESTAMP"]) {
      const folder = await makeParquet(await writeSource(source(...rows)), ["voorzieningen"], undefined, {
        begindatum: type,
        einddatum: type
      });
      const {clean, report} = await read(folder);
      expect(clean.voorzieningen.map(rest).sort()).toEqual([
        "0001-01-01,",
        "0001-01-01,2016-01-01",
        "2014-01-01,",
        "2014-01-02,",
        "2014-01-03,"
      ]);
      expect(report.violations.map(({regel: line, totaal: total}) => [line, total])).toEqual([
        ["begin_altijd", 2],
        ["einde_open", 4]
      ]);
    }
  });

  it("are no birth, death, event or begin that never comes: a fout with the value", async () => {
    const far = ["-infinity", "infinity", "0001-01-01", "9999-12-31", "2262-04-11"];
    const content = {
      personen: [
        ...neat.personen,
        ...far.map((day, i) => `g${i},${day},M,`),
        ...far.map((day, i) => `s${i},1980-01-01,M,${day}`)
      ],
      gebeurtenissen: [neat.gebeurtenissen[0]!, ...far.map((day) => `p1,huwelijk,${day}`)],
      voorzieningen: [neat.voorzieningen[0]!, spell("infinity", ""), spell("9999-12-31", "9999-12-31")]
    };
    const expected = [
      ...far.map((day) => `geboortedatum=${day}`),
      ...far.map((day) => `overlijdensdatum=${day}`),
      ...["begindatum=infinity", "begindatum=9999-12-31"],
      ...far.map((day) => `datum=${day}`)
    ];
    const {clean, report} = await read(await writeSource(content));
    expect(short(report).map((text) => text.replace(/(\S+ \S+) \S+ /, "$1 "))).toEqual(
      expected.map((place) => `fout onmogelijke_datum ${place}`)
    );
    expect(clean.personen).toEqual(neat.personen.slice(1));
    const types = Object.fromEntries(
      ["geboortedatum", "overlijdensdatum", "datum", "begindatum", "einddatum"].map((column) => [column, "DATE"])
    );
    const parquet = await read(
      await makeParquet(await writeSource(content), ["personen", "gebeurtenissen", "voorzieningen"], undefined, types)
    );
    expect(parquet.clean).toEqual(clean);
    expect(
      parquet.report.violations.map(({regel: line, kolom: column, totaal: total}) => [line, column, total])
    ).toEqual(report.violations.map(({regel: line, kolom: column, totaal: total}) => [line, column, total]));
  });
});

describe("a date with a time", () => {
  it("is that date when the time is midnight, in CSV as in Parquet", async () => {
    const rows = [
      spell("2014-03-01 00:00:00", "2014-03-02T00:00:00.000"),
      spell("2014-03-03 00:00", "2014-03-04 00:00:00.000000")
    ];
    const {clean, report} = await read(await writeSource(source(...rows)));
    expect(clean.voorzieningen.map(rest)).toEqual(["2014-03-01,2014-03-02", "2014-03-03,2014-03-04"]);
    expect(short(report)).toEqual([]);
    expect((await read(await makeParquet(await writeSource(source(...rows)), ["voorzieningen"]))).clean).toEqual(clean);
  });

  it("is refused when it is any other, or has a time zone, with what to do", async () => {
    const ends = [
      "2014-03-02 08:15:00",
      "2014-03-02T00:00:01",
      "2014-03-02T00:00:00Z",
      "2014-03-02 00:00:00+01:00",
      "2014-03-02 23:59"
    ];
    const {report} = await read(await writeSource(source(...ends.map((end) => spell("2014-01-01", end)))));
    const explanation = report.violations[0]!.eerste.map((o) => o.uitleg);
    expect(explanation).toEqual(
      ends.map(
        (end, i) =>
          `"${end}" heeft een tijd${i === 2 || i === 3 ? " met tijdzone" : ""}; geef de datum zonder tijd: 2014-03-02`
      )
    );
    const connection = await connect();
    const folder = await writeSource({});
    await connection.run(
      `COPY (SELECT 'p1' AS persoon_id, 'huwelijk' AS gebeurtenis, TIMESTAMPTZ '2014-03-02 00:00:00+00' AS datum) TO '${folder}/g.parquet'`
    );
    const {rename, rm} = await import("node:fs/promises");
    await rm(`${folder}/gebeurtenissen.csv`);
    await rename(`${folder}/g.parquet`, `${folder}/gebeurtenissen.parquet`);
    const {report: withZone} = await read(folder);
    expect(withZone.violations[0]?.regel).toBe("onmogelijke_datum");
    expect(withZone.violations[0]?.eerste[0]?.uitleg).toContain("zonder tijd");
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
  ])("%s: %s", async (end, guess) => {
    const {report} = await read(await writeSource(source(spell("2010-01-01", end))));
    expect(short(report)).toEqual([`fout onmogelijke_datum voorzieningen.csv:2 einddatum=${end}`]);
    expect(report.violations[0]!.eerste[0]!.uitleg).toContain(guess);
  });

  it("that a column of decimals holds is empty when it is not-a-number", async () => {
    const folder = await makeParquet(
      await writeSource(source(spell("2014-01-01", "nan"))),
      ["voorzieningen"],
      undefined,
      {
        einddatum: "DOUBLE"
      }
    );
    const {clean, report} = await read(folder);
    expect(clean.voorzieningen.map(rest)).toEqual(["2014-01-01,"]);
    expect(short(report)).toEqual([]);
  });
});
