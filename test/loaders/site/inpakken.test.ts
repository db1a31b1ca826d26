import {mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, describe, expect, it} from "vitest";
import {pakIn} from "../../../loaders/site/inpakken.js";

const map = mkdtempSync(join(tmpdir(), "inpakken-"));
const tekst = "abc ".repeat(1000);
const pad = (naam: string) => join(map, naam);
afterAll(() => rmSync(map, {recursive: true}));

describe("pakIn(map)", () => {
  it("packs what gains by it, once", async () => {
    writeFileSync(pad("lang.arrow"), tekst);
    writeFileSync(pad("kort.json"), "{}");
    expect(await pakIn(map)).toBe(1);
    expect(readdirSync(map).sort()).toEqual(["kort.json", "lang.arrow", "lang.arrow.br", "lang.arrow.gz"]);
    expect(await pakIn(map)).toBe(0);
  });

  it.each([
    ["is cut", "lang.arrow.br", (bestand: string) => truncateSync(bestand, 5)],
    ["is empty", "lang.arrow.gz", (bestand: string) => truncateSync(bestand, 0)],
    [
      "is of something else",
      "lang.arrow.gz",
      (bestand: string) => writeFileSync(bestand, readFileSync(pad("ander.gz")))
    ],
    ["is older", "lang.arrow.br", (bestand: string) => utimesSync(bestand, 1, 1)]
  ])("packs anew when what is there %s", async (_naam, naam, bederf) => {
    writeFileSync(pad("ander"), tekst.toUpperCase());
    await pakIn(map);
    bederf(pad(naam));
    expect(await pakIn(map)).toBe(1);
    expect(brotliDecompressSync(readFileSync(pad("lang.arrow.br"))).toString()).toBe(tekst);
    expect(gunzipSync(readFileSync(pad("lang.arrow.gz"))).toString()).toBe(tekst);
  });

  it("gives the same bytes each time", async () => {
    const vooraf = readFileSync(pad("lang.arrow.gz"));
    rmSync(pad("lang.arrow.gz"));
    rmSync(pad("lang.arrow.br"));
    await pakIn(map);
    expect(readFileSync(pad("lang.arrow.gz"))).toEqual(vooraf);
  });
});
