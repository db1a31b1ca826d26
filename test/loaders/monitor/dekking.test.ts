import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {tableFromIPC} from "@uwdata/flechette";
import {maakDekker, type Zonderrij} from "../../../components/monitor/dekking.js";
import {zoekGebied} from "../../../components/werkbank/zoek.js";
import {indicator} from "../../../data/indicator.js";
import {stellingen} from "../../../data/stelling.js";
import {arrowStroom, type Kolom} from "../../../loaders/hulp/arrow.js";
import {telLos} from "../../../loaders/indicator/los.js";
import {indicatorRijen} from "../../../loaders/indicator/maak.js";
import {schrijfDekking} from "../../../loaders/monitor/dekking.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";

/** People of four gemeenten of Gelderland, three of which deliver in the first half and two in the second. */
const mensen = Object.entries({GM0197: 4, GM0202: 3, GM0243: 2, GM0301: 5}).flatMap(([gemeente, aantal]) =>
  Array.from({length: aantal}, (_, i) => ({gemeente, persoon_id: `${gemeente}-${i}`}))
);
const levering = (gemeente: string, periode: string, basis = "nee") => ({
  ...{gemeente, periode, geleverd: "ja", goedgekeurd: "ja", opt_out_basis: basis, opt_out_facultatief: "nee"}
});
const antwoord = (gemeente: string, stelling: string) => ({
  ...{gemeente, jaar: "2017", stelling, n: "20", eens: "11", neutraal: "4", oneens: "5"}
});
const perioden = ["2017HJ01", "2017HJ02", "2017JJ00"];

let verbinding: DuckDBConnection;
let rijen: Zonderrij[];

beforeAll(async () => {
  const map = schrijfBronmap({
    ...{eerste_peilmoment: "2017-01-01", laatste_peilmoment: "2017-01-01", laatste_halfjaar: "2017HJ02"},
    personen: mensen.map(({persoon_id}) => ({
      ...{persoon_id, geboortedatum: "1961-05-04", geslacht: "M", overlijdensdatum: ""}
    })),
    verblijf: mensen.map(({persoon_id, gemeente}) => ({
      ...{persoon_id, begindatum: "2003-01-01", einddatum: "", gemeente, wijk: ""},
      ...{huishouden_id: `h${persoon_id}`, huishoudtype: "eenpersoons"}
    })),
    voorzieningen: mensen.map(({persoon_id}) => ({
      ...{persoon_id, wet: "wmo", voorziening: "ondersteuning_thuis", begindatum: "2016-03-01", einddatum: ""}
    })),
    gebeurtenissen: [],
    aanlevering: [
      ...["GM0202", "GM0243", "GM0301"].map((gemeente) => levering(gemeente, "2017HJ01")),
      ...["GM0243", "GM0301"].map((gemeente) => levering(gemeente, "2017HJ02")),
      levering("GM0202", "2017HJ02", "ja")
    ],
    clientervaring: [
      ...stellingen.map(({code}) => antwoord("GM0243", code)),
      ...stellingen.slice(1).map(({code}) => antwoord("GM0301", code))
    ]
  });
  verbinding = await telLos(map, "2017JJ00", () => {});
  await schrijfDekking(verbinding, perioden, {
    tabellen: [],
    schrijf: (naam: string, kolommen: Record<string, Kolom>) => {
      expect(naam).toBe("dekking.arrow");
      rijen = tableFromIPC(arrowStroom(kolommen)).toArray() as unknown as Zonderrij[];
    }
  });
});
afterAll(() => verbinding.closeSync());

const lijst = "GM0197,GM0202,GM0243,GM0301";
const tel = async (gebied: string, code: string, categorie: string, nummer: number) => {
  const alle = await indicatorRijen(verbinding, indicator(code), zoekGebied(gebieden(), gebied)!, {
    ...{periode: perioden[nummer]!, nummer}
  });
  return alle.find((rij) => rij.categorie === categorie)!;
};

describe("schrijfDekking(verbinding, perioden, schrijver)", () => {
  it("says who has no number in which periode, and why", () => {
    const van = (periode: string) =>
      Object.fromEntries(
        rijen
          .filter((rij) => rij.onderwerp === "wmo" && rij.periode === periode && lijst.includes(rij.gemeente))
          .map(({gemeente, reden}) => [gemeente, reden])
      );
    expect(van("2017HJ01")).toEqual({GM0197: "niet_geleverd"});
    expect(van("2017HJ02")).toEqual({GM0197: "niet_geleverd", GM0202: "opt_out"});
    expect(van("2017JJ00")).toEqual({GM0197: "niet_geleverd", GM0202: "opt_out"});
  });

  it("names a statement only where a gemeente has others", () => {
    const ervaring = rijen.filter(({onderwerp}) => onderwerp === "clientervaring");
    const van = (gemeente: string) =>
      ervaring.filter((rij) => rij.gemeente === gemeente).map(({categorie}) => categorie);
    expect([van("GM0197"), van("GM0243"), van("GM0301")]).toEqual([[""], [], [stellingen[0].code]]);
  });

  it("leaves out of the number of the land and of a list exactly those whose own number is missing", async () => {
    const dekker = maakDekker(gebieden(), rijen);
    const vakken = [
      ["wmo_clienten", "totaal", 0],
      ["wmo_clienten", "ondersteuning_thuis", 1],
      ["huishoudens_met_voorzieningen", "totaal", 2],
      ["clientervaring_eens", stellingen[0].code, 2],
      ["clientervaring_oneens", stellingen[1].code, 2]
    ] as const;
    for (const [code, categorie, nummer] of vakken)
      for (const gebied of ["NL", "PV25", lijst]) {
        const dekking = dekker(gebied, indicator(code), categorie, perioden[nummer]!)!;
        const weg = new Set(dekking.zonder.map(({naam}) => naam));
        const delen = await Promise.all(lijst.split(",").map((gemeente) => tel(gemeente, code, categorie, nummer)));
        const mee = delen.filter(({gebied}) => !weg.has(zoekGebied(gebieden(), gebied)!.naam));
        expect(mee.every(({waarde}) => waarde !== null)).toBe(true);
        expect(delen.filter((deel) => !mee.includes(deel)).every(({waarde}) => waarde === null)).toBe(true);
        const geheel = await tel(gebied, code, categorie, nummer);
        expect(geheel.waarde).toBe(mee.reduce((som, {waarde}) => som + waarde!, 0));
        expect(geheel.n).toBe(mee.reduce((som, {n}) => som + n!, 0));
      }
  });
});
