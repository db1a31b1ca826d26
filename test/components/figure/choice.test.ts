import {describe, expect, it} from "vitest";
import {rows53} from "../../../components/cohort/rows.js";
import {order} from "../../../components/levensweg/gebeurtenis.js";
import {definition, toelichting} from "../../../components/levensweg/definitions.js";
import {answer, choice} from "./example.js";

const risico = {...choice, noemer: "risico"} as const;

describe("toelichting(figure, choice, controls) and definitie(figuur, keuze)", () => {
  it("follow who counts", () => {
    expect(toelichting("5.1", choice, true)).toMatch(/blijft in de noemer/);
    expect(toelichting("5.1", risico, true)).not.toMatch(/blijft in de noemer/);
    expect(definition("5.2", risico)).toMatch(/telt dan niet mee/);
  });
  it("say nothing of it at figuur 5.3", () => {
    expect(toelichting("5.3", risico, true)).toBe(toelichting("5.3", choice, true));
    expect(definition("5.3", risico)).toBe(definition("5.3", choice));
  });
});

describe('volgorde(rijen, "verschil")', () => {
  it("puts uncertain differences last", () => {
    const [wsnp] = answer.figure53;
    const figure53 = [wsnp!, {...wsnp!, gebeurtenis: "huwelijk", personen: 12, gebruik: 12}];
    expect(order(rows53({...answer, figure53}, choice), "verschil").slice(0, 2)).toEqual(["wsnp", "huwelijk"]);
  });
});
