import {describe, expect, it} from "vitest";
import {geenKeuze} from "../../../components/cohort/keuze.js";
import {zin} from "../../../components/cohort/zin.js";
import {gebieden} from "./gebieden.js";

const keuze = {...geenKeuze("2015-01-01"), gebied: "GM0344"};
const tekst = (anders: object, aantal: number | null = 12431) =>
  zin({...keuze, ...anders}, gebieden, aantal)
    .map((deel) => deel.tekst)
    .join("");

describe("zin(keuze, gebieden, aantal)", () => {
  it("says who the startgroep is", () =>
    expect(tekst({huishoudtype: ["eenouder"], gebeurtenis: ["wsnp"]})).toBe(
      "12.431 inwoners van Utrecht, in een eenoudergezin, die op 1 januari 2015 een voorziening gebruikten, na een schuldsanering (Wsnp)."
    ));
  it("keeps age and household with the people", () =>
    expect(tekst({leeftijd: ["0-3"], huishoudtype: ["institutioneel"], gebied: "WK034404"}, 0)).toBe(
      "0 inwoners van de wijk Overvecht (Utrecht) van 0 tot en met 3 jaar, in een instelling, die op 1 januari 2015 een voorziening gebruikten."
    ));
  it("names several values with of", () =>
    expect(tekst({leeftijd: ["18-22", "75+"], geslacht: ["V"], wet: ["wmo", "jeugdwet"], gebied: "WK034404"}, 1)).toBe(
      "1 vrouwelijke inwoner van de wijk Overvecht (Utrecht) van 18 tot en met 22 jaar of 75 jaar en ouder die op 1 januari 2015 een voorziening uit de Wmo of de Jeugdwet gebruikte."
    ));
  it("names a list of gemeenten and does without a count", () =>
    expect(tekst({gebied: "GM0344,GM0363"}, null)).toBe(
      "De inwoners van Utrecht en Amsterdam die op 1 januari 2015 een voorziening gebruikten."
    ));
  it("points each choice to its control", () =>
    expect(zin({...keuze, wet: ["wmo"]}, gebieden, 3).flatMap(({naar}) => naar ?? [])).toEqual([
      "gebied",
      "peilmoment",
      "wet"
    ]));
});
