import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Gebied} from "../../../components/model/gebied.js";
import {comparedName, position, withoutEach} from "../../../components/text/judgement.js";

const gemeente = (code: string, naam: string): Gebied => ({code, naam, soort: "gemeente", gemeenten: [code]});
const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "PV24", naam: "Flevoland", soort: "provincie", gemeenten: ["GM0034", "GM0303", "GM0050"]},
  ...[gemeente("GM0034", "Almere"), gemeente("GM0303", "Dronten"), gemeente("GM0050", "Zeewolde")],
  gemeente("GM0448", "Texel"),
  {code: "WK030301", naam: "Biddinghuizen", soort: "wijk", gemeenten: ["GM0303"]},
  {code: "GM1980", naam: "Nieuw", soort: "gemeente_2020_geschat", gemeenten: ["GM0303", "GM0050"]}
];

describe("position(gebieden, gebied, other)", () => {
  it.each([
    ["GM0303", "NL", "binnen"],
    ["NL", "GM0303", "rondom"],
    ["GM0303", "PV24", "binnen"],
    ["WK030301", "GM0303", "binnen"],
    ["WK030301", "PV24", "binnen"],
    ["WK030301", "GM0034", "los"],
    ["PV24", "GM0034,GM0303", "rondom"],
    ["GM0303", "GM0034,GM0303", "binnen"],
    ["GM0034,GM0303", "GM0303,GM0034", "zelfde"],
    ["GM0034,GM0303", "GM0303,GM0050", "los"],
    ["GM0448", "PV24", "los"],
    ["GM0303", "GM1980", "los"],
    ["GM1980", "PV24", "binnen"],
    ["NL", "NL", "zelfde"],
    ["GM9999", "NL", "los"]
  ])("puts %s to %s as %s", (gebied, other, how) => expect(position(gebieden, gebied, other)).toBe(how));
});

describe("withoutEach(a, b, how)", () => {
  const [a, b] = [
    {waarde: 12, n: 300},
    {waarde: 40, n: 900}
  ];

  it("takes the gebied from what holds it, on either side", () => {
    expect(withoutEach(a, b, "binnen")).toEqual([a, {waarde: 28, n: 600}]);
    expect(withoutEach(b, a, "rondom")).toEqual([{waarde: 28, n: 600}, a]);
    expect(withoutEach(a, b, "los")).toEqual([a, b]);
  });

  it("compares nothing with itself, nor with what it fills or does not fit in", () => {
    expect(withoutEach(a, a, "zelfde")).toBeNull();
    expect(withoutEach(a, a, "binnen")).toBeNull();
    expect(withoutEach({waarde: 41, n: 300}, b, "binnen")).toBeNull();
  });

  it("keeps the side on which the gebied lies: above the rest is above the whole", () => {
    const part = fc.integer({min: 1, max: 999}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
    fc.assert(
      fc.property(part, part, ([k, n], [c, m]) => {
        const whole = {waarde: k + c, n: n + m};
        const [self, rest] = withoutEach({waarde: k, n}, whole, "binnen")!;
        const cross = (x: {waarde: number; n: number}, y: {waarde: number; n: number}) =>
          Math.sign(x.waarde * y.n - y.waarde * x.n);
        expect(cross(self, rest)).toBe(cross({waarde: k, n}, whole));
      })
    );
  });
});

describe("comparedName(other, how)", () => {
  it("names the rest of what holds the gebied", () => {
    expect(comparedName("Nederland", "binnen")).toBe("de rest van Nederland");
    expect(comparedName("Texel", "los")).toBe("Texel");
    expect(comparedName("Dronten", "rondom")).toBe("Dronten");
  });
});
