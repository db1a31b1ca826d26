import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {catalogus} from "../../../loaders/catalogus/catalogus.js";
import {kolomuitleg} from "../../../loaders/catalogus/kolommen.js";
import {tijdvakVan} from "../../../loaders/catalogus/tijd.js";
import type {Manifest} from "../../../components/werkbank/manifest.js";
import {indicatoren} from "../../../data/indicator.js";
import {maakTestSite} from "../../browser/hulp/site.js";

type Catalogus = ReturnType<typeof catalogus>;

let dist: string;
let gelezen: Catalogus;
let manifest: Manifest;
beforeAll(async () => {
  dist = await maakTestSite();
  gelezen = JSON.parse(readFileSync(join(dist, "catalogus.json"), "utf8")) as Catalogus;
  manifest = JSON.parse(readFileSync(join(dist, "_file", "tabellen", "manifest.json"), "utf8")) as Manifest;
});

describe("catalogus.json", () => {
  it("names every table once, under an address at which it stands with that size", () => {
    const bestanden = gelezen["dcat:dataset"].flatMap((set) => set["dcat:distribution"]);
    const adressen = bestanden.map((bestand) => bestand["dcat:downloadURL"]);
    expect(adressen.sort()).toEqual(manifest.tabellen.map(({bestand}) => `_file/tabellen/${bestand}`).sort());
    const fout = bestanden.filter(
      (bestand) => readFileSync(join(dist, bestand["dcat:downloadURL"])).length !== bestand["dcat:byteSize"]
    );
    expect(fout).toEqual([]);
  });

  it("gives the checksum of a file", () => {
    const [indicator] = gelezen["dcat:dataset"][0]!["dcat:distribution"];
    const bytes = readFileSync(join(dist, indicator!["dcat:downloadURL"]));
    expect(indicator!["spdx:checksum"]["spdx:checksumValue"]).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("has a dataset for each indicator, with its definition, and for every table one that describes it", () => {
    const codes = gelezen["dcat:dataset"].map((set) => set["dct:identifier"]);
    expect(codes).toEqual(expect.arrayContaining(indicatoren.map(({code}) => code)));
    expect(codes).toEqual(expect.arrayContaining(["gebieden", "monitor_per_gebied", "aanlevering", "clientervaring"]));
    expect(codes).not.toContain("overig");
    expect(new Set(codes).size).toBe(codes.length);
    expect(gelezen["dcat:dataset"].every((set) => set["dct:description"].length > 20)).toBe(true);
  });

  it("explains every column", () => {
    const kolommen = gelezen["dcat:dataset"].flatMap((set) => set["csvw:tableSchema"]["csvw:column"]);
    expect(kolommen.length).toBeGreaterThan(100);
    expect(kolommen.map(({name}) => name).filter((naam) => kolomuitleg[naam] === undefined)).toEqual([]);
  });

  it("says of each dataset that it is synthetic, its status and its licence", () => {
    for (const set of [gelezen, ...gelezen["dcat:dataset"]] as Record<string, unknown>[]) {
      expect(set["werkbank:synthetisch"]).toBe(true);
      expect(set["adms:status"]).toBe("synthetisch");
      expect(set["dct:license"]).toContain("EUPL-1.2");
      expect(set["dct:rights"]).toContain("CC BY 4.0");
    }
  });
});

describe("tijdvakVan", () => {
  it("runs from the first day of the first periode to the last of the last", () => {
    expect(tijdvakVan(["2015HJ02", "2016JJ00", "2018HJ01"])).toMatchObject({
      "dcat:startDate": "2015-07-01",
      "dcat:endDate": "2018-06-30"
    });
  });
});
