import {describe, expect, it} from "vitest";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {definitie, toelichting} from "../../../components/levensweg/definities.js";
import {volgorde} from "../../../components/levensweg/volgorde.js";
import {antwoord, keuze} from "./voorbeeld.js";

const risico = {...keuze, noemer: "risico"} as const;

describe("toelichting(figuur, keuze, bediening) and definitie(figuur, keuze)", () => {
  it("follow who counts", () => {
    expect(toelichting("5.1", keuze, true)).toMatch(/blijft in de noemer/);
    expect(toelichting("5.1", risico, true)).not.toMatch(/blijft in de noemer/);
    expect(definitie("5.2", risico)).toMatch(/telt dan niet mee/);
  });
  it("say nothing of it at figuur 5.3", () => {
    expect(toelichting("5.3", risico, true)).toBe(toelichting("5.3", keuze, true));
    expect(definitie("5.3", risico)).toBe(definitie("5.3", keuze));
  });
});

describe('volgorde(rijen, "verschil")', () => {
  it("puts uncertain differences last", () => {
    const [wsnp] = antwoord.figuur53;
    const figuur53 = [wsnp!, {...wsnp!, gebeurtenis: "huwelijk", personen: 12, gebruik: 12}];
    expect(volgorde(rijen53({...antwoord, figuur53}, keuze), "verschil").slice(0, 2)).toEqual(["wsnp", "huwelijk"]);
  });
});
