import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {ChartKind} from "../../../components/charts/chart.js";
import {loaded, parse} from "../../../components/charts/vega.js";

const folder = new URL("../../../components/charts/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));

/** Names of the operators of a runtime, those of its parts too. */
function operators(part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part !== "object" || part === null) return found;
  if ("id" in part && "type" in part) found.add(String(part.type));
  for (const value of Object.values(part)) operators(value, found);
  return found;
}

const modules = await Promise.all(
  names.map(async (name) => (await import(new URL(name, folder).href)) as Record<string, Partial<ChartKind>>)
);
const kinds = modules.flatMap((module) => Object.values(module).flatMap((value) => value?.vega ?? []));

describe("the kinds of chart", () => {
  it("leave room below for the tail of a letter, which Vega does not measure", () => {
    for (const {padding} of kinds) {
      const below = typeof padding === "number" ? padding : (padding as {bottom: number}).bottom;
      expect(below).toBeGreaterThan(3);
    }
  });
});

describe("the part of Vega that is loaded", () => {
  it("has every transform that a kind of chart asks for, and no other", () => {
    expect(kinds.length).toBeGreaterThan(6);
    const asked = new Set(kinds.flatMap((vega) => [...operators(parse(vega, undefined, {ast: true}))]));
    asked.delete("operator");
    expect([...asked].sort()).toEqual(Object.keys(loaded).sort());
  });
});
