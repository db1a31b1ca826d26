import {describe, expect, it} from "vitest";
import {type Manifest, shownMoments} from "../../../components/model/forms.js";

const peilmomenten = ["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01", "2017-01-01", "2017-07-01"];
const shown = (peilmoment: string, tot: string | null = null, moments = peilmomenten) =>
  shownMoments({peilmomenten: moments} as Manifest, {peilmoment, tot});

describe("shownMoments(manifest, choice)", () => {
  it("gives the published window, unless asked", () => {
    expect(shown("2015-07-01")).toEqual(["2015-07-01", "2016-01-01", "2016-07-01"]);
    expect(shown("2015-07-01", "2017-01-01")).toEqual(peilmomenten.slice(1, 5));
    expect(shown("2015-01-01", "2015-07-01")).toEqual(peilmomenten.slice(0, 2));
  });

  it("gives all that follows where the window lies before the start, or ends after the source", () => {
    expect(shown("2016-07-01")).toEqual(peilmomenten.slice(3));
    expect(shown("2017-01-01", "2016-01-01")).toEqual(peilmomenten.slice(4));
    expect(shown("2015-01-01", null, peilmomenten.slice(0, 3))).toEqual(peilmomenten.slice(0, 3));
  });
});
