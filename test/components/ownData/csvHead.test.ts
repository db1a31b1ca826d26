import {describe, expect, it} from "vitest";
import {readCsvHead} from "../../../components/ownData/csvHead.js";
import {OwnFault} from "../../../components/ownData/ownFiles.js";

const file = (...content: BlobPart[]) => ({name: "a.csv", blob: new Blob(content)});

describe("readCsvHead(file)", () => {
  it.each([
    [",", "persoon_id,geslacht\n1,M\n2,V\n"],
    [";", "persoon_id;geslacht\r\n1;M\r\n2;V\r\n"],
    ["\t", "persoon_id\tgeslacht\n1\tM\n2\tV"],
    ["|", "persoon_id|geslacht\r1|M\r2|V"]
  ])("finds the separator %j, the columns and the first rows", async (separator, text) => {
    expect(await readCsvHead(file(text))).toEqual({
      ...{separator, columns: ["persoon_id", "geslacht"], above: 0},
      rows: [
        ["1", "M"],
        ["2", "V"]
      ]
    });
  });

  it("takes off a byte order mark, quotes and blanks, and passes the line for Excel and empty lines", async () => {
    const text = '\uFEFFsep=;\r\n\r\n "persoon_id" ; geslacht ;"a;""b"""\r\n\r\n1;M;"x\ny"\r\n';
    expect(await readCsvHead(file(text))).toEqual({
      ...{separator: ";", columns: ["persoon_id", "geslacht", 'a;"b"'], above: 1},
      rows: [["1", "M", "x\ny"]]
    });
  });

  it("is not misled by commas within the values", async () => {
    const text = "id;adres\n1;Dorpsstraat 1, Utrecht, NL\n2;Kade 2, Gouda, NL\n";
    expect((await readCsvHead(file(text))).columns).toEqual(["id", "adres"]);
  });

  it("reads what Windows wrote before UTF-8", async () => {
    expect((await readCsvHead(file(new Uint8Array([99, 0xeb, 44, 98, 10])))).columns).toEqual(["cë", "b"]);
  });

  it("leaves out a row that the piece cuts off, also within a sign, and keeps the last of a whole file", async () => {
    const row = `${"ë".repeat(500)},1\n`;
    const {rows} = await readCsvHead(file("a,b\n", row.repeat(200)));
    expect(rows.length).toBe(Math.floor((65_536 - 4) / 1003));
    expect(new Set(rows.map((row) => row.join()))).toEqual(new Set([row.trim()]));
    expect((await readCsvHead(file("a,b\n1,2"))).rows).toEqual([["1", "2"]]);
  });

  it("gives one column where nothing separates", async () => {
    expect(await readCsvHead(file("persoon_id\n1\n"))).toMatchObject({columns: ["persoon_id"], rows: [["1"]]});
  });

  it.each([
    ["an empty file", new Uint8Array(), "a.csv is leeg"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 97, 0, 44, 0]), "geen UTF-8"],
    ["what is no text", new Uint8Array([0x50, 0x41, 0x52, 0x31, 0, 1]), "geen tekst"]
  ])("refuses %s", async (_, bytes, said) => {
    await expect(readCsvHead(file(bytes))).rejects.toThrow(OwnFault);
    await expect(readCsvHead(file(bytes))).rejects.toThrow(said);
  });
});
