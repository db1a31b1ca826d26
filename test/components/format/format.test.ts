import {describe, expect, it} from "vitest";
import {dateText, durationText, monthYear} from "../../../components/format/date.js";
import {percent, percentPoint, wholeNumber} from "../../../components/format/number.js";
import {enumerate} from "../../../components/format/text.js";

describe("markup", () => {
  it("writes counts and shares as in Dutch", () =>
    expect([wholeNumber(12431), percent(0.683), percent(0.6834, 1), percent(null), percentPoint(-0.1234)]).toEqual([
      "12.431",
      "68%",
      "68,3%",
      "–",
      "−12,3"
    ]));
  it("signs differences, but not those that round to nothing", () =>
    expect([percentPoint(0.1234), percentPoint(-0.0001), percentPoint(null)]).toEqual(["+12,3", "0,0", "–"]));
  it("sets no point in small or round counts", () =>
    expect([0, 999, 1000, 16_900_726].map(wholeNumber)).toEqual(["0", "999", "1.000", "16.900.726"]));
  it("lists with of and en", () =>
    expect([enumerate([], "of"), enumerate(["a"], "of"), enumerate(["a", "b", "c"], "en")]).toEqual([
      "",
      "a",
      "a, b en c"
    ]));
  it("writes peilmomenten", () =>
    expect([dateText("2015-01-01"), monthYear("2016-07-01")]).toEqual(["1 januari 2015", "jul 2016"]));
  it("writes the time between peilmomenten", () =>
    expect(
      ["2015-07-01", "2016-01-01", "2016-07-01", "2017-07-01", "2018-07-01"].map((until) =>
        durationText("2015-01-01", until)
      )
    ).toEqual(["een half jaar", "een jaar", "anderhalf jaar", "tweeënhalf jaar", "drieënhalf jaar"]));
});
