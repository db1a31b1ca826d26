import {describe, expect, it} from "vitest";
import {OwnFault} from "../../../components/ownData/ownFiles.js";
import {LARGEST, ownFault, readOwnSource, tooLarge} from "../../../components/ownData/readOwnSource.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";

describe("ownFault(error)", () => {
  it.each([
    ["a source", new SourceError("personen.csv: kolom geslacht ontbreekt")],
    ["a file", new OwnFault("a.zip is leeg (0 bytes)")]
  ])("gives what was written for the visitor of %s, also as the cause of another error", (_, error) => {
    expect(ownFault(error)).toBe(error.message);
    expect(ownFault(new Error("step failed", {cause: new Error("query failed", {cause: error})}))).toBe(error.message);
  });

  it.each([
    "Out of Memory Error: failed to allocate data of size 2.0 MiB (1.8 GiB/1.8 GiB used)",
    "memory access out of bounds",
    "Array buffer allocation failed"
  ])("says which command has room where there was none: %s", (message) => {
    expect(ownFault(new Error("query failed: x", {cause: new RangeError(message)}))).toBe(tooLarge());
    expect(tooLarge()).toContain("npm start -- --bron MAP");
  });

  it.each(["NotReadableError", "NotFoundError"])("says of a file that is gone to choose again: %s", (name) => {
    expect(ownFault(new DOMException("could not be read", name))).toContain("Kies de bestanden opnieuw.");
  });

  it.each([new Error("Binder Error: no such column"), "text", null, undefined])("knows no words for %s", (error) => {
    expect(ownFault(error)).toBeNull();
  });
});

describe("readOwnSource(files, core, progress)", () => {
  it("refuses at once what a page has no room for, before it asks for an engine", async () => {
    const blob = {size: LARGEST / 2 + 1} as Blob;
    const tables = (["personen", "verblijf"] as const).map((table) => ({table, name: `${table}.csv`, blob}));
    const steps: string[] = [];
    await expect(
      readOwnSource({json: new Blob(["{}"]), tables}, {wasm: "", worker: ""}, (step) => steps.push(step))
    ).rejects.toThrow(tooLarge());
    expect(steps).toEqual([]);
  });
});
