import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Manifest} from "../../../components/model/forms.js";
import {indicatorQueries} from "../../../components/queries/monitor/indicatorQueries.js";
import {withValues} from "../../../components/queries/query.js";
import {indicatoren} from "../../../data/indicator.js";
import type {dcatCatalogue} from "../../../loaders/catalogue/catalogue.js";
import {columnExplanation, tijdvakOf} from "../../../loaders/catalogue/tables.js";
import {makeTestSite} from "../../browser/util/site.js";

type Catalogue = ReturnType<typeof dcatCatalogue>;

let dist: string;
let parsed: Catalogue;
let manifest: Manifest;
beforeAll(async () => {
  dist = await makeTestSite();
  parsed = JSON.parse(readFileSync(join(dist, "catalogus.json"), "utf8")) as Catalogue;
  manifest = JSON.parse(readFileSync(join(dist, "_file", "tabellen", "manifest.json"), "utf8")) as Manifest;
});

describe("catalogus.json", () => {
  it("names every table once, under an address at which it stands with that size", () => {
    const files = parsed["dcat:dataset"].flatMap((set) => set["dcat:distribution"]);
    const addresses = files.map((file) => file["dcat:downloadURL"]);
    expect(addresses.sort()).toEqual(manifest.tabellen.map(({bestand: file}) => `_file/tabellen/${file}`).sort());
    const error = files.filter(
      (file) => readFileSync(join(dist, file["dcat:downloadURL"])).length !== file["dcat:byteSize"]
    );
    expect(error).toEqual([]);
  });

  it("gives the checksum of a file", () => {
    const [indicator] = parsed["dcat:dataset"][0]!["dcat:distribution"];
    const bytes = readFileSync(join(dist, indicator!["dcat:downloadURL"]));
    expect(indicator!["spdx:checksum"]["spdx:checksumValue"]).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("has a dataset for each indicator, with its definition, and for every table one that describes it", () => {
    const codes = parsed["dcat:dataset"].map((set) => set["dct:identifier"]);
    expect(codes).toEqual(expect.arrayContaining(indicatoren.map(({code}) => code)));
    expect(codes).toEqual(expect.arrayContaining(["gebieden", "monitor_per_gebied", "aanlevering", "clientervaring"]));
    expect(codes).not.toContain("overig");
    expect(new Set(codes).size).toBe(codes.length);
    expect(parsed["dcat:dataset"].every((set) => set["dct:description"].length > 20)).toBe(true);
  });

  it("gives with each indicator the SQL that counted it", () => {
    for (const indicator of indicatoren) {
      const set = parsed["dcat:dataset"].find((set) => set["dct:identifier"] === indicator.code)!;
      expect((set as {"werkbank:sql"?: unknown})["werkbank:sql"]).toEqual(
        indicatorQueries(indicator, manifest).map((query) => ({
          "dct:title": query.title,
          "werkbank:tekst": withValues(query)
        }))
      );
    }
  });

  it("explains every column", () => {
    const columns = parsed["dcat:dataset"].flatMap((set) => set["csvw:tableSchema"]["csvw:column"]);
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.map(({name}) => name).filter((naam) => columnExplanation[naam] === undefined)).toEqual([]);
  });

  it("says of each dataset that it is synthetic, its status and its licence", () => {
    for (const set of [parsed, ...parsed["dcat:dataset"]] as Record<string, unknown>[]) {
      expect(set["werkbank:synthetisch"]).toBe(true);
      expect(set["adms:status"]).toBe("synthetisch");
      expect(set["dct:license"]).toContain("EUPL-1.2");
      expect(set["dct:rights"]).toContain("CC BY 4.0");
    }
  });
});

describe("tijdvakOf", () => {
  it("runs from the first day of the first periode to the last of the last", () => {
    expect(tijdvakOf(["2015HJ02", "2016JJ00", "2018HJ01"])).toMatchObject({
      "dcat:startDate": "2015-07-01",
      "dcat:endDate": "2018-06-30"
    });
  });
});
