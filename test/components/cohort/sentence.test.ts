import {describe, expect, it} from "vitest";
import {sentence} from "../../../components/cohort/sentence.js";
import {noChoice} from "../../../components/model/choice.js";
import {gebieden} from "./gebieden.js";

const choice = {...noChoice("2015-01-01"), gebied: "GM0344"};
const text = (otherwise: object, aantal: number | null = 12431) =>
  sentence({...choice, ...otherwise}, gebieden, aantal)
    .map((part) => part.tekst)
    .join("");

describe("sentence(choice, gebieden, aantal)", () => {
  it("says who the startgroep is", () =>
    expect(text({huishoudtype: ["eenouder"], gebeurtenis: ["wsnp"]})).toBe(
      "12.431 inwoners van Utrecht, in een eenoudergezin, die op 1 januari 2015 een voorziening gebruikten, na een schuldsanering (Wsnp)."
    ));
  it("keeps age and household with the people", () =>
    expect(text({leeftijd: ["0-3"], huishoudtype: ["institutioneel"], gebied: "WK034404"}, 0)).toBe(
      "0 inwoners van de wijk Overvecht (Utrecht) van 0 tot en met 3 jaar, in een instelling, die op 1 januari 2015 een voorziening gebruikten."
    ));
  it("names several values with of", () =>
    expect(text({leeftijd: ["18-22", "75+"], geslacht: ["V"], wet: ["wmo", "jeugdwet"], gebied: "WK034404"}, 1)).toBe(
      "1 vrouwelijke inwoner van de wijk Overvecht (Utrecht) van 18 tot en met 22 jaar of 75 jaar en ouder die op 1 januari 2015 een voorziening uit de Wmo of de Jeugdwet gebruikte."
    ));
  it("names a list of gemeenten and does without a count", () =>
    expect(text({gebied: "GM0344,GM0363"}, null)).toBe(
      "De inwoners van Utrecht en Amsterdam die op 1 januari 2015 een voorziening gebruikten."
    ));
  it("points each choice to its control", () =>
    expect(sentence({...choice, wet: ["wmo"]}, gebieden, 3).flatMap(({to}) => to ?? [])).toEqual([
      "gebied",
      "peilmoment",
      "wet"
    ]));
  it("says use, what did not happen, and all of several", () => {
    expect(
      text({
        ...{wet: ["wmo", "jeugdwet"], voorziening: ["bijstand", "wsw"], alle: ["wet", "gebeurtenis"]},
        ...{gebeurtenis: ["wsnp", "verhuizing"], zonder: ["detentie", "huwelijk"], stapeling: ["2", "3_of_meer"]},
        combinatie: ["alleen_pwet"]
      })
    ).toBe(
      "12.431 inwoners van Utrecht die op 1 januari 2015 een voorziening uit de Wmo én de Jeugdwet (bijstand of sociale werkvoorziening) gebruikten, uit 2 wetten of 3 wetten of meer, in de combinatie alleen P-wet, na een schuldsanering (Wsnp) én na een verhuizing, zonder detentie of een huwelijk."
    );
  });
});
