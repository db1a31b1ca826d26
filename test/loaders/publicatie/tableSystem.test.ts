import fc from "fast-check";
import {createHash} from "node:crypto";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {describe, expect, it} from "vitest";
import {CellState} from "../../../loaders/publicatie/cellSystem.js";
import {systemOf, type TableSystem} from "../../../loaders/publicatie/tableSystem.js";
import {randomLevering} from "../../util/random.js";
import {randomFolder} from "../figure/randomFolder.js";
import {bothTables, timesOver} from "./tables.js";

/** Cells by what becomes of them, and the equations; a published site does not say why a cell is withheld. */
function shape({system: {states, terms, factors, starts, equations}}: TableSystem) {
  const seen = states.map((state) => (state === CellState.second ? CellState.first : state));
  const sum = (numbers: Iterable<number>) => createHash("sha256").update(Int32Array.from(numbers)).digest("hex");
  const last = starts[equations]!;
  const [places, ends] = [terms.subarray(0, last), starts.subarray(0, equations + 1)];
  return {
    ...{cells: states.length, states: sum(seen), equations: sum(ends)},
    ...{terms: sum(places), factors: sum(factors.subarray(0, last))}
  };
}

const folders = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? 2);
const sources = [
  ...fc.sample(randomLevering, {numRuns: Math.ceil(folders / 2), seed: 14}),
  ...Array.from({length: Math.floor(folders / 2)}, (_, i) => randomFolder(20 + i))
];

describe("systemOf(tables, perioden, published?)", () => {
  it(`gives the same cells and equations from what is published as from what was counted, of ${folders} random sources`, async () => {
    const seen = {shown: 0, second: 0, apart: 0, together: 0};
    for (const [i, source] of sources.entries()) {
      const {counted, published, perioden, bescherming} = await bothTables(timesOver(source, [12, 3, 8, 1][i % 4]!));
      const codes = new Set(published.get("gebieden.arrow")!["code"]!.values as readonly string[]);
      const options = {gebieden: gebieden().filter(({code}) => codes.has(code)), facts: bescherming};
      const ofSite = systemOf(published, perioden, {...options, known: false});
      const truth = systemOf(counted, perioden, options);
      const [site, real] = [ofSite.system, truth.system];
      expect(site.conflicts).toEqual([]);
      // What is withheld to protect others, only the published tables tell.
      for (let cell = 0; cell < site.size; cell++)
        if (site.states[cell] === CellState.first && real.states[cell] === CellState.shown) {
          real.states[cell] = CellState.second;
          seen.second++;
        }
      expect(shape(ofSite)).toEqual(shape(truth));
      const shown = site.values.flatMap((_, cell) => (site.states[cell] === CellState.shown ? [cell] : []));
      expect(shown.filter((cell) => Math.abs(site.values[cell]! - real.values[cell]!) > 2)).toEqual([]);
      seen.shown += shown.length;
      seen[bescherming.apart.length > 0 ? "apart" : "together"]++;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  }, 600_000);
});
