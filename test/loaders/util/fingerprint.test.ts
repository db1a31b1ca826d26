import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {fingerprint} from "../../../loaders/util/files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stempel-"));
  writeFileSync(join(folder, "a.ts"), "1");
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe("fingerprint(paths)", () => {
  it("changes with content, name and number of files", () => {
    const initially = fingerprint([folder]);
    writeFileSync(join(folder, "a.ts"), "2");
    const otherwise = fingerprint([folder]);
    writeFileSync(join(folder, "b.ts"), "");
    expect(new Set([initially, otherwise, fingerprint([folder]), fingerprint([])]).size).toBe(4);
  });

  it("passes over hidden folders and links, and what is not there", () => {
    const initially = fingerprint([folder]);
    mkdirSync(join(folder, ".observablehq"));
    writeFileSync(join(folder, ".observablehq", "x"), "1");
    symlinkSync(tmpdir(), join(folder, "link"), "junction");
    expect(fingerprint([folder, join(folder, "weg")])).toBe(initially);
  });
});
