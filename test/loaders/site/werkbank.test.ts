import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {foldersFor} from "../../../loaders/site/werkbank.js";

const folder = mkdtempSync(join(tmpdir(), "werkbank-"));
afterAll(() => rmSync(folder, {recursive: true}));

describe("foldersFor({source, scale, seed})", () => {
  const [one, two] = [join(folder, "een"), join(folder, "twee", "een")];
  mkdirSync(one);
  mkdirSync(two, {recursive: true});
  symlinkSync(one, join(folder, "link"));
  const before = (source: string | null, scale = 1, seed = 1) => foldersFor({bron: source, schaal: scale, zaad: seed});

  it("gives every source folders of its own", () => {
    const choices = [
      before(one),
      before(two),
      before(null),
      before(null, 0.05),
      before(null, 1, 2),
      before(null, 0.05, 2)
    ];
    const places = choices.flatMap(({tabellen: tables, dist}) => [tables, dist]);
    expect(new Set(places).size).toBe(2 * choices.length);
    for (const place of places)
      expect(places.filter((other) => other !== place && !relative(place, other).startsWith(".."))).toEqual([]);
  });

  it("knows a source again, however its path is written", () => {
    for (const path of [`${one}/`, join(folder, "twee", "..", "een"), relative(".", one), join(folder, "link")])
      expect(before(path)).toEqual(before(one));
  });

  it("keeps what is made of own files apart from what is published", () => {
    for (const {tabellen: tables, dist} of [before(one), before(two)])
      for (const place of [tables, dist]) expect(place).toMatch(/^\.cache[\\/]eigen[\\/][0-9a-f]{12}[\\/]/);
  });
});
