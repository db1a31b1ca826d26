import {describe, expect, it} from "vitest";
import type {Antwoord} from "../../../components/cohort/antwoord.js";
import {geenKeuze, type Keuze} from "../../../components/cohort/keuze.js";
import {uitwegen} from "../../../components/levensweg/leeg.js";

const keuze = Object.freeze({...geenKeuze("2015-01-01"), huishoudtype: ["eenouder"], wet: ["wsw"]}) as Keuze;
const met = (telling: (keuze: Keuze) => number) => ({
  vraag: (keuze: Keuze): Promise<Antwoord> =>
    Promise.resolve({
      ...{momenten: ["2015-01-01"], figuur52: [], figuur53: []},
      figuur51: [{kant: 0, groep: "totaal", moment: 0, startgroep: telling(keuze), gebruik: 0}]
    })
});

describe("uitwegen(werkbank, keuze)", () => {
  it("names the filter that emptied the cohort", async () =>
    expect(
      await uitwegen(
        met(({wet}) => (wet.length === 0 ? 7 : 0)),
        keuze
      )
    ).toEqual([{naam: "Wet", aantal: 7, keuze: {...keuze, wet: []}}]));
  it("takes all filters away where no single one helps", async () =>
    expect(
      await uitwegen(
        met(({wet, huishoudtype}) => (wet.length + huishoudtype.length === 0 ? 9 : 0)),
        keuze
      )
    ).toEqual([{naam: "alle keuzes", aantal: 9, keuze: {...keuze, wet: [], huishoudtype: []}}]));
  it("knows no way out of an empty gebied", async () =>
    expect(
      await uitwegen(
        met(() => 0),
        keuze
      )
    ).toEqual([]));
});
