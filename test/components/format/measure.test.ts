import {describe, expect, it} from "vitest";
import {inSentence, margin, measureText, precision} from "../../../components/format/number.js";

describe("measure(amount, per)", () => {
  it("has a decimal below 10 and none from there on", () => {
    expect([62.4, 9.96, 9.94, 6.2].map((amount) => measureText(amount, 1000))).toEqual(["62", "10", "9,9", "6,2"]);
    expect([12.3, 6.25].map((amount) => measureText(amount, 100))).toEqual(["12%", "6,3%"]);
  });
  it("is 0 for nothing only", () =>
    expect([measureText(0, 1000), measureText(0, 100), measureText(0.01, 1000), measureText(0.01, 100)]).toEqual([
      "0",
      "0%",
      "<0,1",
      "<0,1%"
    ]));
});

describe("precision(values, intervals)", () => {
  it("is none where all numbers are 10 or more and look different", () => expect(precision([62.1, 60.4])).toBe(0));
  it("is one where two numbers would look the same, or one is below 10", () => {
    expect(precision([62.1, 61.8])).toBe(1);
    expect(precision([62, 9.4])).toBe(1);
    expect(precision([62], [{waarde: 62, onder: 61.6, boven: 62.4}])).toBe(1);
  });
  it("is none where the interval is wide, but for what is less than one", () => {
    expect(precision([8.4, 48], [{waarde: 8.4, onder: 5, boven: 13}])).toBe(0);
    expect(precision([0.4, 48], [{waarde: 0.4, onder: 0.1, boven: 4}])).toBe(1);
  });
  it("takes two numbers that are equal for one", () => expect(precision([62.1, 62.1])).toBe(0));
  it("is none for nobody", () => expect(precision([0])).toBe(0));
});

describe("inSentence(amount, per, decimalen)", () => {
  it("gives 0 the decimals of the others, and keeps a little apart from nothing", () => {
    expect([inSentence(0, 100, 1), inSentence(0, 1000, 0), inSentence(0.02, 1000, 1), inSentence(100, 100, 1)]).toEqual(
      [...["0,0%", "0", "<0,1", "100,0%"]]
    );
  });
});

describe("margin(begrensd, per, decimalen)", () => {
  it("says the bounds, and of a narrow interval how far it reaches, rounded up", () => {
    expect(margin({waarde: 62, onder: 60.6, boven: 63.4}, 1000, 0)).toBe("61 tot 63");
    expect(margin({waarde: 75.1, onder: 74.94, boven: 75.27}, 100, 1)).toBe("±0,2 procentpunt");
    expect(margin({waarde: 57.15, onder: 57.14, boven: 57.16}, 1000, 1)).toBe("±0,1");
    expect(margin({waarde: 6.2, onder: 6, boven: 6.4}, 100, 1)).toBe("6,0 tot 6,4%");
    expect(margin({waarde: 2.1, onder: 2.08, boven: 2.13}, 1000, 1)).toBe("±0,1");
  });
});
