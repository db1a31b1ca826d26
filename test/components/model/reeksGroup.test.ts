import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  readReeksGroup,
  reeksGroupCode,
  reeksGroupLength,
  reeksGroupName
} from "../../../components/model/reeksGroup.js";
import {toestanden} from "../../../data/toestand.js";

const steps = fc.array(fc.constantFrom(...toestanden.map(({code}) => code)), {minLength: 5, maxLength: 5});

describe("reeksGroupCode(group) and readReeksGroup(code)", () => {
  it("reads back every group", () => {
    const medoids = fc.uniqueArray(steps, {minLength: 2, maxLength: 8, selector: (steps) => steps.join()});
    fc.assert(
      fc.property(medoids, fc.constantFrom("om" as const, "hamming" as const), (medoids, distance) => {
        const group = {distance, place: medoids.length - 1, medoids};
        expect(readReeksGroup(reeksGroupCode(group))).toEqual(group);
      })
    );
  });

  it.each([
    ...["", "om", "om-1-000", "om-3-000-333", "om-0-000-333", "lcs-1-000-333", "om-1-000-33", "om-1-000-000"],
    ...["om-1-000-33x", "om-1-00000000000000000-33333333333333333", " om-1-000-333"]
  ])("reads no group in “%s”", (code) => {
    expect(readReeksGroup(code)).toBeNull();
    expect(reeksGroupLength(code)).toBe(0);
  });
});

describe("reeksGroupName(code)", () => {
  it("says the medoid of the group and of how many it is one", () => {
    expect(reeksGroupName("om-2-00000-33300-99999")).toBe(
      "rond 3 × Alleen Wmo, 2 × Geen voorziening (een van 3 groepen)"
    );
    expect(reeksGroupLength("om-2-00000-33300-99999")).toBe(5);
  });
});
