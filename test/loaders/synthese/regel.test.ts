import {describe, expect, it} from "vitest";
import {alsTekst, voldoet, type Regel} from "../../../loaders/synthese/controle/regel.js";

const regel: Regel = {groep: "g", wat: "w", doel: 100, resultaat: 103, marge: 3, eenheid: "personen"};

describe("voldoet(regel)", () => {
  it("accepts what lies on the margin and refuses what lies beyond", () => {
    expect(voldoet(regel)).toBe(true);
    expect(voldoet({...regel, resultaat: 96.9})).toBe(false);
  });

  it("has no opinion without a margin", () => {
    expect(voldoet({...regel, marge: undefined, resultaat: 0})).toBe(true);
  });
});

describe("alsTekst(regels)", () => {
  it("puts target and result side by side", () => {
    expect(alsTekst([regel, {...regel, resultaat: 90}, {...regel, marge: undefined}])).toMatch(
      / 100 +103 +± 3 +ok\n.* 100 +90 +± 3 +NIET ok\n.* 100 +103 +ter informatie/
    );
  });
});
