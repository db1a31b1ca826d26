import {describe, expect, it} from "vitest";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {contract, leesBron, tabellen} from "../../../loaders/bron/index.js";
import {leesCodes} from "../../../loaders/bron/codes.js";
import {schrijfBron, verbind} from "./bronmap.js";

describe("leesCodes()", () => {
  const codes = leesCodes();

  it("has a list for every code column of the contract", () => {
    const kolommen = tabellen.flatMap((tabel) =>
      contract[tabel].filter(({type}) => type === "code").map(({naam}) => naam)
    );
    expect(Object.keys(codes.lijsten).sort()).toEqual([...new Set(kolommen)].sort());
  });

  it("has all gemeenten and wijken, each wijk with a gemeente that exists", () => {
    expect(codes.lijsten.gemeente).toHaveLength(380);
    expect(codes.lijsten.wijk).toHaveLength(3070);
    expect(codes.wijkGemeente[codes.lijsten.wijk!.indexOf("WK008069")]).toBe("GM0080");
    expect(codes.wijkGemeente.filter((gemeente) => !codes.lijsten.gemeente!.includes(gemeente))).toEqual([]);
  });

  it("knows which wetten have a voorziening", () => {
    for (const {code, wet} of voorzieningen) {
      const bits = codes.voorzieningWetten[codes.lijsten.voorziening!.indexOf(code)]!;
      expect((bits >> wetten.findIndex((w) => w.code === wet)) & 1).toBe(1);
    }
  });
});

describe("the clean tables", () => {
  it("hold codes as ENUM in the order of the lists", async () => {
    const verbinding = await verbind();
    await leesBron(verbinding, await schrijfBron());
    const sql = "SELECT DISTINCT huishoudtype::VARCHAR, enum_code(huishoudtype)::INTEGER FROM verblijf ORDER BY ALL";
    expect((await verbinding.runAndReadAll(sql)).getRows()).toEqual(
      ["eenpersoons", "paar_zonder_kinderen"].map((code) => [code, huishoudtypen.findIndex((h) => h.code === code)])
    );
  });
});
