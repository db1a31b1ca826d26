import {describe, expect, it} from "vitest";
import {zoekIn} from "../../../components/toelichting/bron.js";
import {opslag} from "../../../components/toelichting/opslag.js";

const toelichting = {
  figuur: "1.6",
  gebied: "GM0344",
  periode: null,
  rol: "raadslid",
  datum: "2018-05-15",
  tekst: "Tekst."
};

function bak(inhoud: string | null = null) {
  return {
    getItem: () => inhoud,
    setItem: (_: string, nieuw: string) => {
      inhoud = nieuw;
    }
  };
}

describe("opslag(bak)", () => {
  it("keeps one toelichting per gebied and figure, also for who comes later", () => {
    const plank = bak();
    opslag(plank).bewaar(toelichting);
    opslag(plank).bewaar({...toelichting, figuur: "2.8"});
    opslag(plank).bewaar({...toelichting, tekst: "Anders."});
    expect(opslag(plank).lees("GM0344", "1.6")?.tekst).toBe("Anders.");
    expect(opslag(plank).lees("GM0344", "2.8")?.tekst).toBe("Tekst.");
    expect(opslag(plank).lees("GM0363", "1.6")).toBeNull();
  });
  it("wipes one and leaves the others", () => {
    const eigen = opslag(bak());
    eigen.bewaar(toelichting);
    eigen.bewaar({...toelichting, gebied: "NL"});
    eigen.verwijder("GM0344", "1.6");
    expect(eigen.lees("GM0344", "1.6")).toBeNull();
    expect(eigen.lees("NL", "1.6")).toEqual({...toelichting, gebied: "NL"});
  });
  it.each(["", "geen json", "null", "[]", '{"GM0344 1.6": 3}', '{"GM0344 1.6": {"tekst": "<b>"}}'])(
    "takes %j in the store for nothing",
    (inhoud) => expect(opslag(bak(inhoud)).lees("GM0344", "1.6")).toBeNull()
  );
  it("says it where the browser keeps nothing", () => {
    const vol = {
      getItem: () => null,
      setItem: () => {
        throw new Error("QuotaExceededError");
      }
    };
    expect(() => opslag(vol).bewaar(toelichting)).toThrow("Deze browser bewaart niets. Neem uw tekst mee als bestand.");
  });
});

describe("zoekIn(lijst)(gebied, figuur, periode)", () => {
  it("gives those of the gebied and figure: on this periode or any first, then the latest", () => {
    const lijst = [
      {...toelichting, periode: "2015HJ01", tekst: "andere periode"},
      {...toelichting, periode: "2017HJ01", datum: "2018-01-01", tekst: "deze periode"},
      {...toelichting, tekst: "elke periode"},
      {...toelichting, figuur: "2.8"},
      {...toelichting, gebied: "NL"}
    ];
    const teksten = zoekIn(lijst)("GM0344", "1.6", "2017HJ01").map(({tekst}) => tekst);
    expect(teksten).toEqual(["elke periode", "deze periode", "andere periode"]);
  });
});
