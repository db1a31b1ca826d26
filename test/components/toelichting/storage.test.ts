import {describe, expect, it} from "vitest";
import {findIn, storage} from "../../../components/toelichting/toelichting.js";

const toelichting = {
  figuur: "1.6",
  gebied: "GM0344",
  periode: null,
  rol: "raadslid",
  datum: "2018-05-15",
  tekst: "Tekst."
};

function bin(content: string | null = null) {
  return {
    getItem: () => content,
    setItem: (_: string, fresh: string) => {
      content = fresh;
    }
  };
}

describe("storage(bin)", () => {
  it("keeps one toelichting per gebied and figure, also for who comes later", () => {
    const shelf = bin();
    storage(shelf).keep(toelichting);
    storage(shelf).keep({...toelichting, figuur: "2.8"});
    storage(shelf).keep({...toelichting, tekst: "Anders."});
    expect(storage(shelf).read("GM0344", "1.6")?.tekst).toBe("Anders.");
    expect(storage(shelf).read("GM0344", "2.8")?.tekst).toBe("Tekst.");
    expect(storage(shelf).read("GM0363", "1.6")).toBeNull();
  });
  it("wipes one and leaves the others", () => {
    const own = storage(bin());
    own.keep(toelichting);
    own.keep({...toelichting, gebied: "NL"});
    own.remove("GM0344", "1.6");
    expect(own.read("GM0344", "1.6")).toBeNull();
    expect(own.read("NL", "1.6")).toEqual({...toelichting, gebied: "NL"});
  });
  it.each(["", "geen json", "null", "[]", '{"GM0344 1.6": 3}', '{"GM0344 1.6": {"tekst": "<b>"}}'])(
    "takes %j in the store for nothing",
    (content) => expect(storage(bin(content)).read("GM0344", "1.6")).toBeNull()
  );
  it("says it where the browser keeps nothing", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error("QuotaExceededError");
      }
    };
    expect(() => storage(full).keep(toelichting)).toThrow("Deze browser bewaart niets. Neem uw tekst mee als bestand.");
  });
});

describe("findIn(list)(gebied, figuur, periode)", () => {
  it("gives those of the gebied and figure: on this periode or any first, then the latest", () => {
    const list = [
      {...toelichting, periode: "2015HJ01", tekst: "andere periode"},
      {...toelichting, periode: "2017HJ01", datum: "2018-01-01", tekst: "deze periode"},
      {...toelichting, tekst: "elke periode"},
      {...toelichting, figuur: "2.8"},
      {...toelichting, gebied: "NL"}
    ];
    const texts = findIn(list)("GM0344", "1.6", "2017HJ01").map(({tekst: text}) => text);
    expect(texts).toEqual(["elke periode", "deze periode", "andere periode"]);
  });
});
