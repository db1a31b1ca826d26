import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {adjustedLimits, dispersion, funnelLimits} from "../../../components/statistics/funnel.js";
import {fixture, off} from "./r/fixture.js";

type Numbers = number[];
const {sets} = fixture<{
  sets: (Record<"n" | "k" | "z" | "za" | "l998" | "l95" | "u95" | "u998", Numbers> &
    Record<"p0" | "phi" | "tau2", number>)[];
}>("funnel");

/** R 4.2.2: qbinom at (1 - a)/2 and 1 - (1 - a)/2, a = 0.95 and 0.998. */
const p0 = 0.222613210268243;
const r = [
  [20, 1, 8, 0, 11],
  [55, 7, 19, 4, 22],
  [140, 22, 41, 17, 47],
  [420, 77, 110, 68, 121],
  [1100, 218, 272, 203, 288],
  [3600, 753, 851, 725, 879],
  [12000, 2582, 2761, 2531, 2813]
] as const;

describe("funnelLimits(n, p)", () => {
  it.each(r)("equals R for %i", (n, lower95, upper95, lower998, upper998) => {
    expect(funnelLimits(n, p0)).toEqual({
      ...{lower998: lower998 / n, lower95: lower95 / n},
      ...{upper95: upper95 / n, upper998: upper998 / n}
    });
  });

  it.each(sets)("equals R in a set of groups", ({n, p0, l998, l95, u95, u998}) => {
    n.forEach((size, i) => {
      const found = funnelLimits(size, p0);
      expect(found.lower998).toBeCloseTo(l998[i]!, 12);
      expect(found.lower95).toBeCloseTo(l95[i]!, 12);
      expect(found.upper95).toBeCloseTo(u95[i]!, 12);
      expect(found.upper998).toBeCloseTo(u998[i]!, 12);
    });
  });

  it("is null for an empty group, a point where all or none have it, and takes a group of one", () => {
    expect(funnelLimits(0, 0.2)).toEqual({lower998: null, lower95: null, upper95: null, upper998: null});
    expect(funnelLimits(9, 0)).toEqual({lower998: 0, lower95: 0, upper95: 0, upper998: 0});
    expect(funnelLimits(9, 1)).toEqual({lower998: 1, lower95: 1, upper95: 1, upper998: 1});
    expect(funnelLimits(1, 0.5)).toEqual({lower998: 0, lower95: 0, upper95: 1, upper998: 1});
    expect(() => funnelLimits(9, 1.2)).toThrow("p outside 0..1: 1.2");
  });

  it("narrows with the size, and the wide limits lie outside the narrow ones", () => {
    fc.assert(
      fc.property(fc.integer({min: 50, max: 50000}), fc.double({min: 0.01, max: 0.99, noNaN: true}), (n, p) => {
        const {lower998, lower95, upper95, upper998} = funnelLimits(n, p);
        expect(lower998! <= lower95! && lower95! <= upper95! && upper95! <= upper998!).toBe(true);
        const larger = funnelLimits(n * 4, p);
        expect(larger.upper998! - larger.lower998!).toBeLessThan(upper998! - lower998!);
      }),
      {numRuns: 50}
    );
  });
});

describe("dispersion(groups, p)", () => {
  it.each(sets)("equals R in a set of groups", ({n, k, p0, z, phi, tau2, za}) => {
    const found = dispersion(
      n.map((n, i) => ({n, gebruik: k[i]!})),
      p0
    );
    expect(off(found.phi!, phi)).toBeLessThan(1e-10);
    expect(found.tau2).toBeCloseTo(tau2, 12);
    found.z.forEach((value, i) => expect(value).toBeCloseTo(z[i]!, 10));
    found.adjusted.forEach((value, i) => expect(value).toBeCloseTo(za[i]!, 10));
  });

  it("leaves an empty group out, and finds no variance between groups in one alone", () => {
    const found = dispersion(
      [
        {n: 0, gebruik: 0},
        {n: 100, gebruik: 90}
      ],
      0.5
    );
    expect(found.z).toEqual([null, 8]);
    expect(found).toMatchObject({phi: 64, tau2: 0, adjusted: [null, 8]});
    expect(dispersion([], 0.5)).toEqual({z: [], adjusted: [], phi: null, tau2: 0});
    expect(dispersion([{n: 4, gebruik: 4}], 1)).toEqual({z: [null], adjusted: [null], phi: null, tau2: 0});
  });

  it("never moves a group away from the middle", () => {
    const group = fc
      .integer({min: 1, max: 5000})
      .chain((n) => fc.record({n: fc.constant(n), gebruik: fc.integer({min: 0, max: n})}));
    fc.assert(
      fc.property(fc.array(group, {minLength: 1, maxLength: 40}), (groups) => {
        const {z, adjusted, tau2} = dispersion(groups, 0.3);
        expect(tau2).toBeGreaterThanOrEqual(0);
        z.forEach((value, i) => expect(Math.abs(adjusted[i]!)).toBeLessThanOrEqual(Math.abs(value!) + 1e-12));
      })
    );
  });
});

describe("adjustedLimits(n, p, tau2)", () => {
  it("is where the adjusted z is 1.96 and 3.09", () => {
    const {upper95, lower998} = adjustedLimits(400, 0.3, 0.001);
    const error = Math.sqrt(0.21 / 400 + 0.001);
    expect((upper95! - 0.3) / error).toBeCloseTo(1.959963984540054, 10);
    expect((0.3 - lower998!) / error).toBeCloseTo(3.090232306167813, 10);
  });

  it("stays within 0 and 1, and is null for an empty group", () => {
    expect(adjustedLimits(2, 0.5, 1)).toEqual({lower998: 0, lower95: 0, upper95: 1, upper998: 1});
    expect(adjustedLimits(0, 0.5, 1).upper95).toBeNull();
  });
});
