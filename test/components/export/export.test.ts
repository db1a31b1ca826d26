import {afterEach, describe, expect, it, vi} from "vitest";
import {pivot} from "../../../components/database/axis.js";
import {emptyCube, sortCube} from "../../../components/database/cube.js";
import {exportTable, exportFileName} from "../../../components/export/export.js";
import {known} from "../database/example.js";
import {exampleExport} from "./example.js";

describe("fileName", () => {
  it("says which indicatoren, gebieden and perioden", () => {
    const one = {...exampleExport({indicatoren: ["wmo_clienten"], perioden: ["2017HJ01"]}), gebieden: ["Utrecht"]};
    expect(exportFileName(one, "csv")).toBe("monitor_wmo-clienten_utrecht_2017HJ01.csv");
    expect(exportFileName(one, "excel")).toBe("monitor_wmo-clienten_utrecht_2017HJ01_excel.csv");
    expect(exportFileName(exampleExport(), "tabel")).toBe(
      "monitor_wmo-clienten-en-voorzieningen-stand_nederland-en-s-gravenhage-utrech_2016HJ02-2016JJ00_tabel.csv"
    );
  });

  it("counts where there are many, and stays short and plain", () => {
    const everything = exampleExport({indicatoren: known.indicatoren.map(({code}) => code), perioden: known.perioden});
    const naam = exportFileName({...everything, gebieden: ["Nederland", "Alle provincies", "Utrecht"]}, "parquet");
    expect(naam).toBe(`monitor_${known.indicatoren.length}-indicatoren_4-gebieden_2015HJ01-2017HJ01.parquet`);
    const long = {
      ...everything,
      gebieden: ["Een heel lange naam van een regio met nog meer woorden erachter", "’s-Hertogenbosch"]
    };
    expect(exportFileName(long, "xlsx").length).toBeLessThanOrEqual(110);
    expect(exportFileName(long, "xlsx")).toMatch(/^[\w.-]+$/);
  });

  it("says that nothing is chosen", () => {
    expect(exportFileName({...exampleExport({perioden: []}), gebieden: []}, "csv")).toMatch(/_geen\.csv$/);
  });
});

describe("exportTable(answer, manifest)", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("can be sent to a worker, with every indicator in it", () => {
    vi.stubGlobal("location", new URL("http://localhost/database"));
    const {manifest, choice, coverage, ...all} = exampleExport();
    const codes = known.indicatoren.map(({code}) => code);
    const cube = emptyCube({...choice, indicatoren: codes}, known);
    const run = pivot(cube, choice);
    const sent = exportTable({...all, cube, choice, coverage, tabel: run, volgorde: sortCube(run, null)}, manifest);
    expect(structuredClone(sent).cube.indicatoren.map(({code}) => code)).toEqual(codes);
  });
});
