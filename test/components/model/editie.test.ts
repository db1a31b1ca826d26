import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {editieCode, editieText, otherEditie, withEditie} from "../../../components/model/provenance.js";
import {trialSource} from "../../util/trialSource.js";

describe("editieCode(source) and editietekst(bron)", () => {
  it("is seven signs of the hash, with the day on which the tables were made", () => {
    expect(editieCode(trialSource)).toBe("1a2b3c4");
    expect(editieText(trialSource)).toBe("1a2b3c4 (24 maart 2026)");
  });
});

describe("withEditie(address, code)", () => {
  it.each([
    ["http://x/levensweg", "http://x/levensweg?editie=abc"],
    ["http://x/?gebied=GM0344,GM0363&leeftijd=75%2B", "http://x/?gebied=GM0344,GM0363&leeftijd=75%2B&editie=abc"],
    ["http://x/?editie=oud&gebied=NL#figuur-5.1", "http://x/?gebied=NL&editie=abc#figuur-5.1"],
    ["http://x/?#a?b=c", "http://x/?editie=abc#a?b=c"],
    ["http://x/?a=%E0%A4%A&editie=1&editie=2", "http://x/?a=%E0%A4%A&editie=abc"]
  ])("%s becomes %s", (address, expected) => expect(withEditie(address, "abc")).toBe(expected));

  it("leaves every other key as it was, and says the same again", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), fc.string({unit: "grapheme"})), (keys) => {
        delete keys["editie"];
        const address = `http://x/database?${new URLSearchParams(keys)}`;
        const result = withEditie(address, "1a2b3c4");
        const parsed = Object.fromEntries(new URL(result).searchParams);
        expect(parsed).toEqual({...Object.fromEntries(new URL(address).searchParams), editie: "1a2b3c4"});
        expect(withEditie(result, "1a2b3c4")).toBe(result);
      })
    );
  });
});

describe("otherEditie(searchPart, source)", () => {
  it("says nothing without an edition in the address, or with this one", () => {
    expect(otherEditie("?gebied=GM0344", trialSource)).toBeNull();
    expect(otherEditie("?gebied=GM0344&editie=1a2b3c4", trialSource)).toBeNull();
  });
  it("names both editions, and repeats nothing that is no edition", () => {
    expect(otherEditie("?editie=9f8e7d6", trialSource)).toBe(
      "Dit adres hoort bij editie 9f8e7d6; u ziet editie 1a2b3c4 (24 maart 2026). De cijfers kunnen verschillen."
    );
    expect(otherEditie("?editie=%3Cb%3E", trialSource)).toBe(
      "Dit adres hoort bij een andere editie; u ziet editie 1a2b3c4 (24 maart 2026). De cijfers kunnen verschillen."
    );
    expect(otherEditie("?editie=", trialSource)).toContain("een andere editie");
  });
});
