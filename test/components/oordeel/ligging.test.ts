import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ligging, vergelekenNaam, zonderElkaar} from "../../../components/oordeel/ligging.js";
import type {Gebied} from "../../../components/werkbank/gebied.js";

const gemeente = (code: string, naam: string): Gebied => ({code, naam, soort: "gemeente", gemeenten: [code]});
const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "PV24", naam: "Flevoland", soort: "provincie", gemeenten: ["GM0034", "GM0303", "GM0050"]},
  ...[gemeente("GM0034", "Almere"), gemeente("GM0303", "Dronten"), gemeente("GM0050", "Zeewolde")],
  gemeente("GM0448", "Texel"),
  {code: "WK030301", naam: "Biddinghuizen", soort: "wijk", gemeenten: ["GM0303"]},
  {code: "GM1980", naam: "Nieuw", soort: "gemeente_2020_geschat", gemeenten: ["GM0303", "GM0050"]}
];

describe("ligging(gebieden, gebied, ander)", () => {
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
  ])("puts %s to %s as %s", (gebied, ander, hoe) => expect(ligging(gebieden, gebied, ander)).toBe(hoe));
});

describe("zonderElkaar(a, b, hoe)", () => {
  const [a, b] = [
    {waarde: 12, n: 300},
    {waarde: 40, n: 900}
  ];

  it("takes the gebied from what holds it, on either side", () => {
    expect(zonderElkaar(a, b, "binnen")).toEqual([a, {waarde: 28, n: 600}]);
    expect(zonderElkaar(b, a, "rondom")).toEqual([{waarde: 28, n: 600}, a]);
    expect(zonderElkaar(a, b, "los")).toEqual([a, b]);
  });

  it("compares nothing with itself, nor with what it fills or does not fit in", () => {
    expect(zonderElkaar(a, a, "zelfde")).toBeNull();
    expect(zonderElkaar(a, a, "binnen")).toBeNull();
    expect(zonderElkaar({waarde: 41, n: 300}, b, "binnen")).toBeNull();
  });

  it("keeps the side on which the gebied lies: above the rest is above the whole", () => {
    const deel = fc.integer({min: 1, max: 999}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
    fc.assert(
      fc.property(deel, deel, ([k, n], [c, m]) => {
        const geheel = {waarde: k + c, n: n + m};
        const [zelf, rest] = zonderElkaar({waarde: k, n}, geheel, "binnen")!;
        const kruis = (x: {waarde: number; n: number}, y: {waarde: number; n: number}) =>
          Math.sign(x.waarde * y.n - y.waarde * x.n);
        expect(kruis(zelf, rest)).toBe(kruis({waarde: k, n}, geheel));
      })
    );
  });
});

describe("vergelekenNaam(ander, hoe)", () => {
  it("names the rest of what holds the gebied", () => {
    expect(vergelekenNaam("Nederland", "binnen")).toBe("de rest van Nederland");
    expect(vergelekenNaam("Texel", "los")).toBe("Texel");
    expect(vergelekenNaam("Dronten", "rondom")).toBe("Dronten");
  });
});
