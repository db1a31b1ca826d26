import {describe, expect, it} from "vitest";
import {type Choice, followedOnly, noChoice, noRules, withUnfollowed} from "../../../components/model/choice.js";

const follows = ["huishoudtype", "leeftijd", "geslacht"] as const;
const two = (a: Partial<Choice>, b: Partial<Choice>): Choice => ({
  ...noChoice("2015-01-01"),
  ...a,
  rulesB: {...noRules(), ...b}
});

describe("followedOnly(choice, follows) and withUnfollowed(choice, other, follows)", () => {
  const both = two({leeftijd: ["75+"], wet: ["wmo"]}, {leeftijd: ["65-74"], wet: ["jeugdwet"], naam: "Jong"});
  const byWet = two({leeftijd: ["75+"], wet: ["wmo"]}, {leeftijd: ["75+"], wet: ["jeugdwet"], naam: "Jong"});

  it("leave out what a page does not know, and give it back", () => {
    const shown = followedOnly(both, follows);
    expect([shown.wet, shown.rulesB?.wet, shown.rulesB?.leeftijd]).toEqual([[], [], ["65-74"]]);
    expect(withUnfollowed(shown, both, follows)).toEqual(both);
  });

  it("show one cohort where two differ in nothing that the page knows, and keep both in the address", () => {
    const shown = followedOnly(byWet, follows);
    expect(shown.rulesB).toBeNull();
    expect(withUnfollowed(shown, byWet, follows)).toEqual(byWet);
    const changed = withUnfollowed({...shown, leeftijd: ["0-3"]}, byWet, follows);
    expect([changed.wet, changed.leeftijd]).toEqual([["wmo"], ["0-3"]]);
    expect(changed.rulesB).toMatchObject({leeftijd: ["0-3"], wet: ["jeugdwet"], naam: "Jong"});
  });

  it("drop cohort B where the visitor took it away", () => {
    expect(withUnfollowed({...followedOnly(both, follows), rulesB: null}, both, follows).rulesB).toBeNull();
    expect(followedOnly({...both, rulesB: null}, follows).rulesB).toBeNull();
  });
});
