import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cut, notFollowed} from "../../../components/address/address.js";
import {menuQuery, slotNotice, slotOf} from "../../../components/address/addressState.js";

const so = new Map([["gebied", "u ziet Nederland"]]);

describe("notFollowed(unknown, explanation)", () => {
  it("says in one line of a key what is not followed, and what is shown instead", () => {
    expect(
      notFollowed(
        [
          {key: "gebied", waarde: "XX1"},
          {key: "wet", waarde: "wlz"},
          {key: "wet", waarde: "zvw"},
          {key: "gebied", waarde: "", why: "leeg"},
          {key: "periode", waarde: "2016HJ01", why: "dubbel"},
          {key: "gebied", waarde: "GM0344,NL", why: "lijst"}
        ],
        so
      )
    ).toEqual([
      "gebied “XX1” uit het adres is niet bekend; u ziet Nederland.",
      "wet “wlz” en “zvw” uit het adres zijn niet bekend en tellen niet mee.",
      "gebied is leeg in het adres; u ziet Nederland.",
      "periode “2016HJ01” uit het adres telt niet mee: van periode geldt één waarde.",
      "gebied “GM0344,NL” uit het adres kan niet: een lijst bestaat uit gemeenten; u ziet Nederland."
    ]);
  });
  it("names three keys that a page does not know, and counts the rest", () => {
    const foreign = ["a", "__proto__", "c", "d", "e"].map((key) => ({
      ...{key, waarde: "", why: "sleutel" as const}
    }));
    expect(notFollowed(foreign)).toEqual([
      "“a”, “__proto__”, “c” en nog 2 andere uit het adres kent deze pagina niet."
    ]);
  });
});

describe("short(text)", () => {
  it("says how long a long text is, and shows what cannot be seen", () => {
    expect(cut("x".repeat(15_000))).toBe(`${"x".repeat(30)}… (15.000 tekens)`);
    expect(cut("GM\u200b03\u000044")).toBe("GM\\u200b03\\x0044");
  });
});

describe("slotNotice(hash, exists)", () => {
  const exists = (id: string) => id === "één";
  it("is silent of a place that is there, written in any way, and of none", () => {
    expect(["", "#", "#één", "#%C3%A9%C3%A9n"].map((hash) => slotNotice(hash, exists))).toEqual([
      null,
      null,
      null,
      null
    ]);
  });
  it("names a place that is not there, also when it cannot be read", () => {
    expect(slotNotice("#weg", exists)).toBe("“weg” uit het adres is geen plaats op deze pagina.");
    expect(slotNotice("#%E0%A4%A", exists)).toBe("“%E0%A4%A” uit het adres is geen plaats op deze pagina.");
  });
  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const slot = slotOf(`#${text}`);
        expect(slotNotice(`#${text}`, () => false) === null).toBe(slot === "");
      })
    );
  });
});

describe("menuQuery(along)", () => {
  it("takes gebied and comparison along, also that nothing is compared", () => {
    expect(menuQuery({gebied: "GM0344", vergelijk: "NL"})).toBe("?gebied=GM0344&vergelijk=NL");
    expect(menuQuery({gebied: "GM0344", vergelijk: null})).toBe("?gebied=GM0344&vergelijk=geen");
    expect(menuQuery({gebied: "GM0344", vergelijk: undefined})).toBe("?gebied=GM0344");
  });
  it("is empty for the land with nothing beside it", () => {
    expect(menuQuery({gebied: "NL", vergelijk: null})).toBe("");
    expect(menuQuery({gebied: "NL", vergelijk: "PV26"})).toBe("?vergelijk=PV26");
  });
});
