import {describe, expect, it} from "vitest";
import {datum, duur, maandJaar} from "../../../components/opmaak/datum.js";
import {opsomming} from "../../../components/opmaak/opsomming.js";
import {geheel, procent, procentpunt} from "../../../components/opmaak/getal.js";

describe("opmaak", () => {
  it("writes counts and shares as in Dutch", () =>
    expect([geheel(12431), procent(0.683), procent(0.6834, 1), procent(null), procentpunt(-0.1234)]).toEqual([
      "12.431",
      "68%",
      "68,3%",
      "–",
      "−12,3"
    ]));
  it("signs differences, but not those that round to nothing", () =>
    expect([procentpunt(0.1234), procentpunt(-0.0001), procentpunt(null)]).toEqual(["+12,3", "0,0", "–"]));
  it("sets no point in small or round counts", () =>
    expect([0, 999, 1000, 16_900_726].map(geheel)).toEqual(["0", "999", "1.000", "16.900.726"]));
  it("lists with of and en", () =>
    expect([opsomming([], "of"), opsomming(["a"], "of"), opsomming(["a", "b", "c"], "en")]).toEqual([
      "",
      "a",
      "a, b en c"
    ]));
  it("writes peilmomenten", () =>
    expect([datum("2015-01-01"), maandJaar("2016-07-01")]).toEqual(["1 januari 2015", "jul 2016"]));
  it("writes the time between peilmomenten", () =>
    expect(
      ["2015-07-01", "2016-01-01", "2016-07-01", "2017-07-01", "2018-07-01"].map((tot) => duur("2015-01-01", tot))
    ).toEqual(["een half jaar", "een jaar", "anderhalf jaar", "tweeënhalf jaar", "drieënhalf jaar"]));
});
