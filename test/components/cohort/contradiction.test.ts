import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {contradictions} from "../../../components/cohort/contradiction.js";
import {noRules, type Rules} from "../../../components/model/choice.js";
import {randomRules} from "../../util/random.js";

const said = (rules: Partial<Rules>) => contradictions({...noRules(), ...rules}).map((found) => found.tekst);

describe("contradictions(rules)", () => {
  it("names a gebeurtenis that is asked and left out", () => {
    expect(said({gebeurtenis: ["wsnp"], zonder: ["wsnp", "detentie"]})).toEqual([
      "“Levensgebeurtenis: Schuldsanering (Wsnp)” en “Zonder levensgebeurtenis: Schuldsanering (Wsnp) en Detentie” sluiten elkaar uit: niemand kan aan beide voldoen."
    ]);
    expect(said({gebeurtenis: ["wsnp", "verhuizing"], zonder: ["wsnp"]})).toEqual([]);
    expect(said({gebeurtenis: ["wsnp", "verhuizing"], zonder: ["wsnp"], alle: ["gebeurtenis"]})).toHaveLength(1);
  });
  it("names the two rules of use that exclude each other", () => {
    expect(said({wet: ["jeugdwet"], combinatie: ["alleen_wmo"], alle: ["wet"]})).toEqual([
      "“Wet: Jeugdwet” en “Combinatie van wetten: Alleen Wmo” sluiten elkaar uit: niemand kan aan beide voldoen."
    ]);
    expect(said({voorziening: ["bijstand"], combinatie: ["jeugd_wmo"]})).toHaveLength(1);
    expect(said({stapeling: ["1"], combinatie: ["jeugd_wmo"]})).toHaveLength(1);
    expect(said({wet: ["wmo", "jeugdwet"], alle: ["wet"], stapeling: ["1"]})).toHaveLength(1);
    // Participatiewet and Wsw are one P-wet.
    expect(said({wet: ["participatiewet", "wsw"], alle: ["wet"], stapeling: ["1"]})).toEqual([]);
  });
  it("names three rules of which each two go together", () => {
    expect(said({wet: ["wmo"], voorziening: ["bijstand"], combinatie: ["alleen_pwet", "jeugd_wmo"]})).toEqual([
      "“Wet: Wmo”, “Voorziening: Bijstand” en “Combinatie van wetten: Alleen P-wet of Jeugd en Wmo” sluiten elkaar uit: niemand kan aan alle voldoen."
    ]);
  });
  it("finds nothing in one rule, nor in no rules", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(randomRules, ({huishoudtype, leeftijd, wet}) => {
        expect(said({huishoudtype, leeftijd, wet, alle: ["wet"]})).toEqual([]);
      })
    );
  });
});
