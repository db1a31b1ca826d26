import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kort, nietGevolgd} from "../../../components/adres/nietgevolgd.js";
import {menuvraag} from "../../../components/adres/menu.js";
import {plekmelding, plekVan} from "../../../components/adres/plek.js";

const dus = new Map([["gebied", "u ziet Nederland"]]);

describe("nietGevolgd(onbekend, uitleg)", () => {
  it("says in one line of a key what is not followed, and what is shown instead", () => {
    expect(
      nietGevolgd(
        [
          {sleutel: "gebied", waarde: "XX1"},
          {sleutel: "wet", waarde: "wlz"},
          {sleutel: "wet", waarde: "zvw"},
          {sleutel: "gebied", waarde: "", waarom: "leeg"},
          {sleutel: "periode", waarde: "2016HJ01", waarom: "dubbel"},
          {sleutel: "gebied", waarde: "GM0344,NL", waarom: "lijst"}
        ],
        dus
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
    const vreemd = ["a", "__proto__", "c", "d", "e"].map((sleutel) => ({
      ...{sleutel, waarde: "", waarom: "sleutel" as const}
    }));
    expect(nietGevolgd(vreemd)).toEqual(["“a”, “__proto__”, “c” en nog 2 andere uit het adres kent deze pagina niet."]);
  });
});

describe("kort(tekst)", () => {
  it("says how long a long text is, and shows what cannot be seen", () => {
    expect(kort("x".repeat(15_000))).toBe(`${"x".repeat(30)}… (15.000 tekens)`);
    expect(kort("GM\u200b03\u000044")).toBe("GM\\u200b03\\x0044");
  });
});

describe("plekmelding(hash, bestaat)", () => {
  const bestaat = (id: string) => id === "één";
  it("is silent of a place that is there, written in any way, and of none", () => {
    expect(["", "#", "#één", "#%C3%A9%C3%A9n"].map((hash) => plekmelding(hash, bestaat))).toEqual([
      null,
      null,
      null,
      null
    ]);
  });
  it("names a place that is not there, also when it cannot be read", () => {
    expect(plekmelding("#weg", bestaat)).toBe("“weg” uit het adres is geen plaats op deze pagina.");
    expect(plekmelding("#%E0%A4%A", bestaat)).toBe("“%E0%A4%A” uit het adres is geen plaats op deze pagina.");
  });
  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        const plek = plekVan(`#${tekst}`);
        expect(plekmelding(`#${tekst}`, () => false) === null).toBe(plek === "");
      })
    );
  });
});

describe("menuvraag(mee)", () => {
  it("takes gebied and comparison along, also that nothing is compared", () => {
    expect(menuvraag({gebied: "GM0344", vergelijk: "NL"})).toBe("?gebied=GM0344&vergelijk=NL");
    expect(menuvraag({gebied: "GM0344", vergelijk: null})).toBe("?gebied=GM0344&vergelijk=geen");
    expect(menuvraag({gebied: "GM0344", vergelijk: undefined})).toBe("?gebied=GM0344");
  });
  it("is empty for the land with nothing beside it", () => {
    expect(menuvraag({gebied: "NL", vergelijk: null})).toBe("");
    expect(menuvraag({gebied: "NL", vergelijk: "PV26"})).toBe("?vergelijk=PV26");
  });
});
