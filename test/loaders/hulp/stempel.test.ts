import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {stempel} from "../../../loaders/hulp/stempel.js";

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "stempel-"));
  writeFileSync(join(map, "a.ts"), "1");
});
afterEach(() => rmSync(map, {recursive: true, force: true}));

describe("stempel(paden)", () => {
  it("changes with content, name and number of files", () => {
    const eerst = stempel([map]);
    writeFileSync(join(map, "a.ts"), "2");
    const anders = stempel([map]);
    writeFileSync(join(map, "b.ts"), "");
    expect(new Set([eerst, anders, stempel([map]), stempel([])]).size).toBe(4);
  });

  it("passes over hidden folders and links, and what is not there", () => {
    const eerst = stempel([map]);
    mkdirSync(join(map, ".observablehq"));
    writeFileSync(join(map, ".observablehq", "x"), "1");
    symlinkSync(tmpdir(), join(map, "link"), "junction");
    expect(stempel([map, join(map, "weg")])).toBe(eerst);
  });
});
