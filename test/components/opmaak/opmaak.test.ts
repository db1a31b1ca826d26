import {describe, expect, it} from "vitest";
import {datum, duur, maandJaar} from "../../../components/opmaak/datum.js";
import {geheel, procent, procentpunt} from "../../../components/opmaak/getal.js";

describe("opmaak", () => {
  it("writes counts and shares as in Dutch", () =>
    expect([geheel(12431), procent(0.683), procent(0.6834, 1), procent(null), procentpunt(-0.1234)]).toEqual([
      "12.431",
      "68%",
      "68,3%",
      "–",
      "-12,3"
    ]));
  it("writes peilmomenten", () =>
    expect([datum("2015-01-01"), maandJaar("2016-07-01")]).toEqual(["1 januari 2015", "jul 2016"]));
  it("writes the time between peilmomenten", () =>
    expect(
      ["2015-07-01", "2016-01-01", "2016-07-01", "2017-07-01", "2018-07-01"].map((tot) => duur("2015-01-01", tot))
    ).toEqual(["een half jaar", "een jaar", "anderhalf jaar", "tweeënhalf jaar", "drieënhalf jaar"]));
});
