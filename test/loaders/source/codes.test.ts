import {describe, expect, it} from "vitest";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {readCodes} from "../../../components/pipeline/source/codes.js";
import {contract, tables} from "../../../components/pipeline/source/schema.js";
import {readSource} from "../../../loaders/source/source.js";
import {connect, writeSource} from "./sourceFolder.js";

describe("readCodes()", () => {
  const codes = readCodes();

  it("has a list for every code column of the contract", () => {
    const columns = tables.flatMap((table) =>
      contract[table].filter(({type}) => type === "code").map(({naam}) => naam)
    );
    expect(Object.keys(codes.lists).sort()).toEqual([...new Set(columns)].sort());
  });

  it("has all gemeenten and wijken, each wijk with a gemeente that exists", () => {
    expect(codes.lists.gemeente).toHaveLength(380);
    expect(codes.lists.wijk).toHaveLength(3070);
    expect(codes.wijkGemeente[codes.lists.wijk!.indexOf("WK008069")]).toBe("GM0080");
    expect(codes.wijkGemeente.filter((gemeente) => !codes.lists.gemeente!.includes(gemeente))).toEqual([]);
  });

  it("knows which wetten have a voorziening", () => {
    for (const {code, wet} of voorzieningen) {
      const bits = codes.voorzieningWetten[codes.lists.voorziening!.indexOf(code)]!;
      expect((bits >> wetten.findIndex((w) => w.code === wet)) & 1).toBe(1);
    }
  });
});

describe("the clean tables", () => {
  it("hold codes as ENUM in the order of the lists", async () => {
    const connection = await connect();
    await readSource(connection, await writeSource());
    const sql = "SELECT DISTINCT huishoudtype::VARCHAR, enum_code(huishoudtype)::INTEGER FROM verblijf ORDER BY ALL";
    expect((await connection.runAndReadAll(sql)).getRows()).toEqual(
      ["eenpersoons", "paar_zonder_kinderen"].map((code) => [code, huishoudtypen.findIndex((h) => h.code === code)])
    );
  });
});
