import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rangschik} from "../../../components/database/rangschik.js";
import {ruil, verplaats} from "../../../components/database/verplaats.js";
import {dimensies} from "../../../components/database/keuze.js";
import {willekeurigeKeuze} from "./willekeurig.js";

const getallen = fc.array(fc.oneof(fc.integer({min: 0, max: 5}), fc.constant(NaN), fc.double({min: 0, noNaN: true})));

describe("rangschik", () => {
  it("orders as comparing one by one does, the missing last, equal ones as they stood", () => {
    fc.assert(
      fc.property(getallen, fc.boolean(), (lijst, af) => {
        const gewoon = lijst
          .map((waarde, plek) => ({waarde, plek}))
          .sort((a, b) => {
            if (Number.isNaN(a.waarde) || Number.isNaN(b.waarde))
              return Number(Number.isNaN(a.waarde)) - Number(Number.isNaN(b.waarde)) || a.plek - b.plek;
            return (af ? b.waarde - a.waarde : a.waarde - b.waarde) || a.plek - b.plek;
          });
        expect([...rangschik(Float64Array.from(lijst), af)]).toEqual(gewoon.map(({plek}) => plek));
      })
    );
  });
});

describe("verplaats", () => {
  it("leaves every dimension on one side, once", () => {
    const dimensie = fc.constantFrom(...dimensies);
    const as = fc.constantFrom("rijen" as const, "kolommen" as const);
    fc.assert(
      fc.property(
        willekeurigeKeuze,
        dimensie,
        as,
        fc.option(dimensie, {nil: undefined}),
        (keuze, welke, naar, voor) => {
          const {rijen, kolommen} = verplaats(keuze, welke, naar, voor);
          expect([...rijen, ...kolommen].sort()).toEqual([...dimensies].sort());
          if (welke !== voor) expect(naar === "rijen" ? rijen : kolommen).toContain(welke);
          expect(ruil(ruil(keuze))).toEqual(keuze);
        }
      )
    );
  });

  it("sets it before another, or at the end", () => {
    const keuze = {rijen: ["gebied", "periode"], kolommen: ["indicator", "categorie"]} as const;
    const na = (...wat: [Parameters<typeof verplaats>[1], "rijen" | "kolommen", Parameters<typeof verplaats>[3]?]) =>
      verplaats(keuze as unknown as Parameters<typeof verplaats>[0], ...wat);
    expect(na("categorie", "rijen", "periode").rijen).toEqual(["gebied", "categorie", "periode"]);
    expect(na("gebied", "kolommen").kolommen).toEqual(["indicator", "categorie", "gebied"]);
    expect(na("periode", "rijen", "gebied").rijen).toEqual(["periode", "gebied"]);
  });
});
