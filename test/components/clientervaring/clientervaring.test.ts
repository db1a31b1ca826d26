import {describe, expect, it} from "vitest";
import {
  type Clientervaring,
  clientervaringControls,
  clientervaringOf,
  clientervaringRows,
  withoutHandful,
  yearsWith
} from "../../../components/clientervaring/clientervaring.js";
import type {Monitor} from "../../../components/monitor/monitor.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {useDocument, viewOf} from "../../util/dom.js";

useDocument();

const row = (waarde: number | null, n: number | null, otherwise: Partial<MonitorRow> = {}): MonitorRow => ({
  ...{indicator: "clientervaring_eens", gebied: "GM0344", periode: "2016JJ00", categorie: "zelfredzaamheid"},
  ...{waarde, n, reden: waarde === null ? "niet_geleverd" : null},
  ...otherwise
});

describe("withoutHandful(rows)", () => {
  it("withholds a share on fewer than ten answers, and keeps one on ten", () => {
    const [small, ten] = withoutHandful([row(9, 9), row(5, 10)]);
    expect(small).toMatchObject({waarde: null, reden: "afgeschermd", n: 9});
    expect(ten).toMatchObject({waarde: 5, reden: null});
  });

  it("keeps a reason that was there, and drops other indicators", () => {
    expect(withoutHandful([row(null, 3), row(3, 5, {indicator: "wmo_clienten"})])).toEqual([row(null, 3)]);
  });
});

describe("yearsWith(rows, perioden)", () => {
  it("gives the years with an answer, in order of time", () => {
    const rows = [row(5, 10, {periode: "2017JJ00"}), row(5, 10), row(null, null, {periode: "2018JJ00"})];
    expect(yearsWith(rows, ["2016JJ00", "2017HJ01", "2017JJ00", "2018JJ00"])).toEqual(["2016JJ00", "2017JJ00"]);
    expect(yearsWith([], ["2016JJ00"])).toEqual([]);
  });
});

/** The monitor of a source in which every gebied has these rows. */
const tablesOf = (rows: MonitorRow[]): Promise<Clientervaring> =>
  clientervaringOf({
    manifest: {perioden: ["2016HJ01", "2016JJ00", "2017JJ00"]},
    gebieden: [],
    rijen: () => Promise.resolve(rows)
  } as unknown as Monitor);

describe("clientervaringOf(monitor)", () => {
  it("has the years with an answer alone, and withholds a handful but where it is asked for the answers", async () => {
    const tables = await tablesOf([row(9, 9), row(5, 10), row(1, 2, {indicator: "wmo_clienten"})]);
    expect(tables.manifest.perioden).toEqual(["2016JJ00"]);
    expect((await tables.rijen("GM0344")).map(({waarde}) => waarde)).toEqual([null, 5]);
    expect(await tables.answers("GM0344")).toHaveLength(3);
  });
});

describe("a source without onderzoek", () => {
  it("gives a notice in the place of the controls, with the whole land as the choice", async () => {
    const tables = await tablesOf([row(1, 20, {indicator: "wmo_clienten"})]);
    const controls = clientervaringControls(tables);
    expect(controls.matches(".no-onderzoek")).toBe(true);
    expect(controls.textContent).toContain("Deze bron bevat geen cliëntervaringsonderzoek.");
    expect(controls.querySelector("input, select")).toBeNull();
    const seen = await viewOf(controls);
    await new Promise((done) => setTimeout(done));
    expect(seen).toEqual([{gebied: "NL", vergelijk: null, periode: null}]);
  });

  it("withdraws the rows, so that no figure is drawn", async () => {
    const tables = await tablesOf([]);
    await expect(clientervaringRows(tables, {gebied: "NL", vergelijk: null, periode: null})).rejects.toMatchObject({
      name: "AbortError"
    });
  });
});
