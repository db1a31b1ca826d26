import {describe, expect, it} from "vitest";
import {readingGuides, toelichting} from "../../../components/levensweg/definitions.js";
import {noChoice} from "../../../components/model/choice.js";
import {begrippen} from "../../../data/begrip.js";

describe("toelichting(figure, choice, controls)", () => {
  const all = (controls: boolean) =>
    (["5.1", "5.2", "5.3"] as const).flatMap((figure) =>
      (["vast", "risico"] as const).flatMap((noemer) =>
        (["zelfde", "enige"] as const).map((basis) =>
          toelichting(figure, {...noChoice("2015-01-01"), noemer, basis}, controls)
        )
      )
    );
  it("names no control where there is none", () => {
    for (const text of all(false)) expect(text).not.toMatch(/[Kk]ies|keuze|“/);
  });
  it("names the control by which the other way of counting is chosen", () => {
    const [fixed, , risico] = all(true);
    expect(fixed).toMatch(/blijft in de noemer\. Kies bij “Wie telt mee” voor “Wie er nog is” om dat te veranderen\.$/);
    expect(risico).toMatch(
      /telt dan niet mee\. Kies bij “Wie telt mee” voor “De hele startgroep” om dat te veranderen\.$/
    );
    expect(all(true).at(-1)).toMatch(/ De keuze bij “Wet” telt hier niet mee\.$/);
  });
});

describe("readingGuides", () => {
  it("name only begrippen that have a place in the list", () => {
    const codes = begrippen.map(({code}) => code);
    for (const {begrippen} of Object.values(readingGuides))
      expect(codes).toEqual(expect.arrayContaining([...begrippen]));
  });
  it("stand in alphabetical order, each once", () => {
    const terms = begrippen.map(({term}) => term);
    expect([...new Set(terms)].sort((a, b) => a.localeCompare(b, "nl"))).toEqual(terms);
  });
});
