import {describe, expect, it} from "vitest";
import type {Gebied} from "../../../components/model/gebied.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {fromRows, classIndeling} from "../../../components/tileMap/classes.js";
import {mapTable} from "../../../components/tileMap/tileMap.js";

const row = (
  gebied: string,
  waarde: number | null,
  n: number | null,
  reden: MonitorRow["reden"] = null
): MonitorRow => ({
  ...{indicator: "wmo_clienten", gebied, periode: "2015HJ01", categorie: "totaal", waarde, n, reden}
});
const rows = [
  row("GM01", 62, 1000),
  row("GM02", 0, 1000),
  row("GM03", null, 1000, "afgeschermd"),
  row("GM04", null, null, "niet_geleverd"),
  row("GM05", null, null, "opt_out"),
  row("GM06", 0, 0),
  row("GM07", 3, null),
  ...["10", "11", "12", "13", "14", "15"].map((number, i) => row(`GM${number}`, 20 * (i + 1), 1000))
];
const names = [...rows.map(({gebied}) => gebied), "GM99"];
const tiles = names.map(
  (code, i): Gebied => ({code, naam: `Gemeente ${code}`, soort: "gemeente", gemeenten: [code], tile: [i + 1, 1]})
);

describe("fromRows(rows, indicator, who)", () => {
  const map = fromRows(Object.freeze(rows), {per: 1000}, "inwoners");
  it("gives a rate, a zero, and each reason its own words", () => {
    expect(map.read("GM01")).toEqual({waarde: 62, empty: null, words: "62 per 1.000 inwoners"});
    expect(map.read("GM02")).toEqual({waarde: 0, empty: null, words: "0 per 1.000 inwoners"});
    const empty = ["GM03", "GM04", "GM05", "GM06", "GM07", "GM99"].map((code) => map.read(code));
    expect(empty.map(({words}) => words)).toEqual([
      ...["afgeschermd", "niet geleverd", "opt-out", "n = 0", "geen cijfer", "geen cijfer"]
    ]);
    expect(empty.every(({waarde}) => waarde === null)).toBe(true);
  });
  it("gives percentages, and counts where there is no rate", () => {
    expect(fromRows(rows, {per: 100}, "jongeren").read("GM01").words).toBe("6,2% van de jongeren");
    expect(fromRows(rows, {per: null}, "inwoners").read("GM07")).toEqual({
      waarde: 3,
      empty: null,
      words: "3 inwoners"
    });
  });
  it("gives nothing of nothing", () => {
    expect(fromRows([], {per: 1000}, "inwoners").read("GM01").empty).toBe("geen_cijfer");
  });
});

describe("indeling(tiles, map)", () => {
  it("keeps zero and the ways to have no number out of the classes", () => {
    const {boxes, limits, kinds} = classIndeling(tiles, fromRows(rows, {per: 1000}, "inwoners"));
    const from = (code: string) => boxes.find((box) => box.code === code)!.soort;
    expect(["GM02", "GM03", "GM04", "GM05", "GM06", "GM99"].map(from)).toEqual([
      ...["nul", "afgeschermd", "niet_geleverd", "opt_out", "lege_noemer", "geen_cijfer"]
    ]);
    expect([from("GM10"), from("GM15")]).toEqual(["klasse-1", `klasse-${limits.length + 1}`]);
    expect(kinds.has("nul")).toBe(true);
  });
});

describe("mapTable(tiles, map)", () => {
  it("lists every gemeente by name, one without a number in words", () => {
    const map = {...fromRows(rows, {per: 1000}, "inwoners"), titel: "Kaart", chosen: []};
    const {rijen: table} = mapTable(tiles, map);
    expect(table).toHaveLength(tiles.length);
    expect(table).toContainEqual({headings: ["Gemeente GM15"], cells: [{tekst: "120", waarde: 120}]});
    expect(table.at(-1)).toEqual({headings: ["Gemeente GM99"], cells: [{tekst: "geen cijfer", waarde: null}]});
    const numbers = table.map(({headings}) => Number(/\d+/.exec(headings[0]!)![0]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});
