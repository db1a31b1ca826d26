import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {andereEditie, editiecode, editietekst, metEditie} from "../../../components/herkomst/editie.js";
import {proefbron} from "../../hulp/proefbron.js";

describe("editiecode(bron) and editietekst(bron)", () => {
  it("is seven signs of the hash, with the day on which the tables were made", () => {
    expect(editiecode(proefbron)).toBe("1a2b3c4");
    expect(editietekst(proefbron)).toBe("1a2b3c4 (24 maart 2026)");
  });
});

describe("metEditie(adres, code)", () => {
  it.each([
    ["http://x/levensweg", "http://x/levensweg?editie=abc"],
    ["http://x/?gebied=GM0344,GM0363&leeftijd=75%2B", "http://x/?gebied=GM0344,GM0363&leeftijd=75%2B&editie=abc"],
    ["http://x/?editie=oud&gebied=NL#figuur-5.1", "http://x/?gebied=NL&editie=abc#figuur-5.1"],
    ["http://x/?#a?b=c", "http://x/?editie=abc#a?b=c"],
    ["http://x/?a=%E0%A4%A&editie=1&editie=2", "http://x/?a=%E0%A4%A&editie=abc"]
  ])("%s becomes %s", (adres, verwacht) => expect(metEditie(adres, "abc")).toBe(verwacht));

  it("leaves every other key as it was, and says the same again", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), fc.string({unit: "grapheme"})), (sleutels) => {
        delete sleutels["editie"];
        const adres = `http://x/database?${new URLSearchParams(sleutels)}`;
        const uit = metEditie(adres, "1a2b3c4");
        const gelezen = Object.fromEntries(new URL(uit).searchParams);
        expect(gelezen).toEqual({...Object.fromEntries(new URL(adres).searchParams), editie: "1a2b3c4"});
        expect(metEditie(uit, "1a2b3c4")).toBe(uit);
      })
    );
  });
});

describe("andereEditie(zoekdeel, bron)", () => {
  it("says nothing without an edition in the address, or with this one", () => {
    expect(andereEditie("?gebied=GM0344", proefbron)).toBeNull();
    expect(andereEditie("?gebied=GM0344&editie=1a2b3c4", proefbron)).toBeNull();
  });
  it("names both editions, and repeats nothing that is no edition", () => {
    expect(andereEditie("?editie=9f8e7d6", proefbron)).toBe(
      "Dit adres hoort bij editie 9f8e7d6; u ziet editie 1a2b3c4 (24 maart 2026). De cijfers kunnen verschillen."
    );
    expect(andereEditie("?editie=%3Cb%3E", proefbron)).toBe(
      "Dit adres hoort bij een andere editie; u ziet editie 1a2b3c4 (24 maart 2026). De cijfers kunnen verschillen."
    );
    expect(andereEditie("?editie=", proefbron)).toContain("een andere editie");
  });
});
