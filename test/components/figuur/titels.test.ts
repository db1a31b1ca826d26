import {describe, expect, it} from "vitest";
import type {Keuze} from "../../../components/cohort/keuze.js";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen52} from "../../../components/figuur/rijen52.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {selectie} from "../../../components/figuur/selectie.js";
import {titel51} from "../../../components/figuur/titel51.js";
import {titel52} from "../../../components/figuur/titel52.js";
import {titel53} from "../../../components/figuur/titel53.js";
import {vergelijking} from "../../../components/figuur/vergelijking.js";
import {wilson} from "../../../components/statistics/wilson.js";
import {gebieden} from "../cohort/gebieden.js";
import {antwoord, keuze} from "./voorbeeld.js";

const omgeving = {keuze, gebieden, momenten: antwoord.momenten};
const met = (figuur51: typeof antwoord.figuur51) => titel51(rijen51({...antwoord, figuur51}, keuze), omgeving);
const totaal = (kant: number, startgroep: number, gebruik: number) => [
  {kant, groep: "totaal", moment: 0, startgroep, gebruik: startgroep},
  {kant, groep: "totaal", moment: 1, startgroep, gebruik}
];

describe("titel51(rijen, omgeving)", () => {
  it("says meer only where the intervals are apart", () =>
    expect(titel51(rijen51(antwoord, keuze), omgeving)).toBe(
      "Na een half jaar gebruikt 80% van de startgroep in Utrecht een voorziening, meer dan in Nederland (70%)"
    ));
  it("says ongeveer evenveel where they overlap", () =>
    expect(met([...totaal(0, 100, 80), ...totaal(1, 100, 76)])).toMatch(/, ongeveer evenveel als in Nederland$/));
  it("says whose share it is when those who left do not count", () => {
    const risico = {...keuze, noemer: "risico"} as const;
    expect(titel51(rijen51(antwoord, risico), {...omgeving, keuze: risico})).toMatch(
      /gebruikt 80% van wie er nog is in Utrecht/
    );
  });
  it("speaks of deze groep as soon as a filter is on", () => {
    const eenouder: Keuze = {...keuze, huishoudtype: ["eenouder"]};
    expect(titel51(rijen51(antwoord, eenouder), {...omgeving, keuze: eenouder})).toMatch(
      /80% van deze groep in Utrecht/
    );
    expect(titel53(rijen53(antwoord, eenouder), {...omgeving, keuze: eenouder})).toMatch(
      /^Binnen deze groep in Utrecht/
    );
  });
  it("leaves the wet out of figuur 5.3", () => {
    const wmo: Keuze = {...keuze, wet: ["wmo"]};
    expect(titel53(rijen53(antwoord, wmo), {...omgeving, keuze: wmo})).toMatch(/^In Utrecht/);
    expect([selectie("5.1", wmo), selectie("5.3", wmo)]).toEqual([["Wet: Wmo"], []]);
  });
  it("says nothing of a share of a few", () =>
    expect(met(totaal(0, 12, 6))).toBe("De startgroep in Utrecht is te klein voor een uitspraak (n = 12)"));
  it("says that nobody is there", () => expect(met([])).toBe("Niemand in Utrecht hoort bij deze keuze"));
});

describe("titel52(rijen, omgeving)", () => {
  const titel = (figuur52: typeof antwoord.figuur52) => titel52(rijen52({...antwoord, figuur52}, keuze), omgeving);
  const groep = (groep: string, gebruik: number, startgroep = 100) =>
    [startgroep, gebruik].map((gebruik, moment) => ({kant: 0, groep, moment, startgroep, gebruik}));
  it("names the lowest and the highest where they are apart", () =>
    expect(titel([...groep("overig", 40), ...groep("eenouder", 80)])).toBe(
      "Na een half jaar loopt het gebruik in Utrecht uiteen van 40% (overig huishouden) tot 80% (eenoudergezin)"
    ));
  it("ranks nobody where they overlap", () =>
    expect(titel([...groep("overig", 60), ...groep("eenouder", 62)])).toMatch(/ongeveer even vaak/));
  it("names the pair that is apart, though lowest and highest, of unequal sizes, overlap", () =>
    expect(
      titel([
        ...groep("overig", 15, 31),
        ...groep("eenouder", 500, 1000),
        ...groep("eenpersoons", 640, 1000),
        ...groep("paar_met_kinderen", 20, 30)
      ])
    ).toBe(
      "Na een half jaar is het verschil in Utrecht het duidelijkst tussen 50% (eenoudergezin) en 64% (eenpersoonshuishouden)"
    ));
  it("is silent without groups", () => expect(titel([])).toMatch(/nog niets te zeggen/));
});

describe("titel53(rijen, omgeving)", () => {
  it("names the largest difference whose interval leaves out 0", () =>
    expect(titel53(rijen53(antwoord, keuze), omgeving)).toBe(
      "In Utrecht gebruikt 50% een voorziening na een schuldsanering (Wsnp), tegen 10% van wie dat niet meemaakte"
    ));
  const bij = (...groepen: [gebeurtenis: string, personen: number, gebruik: number][]) => {
    const figuur53 = groepen.map(([gebeurtenis, personen, gebruik]) => ({
      ...antwoord.figuur53[0]!,
      ...{gebeurtenis, personen, gebruik}
    }));
    return titel53(rijen53({...antwoord, figuur53}, keuze), omgeving);
  };
  it("does not take a lack of evidence for equality", () => {
    expect(bij(["wsnp", 100, 11])).toMatch(/in Utrecht geen duidelijk verschil in gebruik te zien$/);
    expect(bij(["wsnp", 100, 11], ["detentie", 12, 8])).toMatch(/te zien \(kleine groepen\)$/);
  });
  it("claims nothing on a few persons, however large the difference", () => {
    expect(bij(["wsnp", 5, 5])).toMatch(/te weinig inwoners/);
    expect(bij(["wsnp", 40, 9])).toMatch(/te weinig inwoners/);
    expect(bij(["wsnp", 12, 12], ["detentie", 100, 30])).toMatch(/gebruikt 30% een voorziening na (een )?detentie/);
  });
});

describe("vergelijking(a, b)", () => {
  it("is minder, meer, ongeveer evenveel, or null without persons", () =>
    expect([
      vergelijking(wilson(10, 100), wilson(90, 100)),
      vergelijking(wilson(90, 100), wilson(10, 100)),
      vergelijking(wilson(50, 100), wilson(52, 100)),
      vergelijking(wilson(0, 0), wilson(52, 100))
    ]).toEqual(["minder", "meer", "ongeveer evenveel", null]));
});
