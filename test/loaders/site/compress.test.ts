import {mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, describe, expect, it} from "vitest";
import {packIn} from "../../../loaders/site/compress.js";

const folder = mkdtempSync(join(tmpdir(), "inpakken-"));
const text = "abc ".repeat(1000);
const path = (naam: string) => join(folder, naam);
afterAll(() => rmSync(folder, {recursive: true}));

describe("packIn(folder)", () => {
  it("packs what gains by it, once", async () => {
    writeFileSync(path("lang.arrow"), text);
    writeFileSync(path("kort.json"), "{}");
    expect(await packIn(folder)).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["kort.json", "lang.arrow", "lang.arrow.br", "lang.arrow.gz"]);
    expect(await packIn(folder)).toBe(0);
  });

  it.each([
    ["is cut", "lang.arrow.br", (file: string) => truncateSync(file, 5)],
    ["is empty", "lang.arrow.gz", (file: string) => truncateSync(file, 0)],
    ["is of something else", "lang.arrow.gz", (file: string) => writeFileSync(file, readFileSync(path("ander.gz")))],
    ["is older", "lang.arrow.br", (file: string) => utimesSync(file, 1, 1)]
  ])("packs anew when what is there %s", async (_naam, naam, spoil) => {
    writeFileSync(path("ander"), text.toUpperCase());
    await packIn(folder);
    spoil(path(naam));
    expect(await packIn(folder)).toBe(1);
    expect(brotliDecompressSync(readFileSync(path("lang.arrow.br"))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(path("lang.arrow.gz"))).toString()).toBe(text);
  });

  it("gives the same bytes each time", async () => {
    const beforehand = readFileSync(path("lang.arrow.gz"));
    rmSync(path("lang.arrow.gz"));
    rmSync(path("lang.arrow.br"));
    await packIn(folder);
    expect(readFileSync(path("lang.arrow.gz"))).toEqual(beforehand);
  });
});
