import {describe, expect, it} from "vitest";
import {type Content, met, neat, read, short, writeSource} from "./sourceFolder.js";

/** The neat source with every file changed. */
const all = (changeStay: (lines: string[]) => string | Buffer): Content =>
  Object.fromEntries(Object.entries(neat).map(([table, lines]) => [table, changeStay(lines)]));

const backwards = (line: string) => line.split(",").reverse().join(",");

describe("a CSV file", () => {
  it.each([
    ["semicolons", (r: string[]) => r.join("\n").replaceAll(",", ";")],
    ["a byte order mark", (r: string[]) => `\uFEFF${r.join("\n")}\n`],
    ["Windows line ends", (r: string[]) => `${r.join("\r\n")}\r\n`],
    ["no line end at the end", (r: string[]) => r.join("\n")],
    ["columns in another order", (r: string[]) => r.map(backwards).join("\n")],
    ["quoted fields", (r: string[]) => r.map((line) => `"${line.replaceAll(",", '","')}"`).join("\n")],
    [
      "a quoted header after a byte order mark",
      (r: string[]) => `\uFEFF${r.map((line) => `"${line.replaceAll(",", '";"')}"`).join("\n")}`
    ],
    [
      "capitals and spaces in the header",
      (r: string[]) => [r[0]!.toUpperCase().replaceAll(",", " , "), ...r.slice(1)].join("\n")
    ],
    ["empty lines", (r: string[]) => r.join("\n\n")],
    ["line ends of an old Mac", (r: string[]) => `${r.join("\r")}\r`],
    ["line ends of every kind", (r: string[]) => r.map((line, i) => line + ["\r\n", "\r", "\n"][i % 3]).join("")]
  ])("may have %s", async (_, changeStay) => {
    const {report, clean} = await read(await writeSource(all(changeStay)));
    expect(short(report)).toEqual([]);
    for (const [table, lines] of Object.entries(neat))
      expect(clean[table as "personen"]).toEqual(lines.slice(1).sort());
  });

  it("may have columns beside the contract, and says that it skips them", async () => {
    const {report, clean} = await read(
      await writeSource(all((r) => r.map((line, i) => `${line},${i ? '"a, ""b"""' : "opmerking"}`).join("\n")))
    );
    expect(short(report)).toEqual(Object.keys(neat).map((table) => `signaal extra_kolom ${table}.csv:0 opmerking=`));
    expect(clean.personen).toEqual(neat.personen.slice(1).sort());
  });

  it.each(["\r", "\n", "\r\n"])(
    "reads all of a field with line break %j in quotes, whatever the line ends are",
    async (fraction) => {
      for (const end of ["\n", "\r\n", "\r"]) {
        const met = (r: string[]) =>
          r.map((line, i) => `${line},${i ? `"${"x".repeat(i * 90)}${fraction}${i}"` : "noot"}`);
        const {report, clean} = await read(await writeSource(all((r) => met(r).join(end))));
        expect(short(report)).toEqual(Object.keys(neat).map((table) => `signaal extra_kolom ${table}.csv:0 noot=`));
        for (const [table, lines] of Object.entries(neat))
          expect(clean[table as "personen"]).toEqual(lines.slice(1).sort());
      }
    }
  );

  it("counts lines as an editor does: empty lines, newlines in quotes, Windows line ends", async () => {
    const personen = [
      "persoon_id,geboortedatum,geslacht,overlijdensdatum,noot",
      "",
      'p1,1980-05-01,M,,"een',
      "twee",
      'drie"'
    ];
    const rest = [
      "p2,1982-02-28,V,,",
      "",
      'p3,1940-12-31,V,2016-03-04,"',
      '"',
      "p4,1940-12-31,X,,",
      "p5,1940-12-31,M,x,"
    ];
    for (const end of ["\n", "\r\n"]) {
      const {report} = await read(await writeSource({personen: [...personen, ...rest].join(end)}));
      expect(short(report)).toEqual([
        "fout onbekende_code personen.csv:10 geslacht=X",
        "fout onmogelijke_datum personen.csv:11 overlijdensdatum=x",
        "signaal extra_kolom personen.csv:0 noot="
      ]);
    }
  });

  it("keeps line numbers right in a file of many blocks", async () => {
    const rows = Array.from({length: 60_000}, (_, i) => `q${i},1980-01-01,${i % 20_000 === 19_999 ? "X" : "M"},`);
    rows.splice(30_000, 0, "");
    const {report} = await read(await writeSource({personen: [neat.personen[0]!, ...rows]}));
    expect(short(report).filter((text) => text.includes("geslacht"))).toEqual([
      "fout onbekende_code personen.csv:20001 geslacht=X",
      "fout onbekende_code personen.csv:40002 geslacht=X",
      "fout onbekende_code personen.csv:60002 geslacht=X"
    ]);
  });

  it("keeps a row with too few or too many fields when what it has is right", async () => {
    const {report, clean} = await read(
      await writeSource(met("voorzieningen", "p2,wsw,wsw,2014-01-01", "p2,wsw,wsw,2014-01-02,,", "p2,wsw,wsw"))
    );
    expect(short(report)).toEqual([
      "fout ontbreekt voorzieningen.csv:6 begindatum=",
      "signaal aantal_velden voorzieningen.csv:4 =",
      "signaal aantal_velden voorzieningen.csv:6 =",
      "signaal aantal_velden voorzieningen.csv:5 ="
    ]);
    expect(clean.voorzieningen).toHaveLength(4);
  });

  it("keeps keys as they are: text, with leading zeros and letters outside ASCII", async () => {
    const personen = [neat.personen[0]!, "007,1980-01-01,M,", "7,1980-01-01,M,", '"a,é😀",1980-01-01,V,'];
    const {clean} = await read(await writeSource({personen}));
    expect(clean.personen).toEqual(["007,1980-01-01,M,", "7,1980-01-01,M,", "a,é😀,1980-01-01,V,"]);
  });

  it.each([
    ["a number of ten million digits", "p1,1980-05-01,M,", "7".repeat(10_000_000), "overlijdensdatum"],
    ["a text of megabytes in quotes", "p1,1980-05-01,M,,", `"${"a, b\n".repeat(500_000)}"`, "noot"]
  ])("refuses %s with its line and column, and without the value", async (_, before, waarde, column) => {
    const heading = "persoon_id,geboortedatum,geslacht,overlijdensdatum,noot";
    const folder = await writeSource({
      personen: [heading, "p2,1982-02-28,V,,", "", before + waarde, "p3,1940-12-31,V,,"]
    });
    const error = await read(folder).catch((error: Error) => error);
    expect((error as Error).message).toMatch(
      new RegExp(`^personen.csv, regel 4, kolom ${column}: een veld van [0-9,.]+ MB; .*2 MB`)
    );
    expect((error as Error).message.length).toBeLessThan(300);
  });

  it("reads a row of just under two megabytes", async () => {
    const note = "x".repeat(1_999_000);
    const heading = "persoon_id,geboortedatum,geslacht,overlijdensdatum,noot";
    const {clean} = await read(
      await writeSource({personen: [heading, ...neat.personen.slice(1).map((r) => `${r},${note}`)]})
    );
    expect(clean.personen).toEqual(neat.personen.slice(1).sort());
  });
});
