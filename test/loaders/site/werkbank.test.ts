import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {mappenVoor} from "../../../loaders/site/werkbank.js";

const map = mkdtempSync(join(tmpdir(), "werkbank-"));
afterAll(() => rmSync(map, {recursive: true}));

describe("mappenVoor({bron, schaal, zaad})", () => {
  const [een, twee] = [join(map, "een"), join(map, "twee", "een")];
  mkdirSync(een);
  mkdirSync(twee, {recursive: true});
  symlinkSync(een, join(map, "link"));
  const voor = (bron: string | null, schaal = 1, zaad = 1) => mappenVoor({bron, schaal, zaad});

  it("gives every source folders of its own", () => {
    const keuzes = [voor(een), voor(twee), voor(null), voor(null, 0.05), voor(null, 1, 2), voor(null, 0.05, 2)];
    const plaatsen = keuzes.flatMap(({tabellen, dist}) => [tabellen, dist]);
    expect(new Set(plaatsen).size).toBe(2 * keuzes.length);
    for (const plaats of plaatsen)
      expect(plaatsen.filter((ander) => ander !== plaats && !relative(plaats, ander).startsWith(".."))).toEqual([]);
  });

  it("knows a source again, however its path is written", () => {
    for (const pad of [`${een}/`, join(map, "twee", "..", "een"), relative(".", een), join(map, "link")])
      expect(voor(pad)).toEqual(voor(een));
  });

  it("keeps what is made of own files apart from what is published", () => {
    for (const {tabellen, dist} of [voor(een), voor(twee)])
      for (const plaats of [tabellen, dist]) expect(plaats).toMatch(/^\.cache[\\/]eigen[\\/][0-9a-f]{12}[\\/]/);
  });
});
