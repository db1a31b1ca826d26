import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exchange, moveItem} from "../../../components/database/axis.js";
import {dimensions} from "../../../components/database/choice.js";
import {arrange} from "../../../components/database/cube.js";
import {randomChoice} from "./random.js";

const amounts = fc.array(fc.oneof(fc.integer({min: 0, max: 5}), fc.constant(NaN), fc.double({min: 0, noNaN: true})));

describe("arrange", () => {
  it("orders as comparing one by one does, the missing last, equal ones as they stood", () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (list, off) => {
        const plain = list
          .map((waarde, slot) => ({waarde, plek: slot}))
          .sort((a, b) => {
            if (Number.isNaN(a.waarde) || Number.isNaN(b.waarde))
              return Number(Number.isNaN(a.waarde)) - Number(Number.isNaN(b.waarde)) || a.plek - b.plek;
            return (off ? b.waarde - a.waarde : a.waarde - b.waarde) || a.plek - b.plek;
          });
        expect([...arrange(Float64Array.from(list), off)]).toEqual(plain.map(({plek: slot}) => slot));
      })
    );
  });
});

describe("move", () => {
  it("leaves every dimension on one side, once", () => {
    const dimension = fc.constantFrom(...dimensions);
    const axis = fc.constantFrom("rijen" as const, "kolommen" as const);
    fc.assert(
      fc.property(
        randomChoice,
        dimension,
        axis,
        fc.option(dimension, {nil: undefined}),
        (choice, which, to, before) => {
          const {rijen: rows, kolommen: columns} = moveItem(choice, which, to, before);
          expect([...rows, ...columns].sort()).toEqual([...dimensions].sort());
          if (which !== before) expect(to === "rijen" ? rows : columns).toContain(which);
          expect(exchange(exchange(choice))).toEqual(choice);
        }
      )
    );
  });

  it("sets it before another, or at the end", () => {
    const choice = {rijen: ["gebied", "periode"], kolommen: ["indicator", "categorie"]} as const;
    const after = (...what: [Parameters<typeof moveItem>[1], "rijen" | "kolommen", Parameters<typeof moveItem>[3]?]) =>
      moveItem(choice as unknown as Parameters<typeof moveItem>[0], ...what);
    expect(after("categorie", "rijen", "periode").rijen).toEqual(["gebied", "categorie", "periode"]);
    expect(after("gebied", "kolommen").kolommen).toEqual(["indicator", "categorie", "gebied"]);
    expect(after("periode", "rijen", "gebied").rijen).toEqual(["periode", "gebied"]);
  });
});
