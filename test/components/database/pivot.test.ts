import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countCells} from "../../../components/database/answer.js";
import {pivot} from "../../../components/database/axis.js";
import {type DatabaseChoice, defaultChoice} from "../../../components/database/choice.js";
import {columnCode, memberCode} from "../../../components/database/codes.js";
import {emptyCube, sortCube} from "../../../components/database/cube.js";
import {cellMarks} from "../../../components/database/measure.js";
import {fill} from "../../../components/database/sourceTable.js";
import {known, row, sourceTable} from "./example.js";
import {randomChoice} from "./random.js";

const choice = (part: Partial<DatabaseChoice>): DatabaseChoice => ({...defaultChoice(known), ...part});

describe("run", () => {
  it("keeps every cell, once, wherever the dimensions stand", () => {
    fc.assert(
      fc.property(randomChoice, (choice) => {
        const cube = emptyCube(choice, known);
        const {rijen: rows, kolommen: columns, cell} = pivot(cube, choice);
        const seen = new Uint8Array(cube.waarde.length);
        let outside = 0;
        for (let r = 0; r < rows.length; r++)
          for (let k = 0; k < columns.length; k++) {
            const place = cell(r, k);
            if (place < 0) outside++;
            else seen[place]!++;
          }
        expect(seen.every((times) => times === 1)).toBe(true);
        expect(seen.length).toBe(countCells(choice, known).cells);
        expect(seen.length + outside).toBe(rows.length * columns.length);
      })
    );
  });

  it("finds a cell by its members", () => {
    const everything = choice({
      indicatoren: ["wmo_clienten", "inwoners_leeftijd"],
      gebieden: ["NL", "GM0344"],
      perioden: ["2016HJ01", "2017HJ01"],
      rijen: ["periode", "gebied"],
      kolommen: ["categorie", "indicator"]
    });
    const cube = emptyCube(everything, known);
    fill(
      cube,
      sourceTable([
        row({gebied: "GM0344", periode: "2016HJ01", waarde: 7}),
        row({gebied: "GM0344", periode: "2017HJ01", categorie: "totaal", waarde: null, n: null, reden: "opt_out"}),
        row({gebied: "GM0014", waarde: 999})
      ])
    );
    const table = pivot(cube, everything);
    const column = Array.from({length: table.kolommen.length}, (_, k) => columnCode(table, k, "aantal")).indexOf(
      "totaal.wmo_clienten.aantal"
    );
    const read = (r: number) => {
      const cell = table.cell(r, column);
      return [cube.waarde[cell], cube.reden[cell]];
    };
    const nvt = [-1, cellMarks.findIndex(({reden}) => reden === "niet_van_toepassing") + 1];
    const optOut = [-1, cellMarks.findIndex(({reden}) => reden === "opt_out") + 1];
    expect([0, 1, 2, 3].map(read)).toEqual([nvt, [7, 0], nvt, optOut]);
    expect(cube.waarde).not.toContain(999);
  });

  it("gives an indicator its own categorieën alone, on one side or on both", () => {
    const together = choice({
      indicatoren: ["wmo_clienten", "inwoners"],
      rijen: ["categorie", "indicator"],
      kolommen: ["gebied", "periode"]
    });
    expect(pivot(emptyCube(together, known), together).rijen.length).toBe(5 + 1);
    const apart = {...together, rijen: ["categorie"], kolommen: ["indicator", "gebied", "periode"]} as DatabaseChoice;
    const {rijen: rows, cell} = pivot(emptyCube(apart, known), apart);
    expect(rows.length).toBe(5);
    const inwoners = emptyCube(apart, known).indicatoren.findIndex(({code}) => code === "inwoners");
    const column = inwoners * apart.gebieden.length;
    expect([0, 1, 2, 3, 4].map((r) => cell(r, column) >= 0).filter(Boolean)).toHaveLength(1);
  });

  it("has no rows or columns where nothing is chosen", () => {
    const empty = choice({gebieden: []});
    const {rijen: rows, kolommen: columns} = pivot(emptyCube(empty, known), empty);
    expect([rows.length, columns.length]).toEqual([0, 5]);
  });
});

describe("sort", () => {
  const chosen = choice({gebieden: ["NL", "GM0307", "GM0344", "GM0014", "GM0003"]});
  const cube = emptyCube(chosen, known);
  fill(
    cube,
    sourceTable([
      row({gebied: "NL", waarde: 50, n: 10_000}),
      row({gebied: "GM0307", waarde: 0, n: 400}),
      row({gebied: "GM0344", waarde: null, n: null, reden: "niet_geleverd"}),
      row({gebied: "GM0014", waarde: 9, n: 100}),
      row({gebied: "GM0003", waarde: 10, n: 50})
    ])
  );
  const table = pivot(cube, chosen);
  const at = (column: string, off: boolean) =>
    [...sortCube(table, {kolom: column, off})].map((r) => memberCode(cube, "gebied", table.rijen.places.gebied![r]!));

  it("puts the missing last, both ways, and 0 where it belongs", () => {
    expect(at("wmo_clienten.totaal.2017HJ01.aantal", false)).toEqual(["GM0307", "GM0014", "GM0003", "NL", "GM0344"]);
    expect(at("wmo_clienten.totaal.2017HJ01.aantal", true)).toEqual(["NL", "GM0003", "GM0014", "GM0307", "GM0344"]);
  });

  it("sorts a rate by its value, not by its count", () => {
    expect(at("wmo_clienten.totaal.2017HJ01.per", true)).toEqual(["GM0003", "GM0014", "NL", "GM0307", "GM0344"]);
  });

  it("sorts names by the alphabet, and leaves the order where there is no such column", () => {
    expect(at("gebied", false)).toEqual(["GM0307", "GM0003", "GM0014", "NL", "GM0344"].sort((a, b) => names(a, b)));
    expect([...sortCube(table, {kolom: "bestaat.niet.per", off: true})]).toEqual([0, 1, 2, 3, 4]);
    expect([...sortCube(table, null)]).toEqual([0, 1, 2, 3, 4]);
  });

  it("keeps every row", () => {
    expect([...sortCube(table, {kolom: "gebied", off: true})].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

const naam = new Map(known.gebieden.map((gebied) => [gebied.code, gebied.naam]));
const names = (a: string, b: string) => naam.get(a)!.localeCompare(naam.get(b)!, "nl");
