import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";

const modulesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts"));

describe("the page on the model", () => {
  const named = readFileSync("loaders/synthesis/README.md", "utf8")
    .match(/[\w/]+\.ts/g)!
    .map((name) => name.split("/").pop());

  it("names every module of the synthesis, but the calendar", () => {
    const modules = modulesIn("loaders/synthesis").map((path) => path.split("/").pop());
    expect(modules.filter((name) => !named.includes(name))).toEqual(["day.ts"]);
  });

  it("names no module or file of rates that is not there", () => {
    const there = ["loaders/synthesis", "data/synthesis"].flatMap((folder) =>
      modulesIn(folder).map((path) => join(folder, path).split(/[/\\]/).pop())
    );
    expect(named.filter((name) => !there.includes(name))).toEqual([]);
  });
});
