import {describe, expect, it} from "vitest";
import type {Antwoord} from "../../../components/cohort/antwoord.js";
import type {Keuze} from "../../../components/cohort/keuze.js";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen52} from "../../../components/figuur/rijen52.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {selectie} from "../../../components/figuur/selectie.js";
import {titel51} from "../../../components/figuur/titel51.js";
import {titel52} from "../../../components/figuur/titel52.js";
import {titel53} from "../../../components/figuur/titel53.js";
import {gebieden} from "../cohort/gebieden.js";
import {antwoord, keuze} from "./voorbeeld.js";

const van = (k: Keuze) => ({keuze: k, gebieden, momenten: antwoord.momenten});
const groep = (groep: string, gebruik: number, startgroep: number, kant = 0) =>
  [startgroep, gebruik].map((gebruik, moment) => ({kant, groep, moment, startgroep, gebruik}));

describe("titel51(rijen, omgeving)", () => {
  type Getal = readonly [gebruik: number, startgroep: number];
  const titel = (eigen: Getal | null, naast: Getal | null, anders: Partial<Keuze> = {}) => {
    const figuur51 = [...(eigen ? groep("totaal", ...eigen) : []), ...(naast ? groep("totaal", ...naast, 1) : [])];
    const k = {...keuze, ...anders};
    return titel51(rijen51({...antwoord, figuur51}, k), van(k));
  };
  const alleen = {vergelijk: null};

  it("takes the gebied out of what holds it", () =>
    expect(titel([800, 1000], [35000, 50000])).toBe(
      "Na een half jaar gebruikt 80% van de startgroep in Utrecht een voorziening, vaker dan in de rest van Nederland (70%)"
    ));
  it("says iets where the difference is clear and small", () =>
    expect(titel([7490, 10000], [45600, 60000])).toBe(
      "Na een half jaar gebruikt 75% van de startgroep in Utrecht een voorziening, iets minder vaak dan in de rest van Nederland (76%)"
    ));
  it("writes one decimal in both where two that differ would look the same", () =>
    expect(titel([37625, 50000], [415000, 550000])).toBe(
      "Na een half jaar gebruikt 75,3% van de startgroep in Utrecht een voorziening, ongeveer even vaak als in de rest van Nederland (75,5%)"
    ));
  it("says a difference that even a decimal does not show", () =>
    expect(titel([7_504_000, 10_000_000], [22_504_000, 30_000_000])).toBe(
      "Na een half jaar gebruikt 75,0% van de startgroep in Utrecht een voorziening, iets vaker dan in de rest van Nederland (75,0%; een verschil van minder dan 0,1 procentpunt)"
    ));
  it("takes a lack of evidence for no equality, and equality only within the threshold", () => {
    expect(titel([80, 100], [760, 1100])).toMatch(/, vaker dan in de rest van Nederland \(68%\)$/);
    expect(titel([76, 100], [760, 1100])).toMatch(/, geen duidelijk verschil met de rest van Nederland \(68%\)$/);
    expect(titel([7600, 10000], [76100, 100000])).toMatch(
      /, ongeveer even vaak als in de rest van Nederland \(76,1%\)$/
    );
  });
  it("turns round for the land that is compared with a part of it", () =>
    expect(titel([35000, 50000], [800, 1000], {gebied: "NL", vergelijk: "GM0344"})).toBe(
      "Na een half jaar gebruikt 70,0% van de startgroep in Nederland een voorziening; in Utrecht vaker dan in de rest van Nederland (80,0% en 69,8%)"
    ));
  it("compares with nothing where the rest is too small, or nobody", () => {
    expect(titel([40, 50], [55, 70])).toBe(
      "Na een half jaar gebruikt 80% van de startgroep in Utrecht een voorziening"
    );
    expect(titel([40, 50], [40, 50])).toBe(
      "Na een half jaar gebruikt 80% van de startgroep in Utrecht een voorziening"
    );
    expect(titel([40, 50], null, alleen)).toMatch(/een voorziening$/);
  });
  it("says whose share it is when those who left do not count, or a filter is on", () => {
    expect(titel([800, 1000], null, {...alleen, noemer: "risico"})).toBe(
      "Na een half jaar gebruikt 80% van wie er nog is in Utrecht een voorziening"
    );
    expect(titel([800, 1000], null, {...alleen, huishoudtype: ["eenouder"]})).toBe(
      "Na een half jaar gebruikt 80% van deze groep in Utrecht een voorziening"
    );
  });
  it("says nothing of a share of a few, and that nobody is there", () => {
    expect(titel([6, 12], null, alleen)).toBe("De startgroep in Utrecht is te klein voor een uitspraak (n = 12)");
    expect(titel(null, null)).toBe("Niemand in Utrecht hoort bij deze keuze");
  });
});

describe("titel52(rijen, omgeving)", () => {
  const titel = (figuur52: Antwoord["figuur52"], anders: Partial<Keuze> = {}) => {
    const k = {...keuze, ...anders};
    return titel52(rijen52({...antwoord, figuur52}, k), van(k));
  };
  it("speaks of eenoudergezinnen beside paren met kinderen, however far others lie apart", () =>
    expect(
      titel([
        ...[...groep("overig", 10, 500), ...groep("eenpersoons", 490, 500)],
        ...[...groep("eenouder", 240, 300), ...groep("paar_met_kinderen", 600, 1200)]
      ])
    ).toBe(
      "In Utrecht gebruikt na een half jaar 80% van de startgroep in een eenoudergezin een voorziening, vaker dan in een paar met kinderen (50%)"
    ));
  it("does not call them equal for lack of evidence", () => {
    expect(titel([...groep("eenouder", 60, 100), ...groep("paar_met_kinderen", 64, 100)])).toBe(
      "In Utrecht gebruikt na een half jaar 60% van de startgroep in een eenoudergezin een voorziening, geen duidelijk verschil met een paar met kinderen (64%)"
    );
    expect(titel([...groep("eenouder", 6000, 10000), ...groep("paar_met_kinderen", 6050, 10000)])).toBe(
      "In Utrecht gebruikt na een half jaar 60% van de startgroep in een eenoudergezin een voorziening, ongeveer even vaak als in een paar met kinderen (61%)"
    );
  });
  it("takes the next of the same order where the choice leaves these out", () => {
    const rijen = [...groep("eenpersoons", 300, 400), ...groep("overig", 90, 300)];
    expect(titel(rijen, {huishoudtype: ["overig", "eenpersoons"]})).toBe(
      "In Utrecht gebruikt na een half jaar 75% van deze groep in een eenpersoonshuishouden een voorziening, vaker dan in een overig huishouden (30%)"
    );
    expect(titel(rijen, {huishoudtype: ["overig"]})).toBe(
      "In Utrecht gebruikt na een half jaar 30% van deze groep in een overig huishouden een voorziening"
    );
  });
  it("keeps to its huishoudtype where that is small, and says so", () => {
    expect(titel([...groep("eenouder", 9, 14), ...groep("paar_met_kinderen", 600, 1200)])).toBe(
      "De startgroep in een eenoudergezin in Utrecht is te klein voor een uitspraak (n = 14)"
    );
    expect(titel([...groep("eenouder", 240, 300), ...groep("paar_met_kinderen", 9, 14)])).toBe(
      "In Utrecht gebruikt na een half jaar 80% van de startgroep in een eenoudergezin een voorziening"
    );
    expect(titel([])).toMatch(/te klein voor een uitspraak \(n = 0\)$/);
  });
});

describe("titel53(rijen, omgeving)", () => {
  const bij = (
    groepen: readonly [gebeurtenis: string, personen: number, gebruik: number][],
    anders: Partial<Keuze> = {}
  ) => {
    const k = {...keuze, ...anders};
    const figuur53 = groepen.map(([gebeurtenis, personen, gebruik]) => ({
      ...{kant: 0, gebeurtenis, personen, gebruik, zonder_personen: 20_000, zonder_gebruik: 2000}
    }));
    return titel53(rijen53({...antwoord, figuur53}, k), van(k));
  };
  it("counts after how many gebeurtenissen use is higher, lower and a little so", () => {
    expect(
      bij([
        ["wsnp", 100, 50],
        ["detentie", 200, 70],
        ["huwelijk", 900, 40],
        ["diploma", 300, 31]
      ])
    ).toBe(
      "In Utrecht gebruiken inwoners na 2 van de 4 levensgebeurtenissen vaker een voorziening dan wie dat niet meemaakte, na 1 minder vaak"
    );
    expect(
      bij([
        ["wsnp", 100, 50],
        ["verhuizing", 20_000, 2200],
        ["diploma", 300, 31],
        ["huwelijk", 30, 11]
      ])
    ).toBe(
      "In Utrecht gebruiken inwoners na 2 van de 4 levensgebeurtenissen vaker een voorziening dan wie dat niet meemaakte, na 1 iets vaker"
    );
  });
  it("does not take a lack of evidence for equality", () => {
    expect(
      bij([
        ["wsnp", 100, 11],
        ["diploma", 300, 31]
      ])
    ).toBe("In Utrecht is na geen van de 2 levensgebeurtenissen een duidelijk verschil in gebruik te zien");
    expect(
      bij([
        ["verhuizing", 20_000, 2020],
        ["diploma", 30_000, 2990]
      ])
    ).toBe(
      "In Utrecht gebruiken inwoners na 2 levensgebeurtenissen ongeveer even vaak een voorziening als wie dat niet meemaakte"
    );
  });
  it("names the one that is left, with both shares", () => {
    expect(
      bij([
        ["wsnp", 100, 50],
        ["detentie", 12, 12]
      ])
    ).toBe(
      "In Utrecht gebruiken inwoners na een schuldsanering (Wsnp) vaker een voorziening dan wie dat niet meemaakte (50% en 10%) (na 1 andere zijn de groepen te klein)"
    );
    expect(bij([["wsnp", 100, 11]])).toBe(
      "In Utrecht is in gebruik na een schuldsanering (Wsnp) geen duidelijk verschil te zien met wie dat niet meemaakte (11% en 10%)"
    );
  });
  it("claims nothing on a few persons, however large the difference", () => {
    expect(bij([["wsnp", 5, 5]])).toMatch(/te weinig inwoners/);
    expect(bij([["wsnp", 40, 9]])).toMatch(/te weinig inwoners/);
    expect(bij([])).toBe("Niemand in Utrecht maakte in deze keuze een levensgebeurtenis mee");
  });
  it("follows the filters but the wet", () => {
    expect(bij([["wsnp", 100, 50]], {huishoudtype: ["eenouder"]})).toMatch(/^Binnen deze groep in Utrecht gebruiken/);
    const wmo: Keuze = {...keuze, wet: ["wmo"]};
    expect(bij([["wsnp", 100, 50]], {wet: ["wmo"]})).toMatch(/^In Utrecht gebruiken/);
    expect([selectie("5.1", wmo), selectie("5.3", wmo)]).toEqual([["Wet: Wmo"], []]);
  });
});
