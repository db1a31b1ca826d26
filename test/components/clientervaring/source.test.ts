import {describe, expect, it} from "vitest";
import {formName, readOther} from "../../../components/clientervaring/otherOnderzoek.js";
import {arrowStream} from "../../../components/pipeline/arrow.js";

const text = (...values: string[]) => ({soort: "tekst" as const, values});

describe("readOther(bytes)", () => {
  it("gives the research of another form than the questionnaire, with n where it is known", () => {
    const bytes = arrowStream({
      ...{gemeente: text("GM0344", "GM0003", "GM0014"), jaar: {soort: "u16", values: [2020, 2021, 2022]}},
      ...{stelling: text("kwaliteit", "", ""), n: {soort: "u32?", values: [100, null, 24]}},
      ...{vorm: text("vragenlijst", "gesprekken", "panel"), omschrijving: text("", "Twaalf gesprekken thuis", "")}
    });
    expect(readOther(bytes)).toEqual([
      {gemeente: "GM0003", jaar: 2021, vorm: "gesprekken", omschrijving: "Twaalf gesprekken thuis", n: null},
      {gemeente: "GM0014", jaar: 2022, vorm: "panel", omschrijving: "", n: 24}
    ]);
  });
});

describe("formName(code)", () => {
  it("names a form, and shows an unknown code as it is", () => {
    expect(formName("gesprekken")).toBe("Gesprekken");
    expect(formName("brief")).toBe("brief");
  });
});
