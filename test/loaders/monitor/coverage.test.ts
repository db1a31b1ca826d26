import type {DuckDBConnection} from "@duckdb/node-api";
import {tableFromIPC} from "@uwdata/flechette";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findGebied} from "../../../components/model/gebied.js";
import {coverageFinder, type WithoutRow} from "../../../components/monitor/coverage.js";
import {indicator} from "../../../data/indicator.js";
import {stellingen} from "../../../data/stelling.js";
import {countLoose, indicatorRows} from "../../../loaders/indicator/rows.js";
import {writeCoverage} from "../../../components/pipeline/monitor/coverage.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {arrowStream, type Column} from "../../../components/pipeline/arrow.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";

/** People of four gemeenten of Gelderland, three of which deliver in the first half and two in the second. */
const people = Object.entries({GM0197: 4, GM0202: 3, GM0243: 2, GM0301: 5}).flatMap(([gemeente, aantal]) =>
  Array.from({length: aantal}, (_, i) => ({gemeente, persoon_id: `${gemeente}-${i}`}))
);
const levering = (gemeente: string, periode: string, basis = "nee") => ({
  ...{gemeente, periode, geleverd: "ja", goedgekeurd: "ja", opt_out_basis: basis, opt_out_facultatief: "nee"}
});
const answer = (gemeente: string, stelling: string) => ({
  ...{gemeente, jaar: "2017", stelling, n: "20", eens: "11", neutraal: "4", oneens: "5"}
});
const perioden = ["2017HJ01", "2017HJ02", "2017JJ00"];

let connection: DuckDBConnection;
let rows: WithoutRow[];

beforeAll(async () => {
  const folder = writeSourceFolder({
    ...{eerste_peilmoment: "2017-01-01", laatste_peilmoment: "2017-01-01", laatste_halfjaar: "2017HJ02"},
    personen: people.map(({persoon_id}) => ({
      ...{persoon_id, geboortedatum: "1961-05-04", geslacht: "M", overlijdensdatum: ""}
    })),
    verblijf: people.map(({persoon_id, gemeente}) => ({
      ...{persoon_id, begindatum: "2003-01-01", einddatum: "", gemeente, wijk: ""},
      ...{huishouden_id: `h${persoon_id}`, huishoudtype: "eenpersoons"}
    })),
    voorzieningen: people.map(({persoon_id}) => ({
      ...{persoon_id, wet: "wmo", voorziening: "ondersteuning_thuis", begindatum: "2016-03-01", einddatum: ""}
    })),
    gebeurtenissen: [],
    aanlevering: [
      ...["GM0202", "GM0243", "GM0301"].map((gemeente) => levering(gemeente, "2017HJ01")),
      ...["GM0243", "GM0301"].map((gemeente) => levering(gemeente, "2017HJ02")),
      levering("GM0202", "2017HJ02", "ja")
    ],
    clientervaring: [
      ...stellingen.map(({code}) => answer("GM0243", code)),
      ...stellingen.slice(1).map(({code}) => answer("GM0301", code))
    ]
  });
  connection = await countLoose(folder, "2017JJ00", () => {});
  await writeCoverage(connection, perioden, {
    write: (naam: string, columns: Record<string, Column>) => {
      expect(naam).toBe("dekking.arrow");
      rows = tableFromIPC(arrowStream(columns)).toArray() as unknown as WithoutRow[];
    }
  });
});
afterAll(() => connection.closeSync());

const list = "GM0197,GM0202,GM0243,GM0301";
const count = async (gebied: string, code: string, categorie: string, number: number) => {
  const all = await indicatorRows(connection, indicator(code), findGebied(gebieden(), gebied)!, {
    ...{periode: perioden[number]!, nummer: number}
  });
  return all.find((row) => row.categorie === categorie)!;
};

describe("writeCoverage(connection, perioden, writer)", () => {
  it("says who has no number in which periode, and why", () => {
    const from = (periode: string) =>
      Object.fromEntries(
        rows
          .filter((row) => row.onderwerp === "wmo" && row.periode === periode && list.includes(row.gemeente))
          .map(({gemeente, reden}) => [gemeente, reden])
      );
    expect(from("2017HJ01")).toEqual({GM0197: "niet_geleverd"});
    expect(from("2017HJ02")).toEqual({GM0197: "niet_geleverd", GM0202: "opt_out"});
    expect(from("2017JJ00")).toEqual({GM0197: "niet_geleverd", GM0202: "opt_out"});
  });

  it("names a statement only where a gemeente has others", () => {
    const ervaring = rows.filter(({onderwerp: subject}) => subject === "clientervaring");
    const from = (gemeente: string) =>
      ervaring.filter((row) => row.gemeente === gemeente).map(({categorie}) => categorie);
    expect([from("GM0197"), from("GM0243"), from("GM0301")]).toEqual([[""], [], [stellingen[0].code]]);
  });

  it("leaves out of the number of the land and of a list exactly those whose own number is missing", async () => {
    const coverageOf = coverageFinder(gebieden(), rows);
    const boxes = [
      ["wmo_clienten", "totaal", 0],
      ["wmo_clienten", "ondersteuning_thuis", 1],
      ["huishoudens_met_voorzieningen", "totaal", 2],
      ["clientervaring_eens", stellingen[0].code, 2],
      ["clientervaring_oneens", stellingen[1].code, 2]
    ] as const;
    for (const [code, categorie, number] of boxes)
      for (const gebied of ["NL", "PV25", list]) {
        const coverage = coverageOf(gebied, indicator(code), categorie, perioden[number]!)!;
        const route = new Set(coverage.zonder.map(({naam}) => naam));
        const parts = await Promise.all(list.split(",").map((gemeente) => count(gemeente, code, categorie, number)));
        const along = parts.filter(({gebied}) => !route.has(findGebied(gebieden(), gebied)!.naam));
        expect(along.every(({waarde}) => waarde !== null)).toBe(true);
        expect(parts.filter((part) => !along.includes(part)).every(({waarde}) => waarde === null)).toBe(true);
        const whole = await count(gebied, code, categorie, number);
        expect(whole.waarde).toBe(along.reduce((sum, {waarde}) => sum + waarde!, 0));
        expect(whole.n).toBe(along.reduce((sum, {n}) => sum + n!, 0));
      }
  });
});
