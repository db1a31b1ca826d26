import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findGebied} from "../../../components/model/gebied.js";
import {indicator} from "../../../data/indicator.js";
import {countLoose, indicatorRows} from "../../../loaders/indicator/rows.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";

const periode = "2017HJ01";
/** Leerdam, Vianen and Zederik became Vijfheerenlanden; Nuth, Onderbanken and Schinnen became Beekdaelen. */
const people = Object.entries({GM0545: 3, GM0620: 2, GM0707: 1, GM0951: 2, GM0881: 1, GM0962: 1}).flatMap(
  ([gemeente, aantal]) => Array.from({length: aantal}, (_, i) => ({gemeente, persoon_id: `${gemeente}${i}`}))
);
const delivered = (gemeente: string, delivered: string, basis: string) => ({
  ...{gemeente, periode, geleverd: delivered, goedgekeurd: delivered, opt_out_basis: basis, opt_out_facultatief: "nee"}
});

const ervaring = (gemeente: string) => ({
  ...{gemeente, jaar: "2017", stelling: "zelfredzaamheid", n: "10", eens: "6", neutraal: "2", oneens: "2"}
});

let connection: DuckDBConnection;
const read = async (gebied: string, code: string, stelling?: string) => {
  const when = stelling === undefined ? {periode, nummer: 0} : {periode: "2017JJ00", nummer: 2};
  const rows = await indicatorRows(connection, indicator(code), findGebied(gebieden(), gebied)!, when);
  if (stelling !== undefined) return rows.find(({categorie}) => categorie === stelling)!;
  return rows.find(({categorie}) => categorie === "totaal") ?? rows[0]!;
};

beforeAll(async () => {
  const folder = writeSourceFolder({
    ...{eerste_peilmoment: "2017-01-01", laatste_peilmoment: "2017-01-01", laatste_halfjaar: "2017HJ02"},
    personen: people.map(({persoon_id}) => ({
      ...{persoon_id, geboortedatum: "1950-01-01", geslacht: "V", overlijdensdatum: ""}
    })),
    verblijf: people.map(({persoon_id, gemeente}) => ({
      ...{persoon_id, begindatum: "2000-01-01", einddatum: "", gemeente, wijk: ""},
      ...{huishouden_id: `h${persoon_id}`, huishoudtype: "eenpersoons"}
    })),
    voorzieningen: people.map(({persoon_id}) => ({
      ...{persoon_id, wet: "wmo", voorziening: "hulp_bij_huishouden", begindatum: "2016-01-01", einddatum: ""}
    })),
    gebeurtenissen: [],
    aanlevering: [
      ...["GM0545", "GM0707", "GM0951", "GM0881", "GM0962"].map((gemeente) => delivered(gemeente, "ja", "nee")),
      delivered("GM0620", "ja", "ja")
    ],
    clientervaring: ["GM0545", "GM0620", "GM0951", "GM0881", "GM0962"].map(ervaring)
  });
  connection = await countLoose(folder, "2017JJ00", () => {});
});
afterAll(() => connection.closeSync());

describe("a gemeente of 2020 in the monitor", () => {
  it("counts the people of all its parts, and has a Wmo number where all of them publish", async () => {
    expect(await read("GM1954-2020", "wmo_clienten")).toMatchObject({waarde: 4, n: 4, reden: null});
  });

  it("has no Wmo number where one part opted out, with that reden, while n stays whole", async () => {
    expect(await read("GM1961-2020", "wmo_clienten")).toMatchObject({waarde: null, n: 6, reden: "opt_out"});
    expect(await read("GM0545", "wmo_clienten")).toMatchObject({waarde: 3, n: 3, reden: null});
  });

  it("has every other number, whatever was delivered", async () => {
    expect(await read("GM1961-2020", "bijstand_leeftijd")).toMatchObject({waarde: 0, n: 6, reden: null});
  });

  it("has answers of the cliëntervaringsonderzoek only where all its parts took part; a provincie those of who did", async () => {
    const self = (gebied: string) => read(gebied, "clientervaring_eens", "zelfredzaamheid");
    expect(await self("GM1954-2020")).toMatchObject({waarde: 18, n: 30, reden: null});
    expect(await self("GM1961-2020")).toMatchObject({waarde: null, reden: "niet_geleverd"});
    expect(await self("GM0545")).toMatchObject({waarde: 6, n: 10, reden: null});
    expect(await self("GM0707")).toMatchObject({waarde: null, reden: "niet_geleverd"});
    expect(await self("PV28")).toMatchObject({waarde: 6, n: 10, reden: null});
  });

  it("is not a group like another: a provincie counts only who publishes", async () => {
    expect(await read("PV26", "wmo_clienten")).toMatchObject({waarde: null, reden: "niet_geleverd"});
    expect(await read("PV28", "wmo_clienten")).toMatchObject({waarde: 4, n: 4, reden: null});
  });
});
