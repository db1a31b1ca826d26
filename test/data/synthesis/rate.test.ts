import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {deliveryChoice} from "../../../data/synthesis/aanlevering.js";
import * as anchor from "../../../data/synthesis/anchor.js";
import {ervaringSpread, participationRates, respons} from "../../../data/synthesis/clientervaring.js";
import * as gebeurtenissen from "../../../data/synthesis/gebeurtenissen.js";
import * as gebruik from "../../../data/synthesis/gebruik.js";
import * as huishouden from "../../../data/synthesis/huishouden.js";
import * as moves from "../../../data/synthesis/moves.js";
import * as past from "../../../data/synthesis/past.js";
import * as stapeling from "../../../data/synthesis/stapeling.js";

const {looseGebeurtenissen, looseYears, ...otherGebeurtenissen} = gebeurtenissen;
const records: Record<string, Record<string, object>> = {
  ...{anchor, huishouden, moves, past, gebruik, stapeling, gebeurtenissen: otherGebeurtenissen},
  gemeenteTables: {deliveryChoice, participation: participationRates, respons, ervaringSpread}
};

describe("a record of rates of the synthetic Netherlands", () => {
  const all = Object.entries(records).flatMap(([file, names]) =>
    Object.entries(names).map(([name, record]) => [`${file}.${name}`, record] as const)
  );

  it.each(all)("%s says its unit, how sure it is, and its source", (_, record) => {
    expect(record).toMatchObject({eenheid: expect.stringMatching(/./), bron: expect.stringMatching(/./)});
    expect((record as {zekerheid: string}).zekerheid).toMatch(/^(gepubliceerd|afgeleid|aangenomen)$/);
  });

  it.each(looseGebeurtenissen)("$code names its source", ({bron: source}) => expect(source).not.toBe(""));

  it("is drawn in years that the source has", () => {
    expect(looseYears.van).toBeGreaterThanOrEqual(2010);
    expect(looseYears.tot).toBeLessThanOrEqual(2018);
  });
});

describe("the code of the synthesis", () => {
  /** Halves, the length of a year and the bounds of a search are no rates. */
  const noRate = ["0.5", "365.25", "2.5"];
  const folder = "loaders/synthesis";
  const modules = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts"));

  it.each(modules)("%s holds no rate of its own", (name) => {
    const code = readFileSync(join(folder, name), "utf8")
      .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
      .replaceAll(/"[^"\n]*"/g, "");
    expect((code.match(/(?<![\w.])\d+\.\d+\b/g) ?? []).filter((number) => !noRate.includes(number))).toEqual([]);
  });
});
