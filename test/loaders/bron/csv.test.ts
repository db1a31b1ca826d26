import {describe, expect, it} from "vitest";
import {kort, lees, met, netjes, schrijfBron, type Inhoud} from "./bronmap.js";

/** The neat source with every file changed. */
const alle = (verander: (regels: string[]) => string | Buffer): Inhoud =>
  Object.fromEntries(Object.entries(netjes).map(([tabel, regels]) => [tabel, verander(regels)]));

const achterstevoren = (regel: string) => regel.split(",").reverse().join(",");

describe("a CSV file", () => {
  it.each([
    ["semicolons", (r: string[]) => r.join("\n").replaceAll(",", ";")],
    ["a byte order mark", (r: string[]) => `\uFEFF${r.join("\n")}\n`],
    ["Windows line ends", (r: string[]) => `${r.join("\r\n")}\r\n`],
    ["no line end at the end", (r: string[]) => r.join("\n")],
    ["columns in another order", (r: string[]) => r.map(achterstevoren).join("\n")],
    ["quoted fields", (r: string[]) => r.map((regel) => `"${regel.replaceAll(",", '","')}"`).join("\n")],
    [
      "a quoted header after a byte order mark",
      (r: string[]) => `\uFEFF${r.map((regel) => `"${regel.replaceAll(",", '";"')}"`).join("\n")}`
    ],
    [
      "capitals and spaces in the header",
      (r: string[]) => [r[0]!.toUpperCase().replaceAll(",", " , "), ...r.slice(1)].join("\n")
    ],
    ["empty lines", (r: string[]) => r.join("\n\n")],
    ["line ends of an old Mac", (r: string[]) => `${r.join("\r")}\r`],
    ["line ends of every kind", (r: string[]) => r.map((regel, i) => regel + ["\r\n", "\r", "\n"][i % 3]).join("")]
  ])("may have %s", async (_, verander) => {
    const {rapport, schoon} = await lees(await schrijfBron(alle(verander)));
    expect(kort(rapport)).toEqual([]);
    for (const [tabel, regels] of Object.entries(netjes))
      expect(schoon[tabel as "personen"]).toEqual(regels.slice(1).sort());
  });

  it("may have columns beside the contract, and says that it skips them", async () => {
    const {rapport, schoon} = await lees(
      await schrijfBron(alle((r) => r.map((regel, i) => `${regel},${i ? '"a, ""b"""' : "opmerking"}`).join("\n")))
    );
    expect(kort(rapport)).toEqual(Object.keys(netjes).map((tabel) => `signaal extra_kolom ${tabel}.csv:0 opmerking=`));
    expect(schoon.personen).toEqual(netjes.personen.slice(1).sort());
  });

  it.each(["\r", "\n", "\r\n"])(
    "reads all of a field with line break %j in quotes, whatever the line ends are",
    async (breuk) => {
      for (const einde of ["\n", "\r\n", "\r"]) {
        const met = (r: string[]) =>
          r.map((regel, i) => `${regel},${i ? `"${"x".repeat(i * 90)}${breuk}${i}"` : "noot"}`);
        const {rapport, schoon} = await lees(await schrijfBron(alle((r) => met(r).join(einde))));
        expect(kort(rapport)).toEqual(Object.keys(netjes).map((tabel) => `signaal extra_kolom ${tabel}.csv:0 noot=`));
        for (const [tabel, regels] of Object.entries(netjes))
          expect(schoon[tabel as "personen"]).toEqual(regels.slice(1).sort());
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
    for (const einde of ["\n", "\r\n"]) {
      const {rapport} = await lees(await schrijfBron({personen: [...personen, ...rest].join(einde)}));
      expect(kort(rapport)).toEqual([
        "fout onbekende_code personen.csv:10 geslacht=X",
        "fout onmogelijke_datum personen.csv:11 overlijdensdatum=x",
        "signaal extra_kolom personen.csv:0 noot="
      ]);
    }
  });

  it("keeps line numbers right in a file of many blocks", async () => {
    const rijen = Array.from({length: 60_000}, (_, i) => `q${i},1980-01-01,${i % 20_000 === 19_999 ? "X" : "M"},`);
    rijen.splice(30_000, 0, "");
    const {rapport} = await lees(await schrijfBron({personen: [netjes.personen[0]!, ...rijen]}));
    expect(kort(rapport).filter((tekst) => tekst.includes("geslacht"))).toEqual([
      "fout onbekende_code personen.csv:20001 geslacht=X",
      "fout onbekende_code personen.csv:40002 geslacht=X",
      "fout onbekende_code personen.csv:60002 geslacht=X"
    ]);
  });

  it("keeps a row with too few or too many fields when what it has is right", async () => {
    const {rapport, schoon} = await lees(
      await schrijfBron(met("voorzieningen", "p2,wsw,wsw,2014-01-01", "p2,wsw,wsw,2014-01-02,,", "p2,wsw,wsw"))
    );
    expect(kort(rapport)).toEqual([
      "fout ontbreekt voorzieningen.csv:6 begindatum=",
      "signaal aantal_velden voorzieningen.csv:4 =",
      "signaal aantal_velden voorzieningen.csv:6 =",
      "signaal aantal_velden voorzieningen.csv:5 ="
    ]);
    expect(schoon.voorzieningen).toHaveLength(4);
  });

  it("keeps keys as they are: text, with leading zeros and letters outside ASCII", async () => {
    const personen = [netjes.personen[0]!, "007,1980-01-01,M,", "7,1980-01-01,M,", '"a,é😀",1980-01-01,V,'];
    const {schoon} = await lees(await schrijfBron({personen}));
    expect(schoon.personen).toEqual(["007,1980-01-01,M,", "7,1980-01-01,M,", "a,é😀,1980-01-01,V,"]);
  });

  it.each([
    ["a number of ten million digits", "p1,1980-05-01,M,", "7".repeat(10_000_000), "overlijdensdatum"],
    ["a text of megabytes in quotes", "p1,1980-05-01,M,,", `"${"a, b\n".repeat(500_000)}"`, "noot"]
  ])("refuses %s with its line and column, and without the value", async (_, voor, waarde, kolom) => {
    const kop = "persoon_id,geboortedatum,geslacht,overlijdensdatum,noot";
    const map = await schrijfBron({personen: [kop, "p2,1982-02-28,V,,", "", voor + waarde, "p3,1940-12-31,V,,"]});
    const fout = await lees(map).catch((error: Error) => error);
    expect((fout as Error).message).toMatch(
      new RegExp(`^personen.csv, regel 4, kolom ${kolom}: een veld van [0-9,.]+ MB; .*2 MB`)
    );
    expect((fout as Error).message.length).toBeLessThan(300);
  });

  it("reads a row of just under two megabytes", async () => {
    const noot = "x".repeat(1_999_000);
    const kop = "persoon_id,geboortedatum,geslacht,overlijdensdatum,noot";
    const {schoon} = await lees(
      await schrijfBron({personen: [kop, ...netjes.personen.slice(1).map((r) => `${r},${noot}`)]})
    );
    expect(schoon.personen).toEqual(netjes.personen.slice(1).sort());
  });
});
