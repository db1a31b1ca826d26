import {describe, expect, it} from "vitest";
import {moreThanOne} from "../../../data/indicator/categorieen.js";
import {countTogether, sumWhole} from "../../../components/monitor/combinaties.js";
import type {MonitorRow} from "../../../components/monitor/row.js";

const row = (gebied: string, part: Partial<MonitorRow>): MonitorRow => ({
  ...{gebied, indicator: "wmo_clienten", categorie: "totaal", periode: "2015HJ01", waarde: 10, n: 100, reden: null},
  ...part
});
const sum = (...rows: MonitorRow[]) =>
  sumWhole(
    "A,B",
    rows.map((one) => [one])
  )[0]!;

describe("sumWhole(gebied, parts)", () => {
  it("adds what all parts show", () => {
    expect(sum(row("A", {}), row("B", {waarde: 25, n: 200}))).toMatchObject({
      gebied: "A,B",
      waarde: 35,
      n: 300,
      reden: null
    });
  });

  it("has no sum, and never a smaller one, where a part is withheld", () => {
    const gone = row("B", {waarde: null, reden: "afgeschermd"});
    expect(sum(row("A", {}), gone)).toMatchObject({waarde: null, n: 200, reden: "afgeschermd"});
    expect(sum(gone, row("A", {}))).toMatchObject({waarde: null, reden: "afgeschermd"});
    expect(sum(row("A", {}), row("B", {n: null}))).toMatchObject({waarde: 20, n: null, reden: null});
  });

  it("leaves out who did not deliver, in waarde and in n", () => {
    const absent = row("B", {waarde: null, reden: "niet_geleverd"});
    expect(sum(row("A", {}), absent)).toMatchObject({waarde: 10, n: 100, reden: null});
    expect(sum(absent, absent)).toMatchObject({waarde: null, reden: "niet_geleverd"});
  });

  it("adds no huishoudens, of which some are in both", () => {
    const homes = {indicator: "stapeling_huishoudens"};
    expect(sum(row("A", homes), row("B", homes))).toMatchObject({waarde: null, n: null, reden: "afgeschermd"});
  });
});

describe("countTogether(rows, together, others)", () => {
  const parts = moreThanOne.parts.map((categorie) => row("A", {indicator: "voorzieningen_huishoudens", categorie}));
  const own = row("A", {indicator: moreThanOne.counted, categorie: moreThanOne.code, waarde: 60});

  it("takes the count in its own right where a part is withheld, and only there", () => {
    const withheld = parts.map((part, i) => (i === 0 ? {...part, waarde: null, reden: "afgeschermd" as const} : part));
    expect(countTogether(withheld, moreThanOne, [own])).toEqual([{...own, indicator: "voorzieningen_huishoudens"}]);
    expect(countTogether(withheld, moreThanOne)[0]).toMatchObject({waarde: null, reden: "afgeschermd"});
    expect(countTogether(parts, moreThanOne, [own])[0]).toMatchObject({waarde: 50});
    const absent = parts.map((part) => ({...part, waarde: null, reden: "niet_geleverd" as const}));
    expect(countTogether(absent, moreThanOne, [own])[0]).toMatchObject({waarde: null, reden: "niet_geleverd"});
  });
});
