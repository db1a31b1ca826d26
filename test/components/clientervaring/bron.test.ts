import {describe, expect, it} from "vitest";
import {leesAnder, vormnaam} from "../../../components/clientervaring/bron.js";
import {arrowStroom} from "../../../loaders/hulp/arrow.js";

const tekst = (...waarden: string[]) => ({soort: "tekst" as const, waarden});

describe("leesAnder(bytes)", () => {
  it("gives the research of another form than the questionnaire, with n where it is known", () => {
    const bytes = arrowStroom({
      ...{gemeente: tekst("GM0344", "GM0003", "GM0014"), jaar: {soort: "u16", waarden: [2020, 2021, 2022]}},
      ...{stelling: tekst("kwaliteit", "", ""), n: {soort: "u32?", waarden: [100, null, 24]}},
      ...{vorm: tekst("vragenlijst", "gesprekken", "panel"), omschrijving: tekst("", "Twaalf gesprekken thuis", "")}
    });
    expect(leesAnder(bytes)).toEqual([
      {gemeente: "GM0003", jaar: 2021, vorm: "gesprekken", omschrijving: "Twaalf gesprekken thuis", n: null},
      {gemeente: "GM0014", jaar: 2022, vorm: "panel", omschrijving: "", n: 24}
    ]);
  });
});

describe("vormnaam(code)", () => {
  it("names a form, and shows an unknown code as it is", () => {
    expect(vormnaam("gesprekken")).toBe("Gesprekken");
    expect(vormnaam("brief")).toBe("brief");
  });
});
