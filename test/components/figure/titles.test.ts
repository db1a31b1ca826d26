import {describe, expect, it} from "vitest";
import type {Answer} from "../../../components/queries/figure5.js";
import {rows51, rows52, rows53} from "../../../components/cohort/rows.js";
import {selection} from "../../../components/figure/subject.js";
import {title51, title52, title53} from "../../../components/figure/titles.js";
import type {Choice} from "../../../components/model/choice.js";
import {gebieden} from "../cohort/gebieden.js";
import {answer, choice} from "./example.js";

const from = (k: Choice) => ({choice: k, gebieden, moments: answer.moments});
const group = (group: string, gebruik: number, startgroep: number, side = 0) =>
  [startgroep, gebruik].map((gebruik, moment) => ({kant: side, groep: group, moment, startgroep, gebruik}));

describe("title51(rows, environment)", () => {
  type Number = readonly [gebruik: number, startgroep: number];
  const title = (own: Number | null, beside: Number | null, otherwise: Partial<Choice> = {}) => {
    const figure51 = [...(own ? group("totaal", ...own) : []), ...(beside ? group("totaal", ...beside, 1) : [])];
    const k = {...choice, ...otherwise};
    return title51(rows51({...answer, figure51}, k), from(k));
  };
  const only = {vergelijk: null};

  it("takes the gebied out of what holds it", () =>
    expect(title([800, 1000], [35000, 50000])).toBe(
      "Na een half jaar gebruikt 80% van de startgroep in Utrecht een voorziening, vaker dan in de rest van Nederland (70%)"
    ));
  it("says iets where the difference is clear and small", () =>
    expect(title([7490, 10000], [45600, 60000])).toBe(
      "Na een half jaar gebruikt 75% van de startgroep in Utrecht een voorziening, iets minder vaak dan in de rest van Nederland (76%)"
    ));
  it("writes one decimal in both where two that differ would look the same", () =>
    expect(title([37625, 50000], [415000, 550000])).toBe(
      "Na een half jaar gebruikt 75,3% van de startgroep in Utrecht een voorziening, ongeveer even vaak als in de rest van Nederland (75,5%)"
    ));
  it("says a difference that even a decimal does not show", () =>
    expect(title([7_504_000, 10_000_000], [22_504_000, 30_000_000])).toBe(
      "Na een half jaar gebruikt 75,0% van de startgroep in Utrecht een voorziening, iets vaker dan in de rest van Nederland (75,0%; een verschil van minder dan 0,1 procentpunt)"
    ));
  it("takes a lack of evidence for no equality, and equality only within the threshold", () => {
    expect(title([80, 100], [760, 1100])).toMatch(/, vaker dan in de rest van Nederland \(68%\)$/);
    expect(title([76, 100], [760, 1100])).toMatch(/, geen duidelijk verschil met de rest van Nederland \(68%\)$/);
    expect(title([7600, 10000], [76100, 100000])).toMatch(
      /, ongeveer even vaak als in de rest van Nederland \(76,1%\)$/
    );
  });
  it("turns round for the land that is compared with a part of it", () =>
    expect(title([35000, 50000], [800, 1000], {gebied: "NL", vergelijk: "GM0344"})).toBe(
      "Na een half jaar gebruikt 70,0% van de startgroep in Nederland een voorziening; in Utrecht vaker dan in de rest van Nederland (80,0% en 69,8%)"
    ));
  it("compares with nothing where the rest is too small, or nobody", () => {
    expect(title([40, 50], [55, 70])).toBe(
      "Na een half jaar gebruikt 80% van de startgroep in Utrecht een voorziening"
    );
    expect(title([40, 50], [40, 50])).toBe(
      "Na een half jaar gebruikt 80% van de startgroep in Utrecht een voorziening"
    );
    expect(title([40, 50], null, only)).toMatch(/een voorziening$/);
  });
  it("says whose share it is when those who left do not count, or a filter is on", () => {
    expect(title([800, 1000], null, {...only, noemer: "risico"})).toBe(
      "Na een half jaar gebruikt 80% van wie er nog is in Utrecht een voorziening"
    );
    expect(title([800, 1000], null, {...only, huishoudtype: ["eenouder"]})).toBe(
      "Na een half jaar gebruikt 80% van deze groep in Utrecht een voorziening"
    );
  });
  it("says nothing of a share of a few, and that nobody is there", () => {
    expect(title([6, 12], null, only)).toBe("De startgroep in Utrecht is te klein voor een uitspraak (n = 12)");
    expect(title(null, null)).toBe("Niemand in Utrecht hoort bij deze keuze");
  });
});

describe("title52(rows, environment)", () => {
  const title = (figure52: Answer["figure52"], otherwise: Partial<Choice> = {}) => {
    const k = {...choice, ...otherwise};
    return title52(rows52({...answer, figure52}, k), from(k));
  };
  it("speaks of eenoudergezinnen beside paren met kinderen, however far others lie apart", () =>
    expect(
      title([
        ...[...group("overig", 10, 500), ...group("eenpersoons", 490, 500)],
        ...[...group("eenouder", 240, 300), ...group("paar_met_kinderen", 600, 1200)]
      ])
    ).toBe(
      "In Utrecht gebruikt na een half jaar 80% van de startgroep in een eenoudergezin een voorziening, vaker dan in een paar met kinderen (50%)"
    ));
  it("does not call them equal for lack of evidence", () => {
    expect(title([...group("eenouder", 60, 100), ...group("paar_met_kinderen", 64, 100)])).toBe(
      "In Utrecht gebruikt na een half jaar 60% van de startgroep in een eenoudergezin een voorziening, geen duidelijk verschil met een paar met kinderen (64%)"
    );
    expect(title([...group("eenouder", 6000, 10000), ...group("paar_met_kinderen", 6050, 10000)])).toBe(
      "In Utrecht gebruikt na een half jaar 60% van de startgroep in een eenoudergezin een voorziening, ongeveer even vaak als in een paar met kinderen (61%)"
    );
  });
  it("takes the next of the same order where the choice leaves these out", () => {
    const rows = [...group("eenpersoons", 300, 400), ...group("overig", 90, 300)];
    expect(title(rows, {huishoudtype: ["overig", "eenpersoons"]})).toBe(
      "In Utrecht gebruikt na een half jaar 75% van deze groep in een eenpersoonshuishouden een voorziening, vaker dan in een overig huishouden (30%)"
    );
    expect(title(rows, {huishoudtype: ["overig"]})).toBe(
      "In Utrecht gebruikt na een half jaar 30% van deze groep in een overig huishouden een voorziening"
    );
  });
  it("keeps to its huishoudtype where that is small, and says so", () => {
    expect(title([...group("eenouder", 9, 14), ...group("paar_met_kinderen", 600, 1200)])).toBe(
      "De startgroep in een eenoudergezin in Utrecht is te klein voor een uitspraak (n = 14)"
    );
    expect(title([...group("eenouder", 240, 300), ...group("paar_met_kinderen", 9, 14)])).toBe(
      "In Utrecht gebruikt na een half jaar 80% van de startgroep in een eenoudergezin een voorziening"
    );
    expect(title([])).toMatch(/te klein voor een uitspraak \(n = 0\)$/);
  });
});

describe("title53(rows, environment)", () => {
  const by = (
    groups: readonly [gebeurtenis: string, personen: number, gebruik: number][],
    otherwise: Partial<Choice> = {}
  ) => {
    const k = {...choice, ...otherwise};
    const figure53 = groups.map(([gebeurtenis, personen, gebruik]) => ({
      ...{kant: 0, gebeurtenis, personen, gebruik, zonder_personen: 20_000, zonder_gebruik: 2000}
    }));
    return title53(rows53({...answer, figure53}, k), from(k));
  };
  it("counts after how many gebeurtenissen use is higher, lower and a little so", () => {
    expect(
      by([
        ["wsnp", 100, 50],
        ["detentie", 200, 70],
        ["huwelijk", 900, 40],
        ["diploma", 300, 31]
      ])
    ).toBe(
      "In Utrecht gebruiken inwoners na 2 van de 4 levensgebeurtenissen vaker een voorziening dan wie dat niet meemaakte, na 1 minder vaak"
    );
    expect(
      by([
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
      by([
        ["wsnp", 100, 11],
        ["diploma", 300, 31]
      ])
    ).toBe("In Utrecht is na geen van de 2 levensgebeurtenissen een duidelijk verschil in gebruik te zien");
    expect(
      by([
        ["verhuizing", 20_000, 2020],
        ["diploma", 30_000, 2990]
      ])
    ).toBe(
      "In Utrecht gebruiken inwoners na 2 levensgebeurtenissen ongeveer even vaak een voorziening als wie dat niet meemaakte"
    );
  });
  it("names the one that is left, with both shares", () => {
    expect(
      by([
        ["wsnp", 100, 50],
        ["detentie", 12, 12]
      ])
    ).toBe(
      "In Utrecht gebruiken inwoners na een schuldsanering (Wsnp) vaker een voorziening dan wie dat niet meemaakte (50% en 10%) (na 1 andere zijn de groepen te klein)"
    );
    expect(by([["wsnp", 100, 11]])).toBe(
      "In Utrecht is in gebruik na een schuldsanering (Wsnp) geen duidelijk verschil te zien met wie dat niet meemaakte (11% en 10%)"
    );
  });
  it("claims nothing on a few persons, however large the difference", () => {
    expect(by([["wsnp", 5, 5]])).toMatch(/te weinig inwoners/);
    expect(by([["wsnp", 40, 9]])).toMatch(/te weinig inwoners/);
    expect(by([])).toBe("Niemand in Utrecht maakte in deze keuze een levensgebeurtenis mee");
  });
  it("follows the filters but the wet", () => {
    expect(by([["wsnp", 100, 50]], {huishoudtype: ["eenouder"]})).toMatch(/^Binnen deze groep in Utrecht gebruiken/);
    const wmo: Choice = {...choice, wet: ["wmo"]};
    expect(by([["wsnp", 100, 50]], {wet: ["wmo"]})).toMatch(/^In Utrecht gebruiken/);
    expect([selection("5.1", wmo), selection("5.3", wmo)]).toEqual([["Wet: Wmo"], []]);
  });
});
