import {describe, expect, it} from "vitest";
import {geenKeuze} from "../../../components/cohort/keuze.js";
import {leeswijzers, toelichting} from "../../../components/levensweg/definities.js";
import {begrippen} from "../../../data/begrip.js";

describe("toelichting(figuur, keuze, bediening)", () => {
  const alle = (bediening: boolean) =>
    (["5.1", "5.2", "5.3"] as const).flatMap((figuur) =>
      (["vast", "risico"] as const).flatMap((noemer) =>
        (["zelfde", "enige"] as const).map((basis) =>
          toelichting(figuur, {...geenKeuze("2015-01-01"), noemer, basis}, bediening)
        )
      )
    );
  it("names no control where there is none", () => {
    for (const tekst of alle(false)) expect(tekst).not.toMatch(/[Kk]ies|keuze|“/);
  });
  it("names the control by which the other way of counting is chosen", () => {
    const [vast, , risico] = alle(true);
    expect(vast).toMatch(/blijft in de noemer\. Kies bij “Wie telt mee” voor “Wie er nog is” om dat te veranderen\.$/);
    expect(risico).toMatch(
      /telt dan niet mee\. Kies bij “Wie telt mee” voor “De hele startgroep” om dat te veranderen\.$/
    );
    expect(alle(true).at(-1)).toMatch(/ De keuze bij “Wet” telt hier niet mee\.$/);
  });
});

describe("leeswijzers", () => {
  it("name only begrippen that have a place in the list", () => {
    const codes = begrippen.map(({code}) => code);
    for (const {begrippen} of Object.values(leeswijzers)) expect(codes).toEqual(expect.arrayContaining([...begrippen]));
  });
  it("stand in alphabetical order, each once", () => {
    const termen = begrippen.map(({term}) => term);
    expect([...new Set(termen)].sort((a, b) => a.localeCompare(b, "nl"))).toEqual(termen);
  });
});
