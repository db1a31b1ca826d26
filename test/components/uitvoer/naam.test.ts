import {describe, expect, it} from "vitest";
import {bestandsnaam} from "../../../components/uitvoer/naam.js";
import {bekend} from "../database/voorbeeld.js";
import {voorbeeldUitvoer} from "./voorbeeld.js";

describe("bestandsnaam", () => {
  it("says which indicatoren, gebieden and perioden", () => {
    const een = {...voorbeeldUitvoer({indicatoren: ["wmo_clienten"], perioden: ["2017HJ01"]}), gebieden: ["Utrecht"]};
    expect(bestandsnaam(een, "csv")).toBe("monitor_wmo-clienten_utrecht_2017HJ01.csv");
    expect(bestandsnaam(een, "excel")).toBe("monitor_wmo-clienten_utrecht_2017HJ01_excel.csv");
    expect(bestandsnaam(voorbeeldUitvoer(), "tabel")).toBe(
      "monitor_wmo-clienten-en-voorzieningen-stand_nederland-en-s-gravenhage-utrech_2016HJ02-2016JJ00_tabel.csv"
    );
  });

  it("counts where there are many, and stays short and plain", () => {
    const alles = voorbeeldUitvoer({indicatoren: bekend.indicatoren.map(({code}) => code), perioden: bekend.perioden});
    const naam = bestandsnaam({...alles, gebieden: ["Nederland", "Alle provincies", "Utrecht"]}, "parquet");
    expect(naam).toBe(`monitor_${bekend.indicatoren.length}-indicatoren_4-gebieden_2015HJ01-2017HJ01.parquet`);
    const lang = {
      ...alles,
      gebieden: ["Een heel lange naam van een regio met nog meer woorden erachter", "’s-Hertogenbosch"]
    };
    expect(bestandsnaam(lang, "xlsx").length).toBeLessThanOrEqual(110);
    expect(bestandsnaam(lang, "xlsx")).toMatch(/^[\w.-]+$/);
  });

  it("says that nothing is chosen", () => {
    expect(bestandsnaam({...voorbeeldUitvoer({perioden: []}), gebieden: []}, "csv")).toMatch(/_geen\.csv$/);
  });
});
