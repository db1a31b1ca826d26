import {describe, expect, it} from "vitest";
import type {Answer} from "../../../components/queries/figure5.js";
import {rows51, rows52, rows53} from "../../../components/cohort/rows.js";
import type {Choice} from "../../../components/model/choice.js";
import {sentence51, sentence52, sentence53} from "../../../components/report/levenswegSentences.js";
import {gebieden} from "../cohort/gebieden.js";
import {answer, choice} from "../figure/example.js";

const environment = (choice: Choice, {moments}: Answer) => ({choice, gebieden, moments});
const only = {...choice, vergelijk: null};
const group = (group: string, gebruik: number, startgroep: number, side = 0) =>
  [startgroep, gebruik].map((gebruik, moment) => ({kant: side, groep: group, moment, startgroep, gebruik}));

describe("sentence51(rows, environment)", () => {
  const sentence = (what: Answer, k: Choice = choice) => sentence51(rows51(what, k), environment(k, what)).join(" ");
  const met = (...figure51: Answer["figure51"][]) => ({...answer, figure51: figure51.flat()});
  it("says the share, how it stands to the rest of the reference group, and the interval of the difference", () =>
    expect(sentence(answer)).toBe(
      "Na een half jaar gebruikte in Utrecht 80,0% (95%-interval 77,4 tot 82,4%) van de startgroep van 1.000 inwoners een voorziening. Dat is vaker dan in de referentiegroep, de rest van Nederland: 69,8%, een verschil van 10,2 procentpunt (95%-interval 7,6 tot 12,6)."
    ));
  it("says that no difference is clear", () =>
    expect(sentence(met(group("totaal", 800, 1000), group("totaal", 39500, 50000, 1)))).toContain(
      " Er is geen duidelijk verschil met de referentiegroep, de rest van Nederland: 79,0%, een verschil van 1,0 procentpunt (95%-interval −1,6 tot 3,4)."
    ));
  it("says ongeveer even vaak where the whole interval lies within the threshold", () =>
    expect(sentence(met(group("totaal", 7600, 10000), group("totaal", 76100, 100000, 1)))).toContain(
      " Dat is ongeveer even vaak als in de referentiegroep, de rest van Nederland: 76,1%, een verschil van 0,1 procentpunt (95%-interval −0,8 tot 1,0)."
    ));
  it("groups the wetten by how they stand", () =>
    expect(
      sentence(
        met(
          ...[group("totaal", 800, 1000), group("totaal", 35000, 50000, 1)],
          ...[group("wmo", 400, 500), group("wmo", 10500, 15500, 1)],
          ...[group("jeugdwet", 60, 200), group("jeugdwet", 1500, 5000, 1)],
          ...[group("wsw", 20, 24), group("wsw", 500, 5000, 1)]
        )
      )
    ).toMatch(/ Vaker dan in de rest van Nederland: Wmo\. Geen duidelijk verschil: Jeugdwet\.$/));
  it("turns round for the land beside one of its gemeenten", () => {
    const k = {...choice, gebied: "NL", vergelijk: "GM0344"};
    const what = met(group("totaal", 35000, 50000), group("totaal", 600, 1000, 1));
    expect(sentence(what, k)).toBe(
      "Na een half jaar gebruikte in Nederland 70,0% (95%-interval ±0,5 procentpunt) van de startgroep van 50.000 inwoners een voorziening. In Utrecht was dat 60,0%: minder vaak dan in de rest van Nederland (70,2%), een verschil van 10,2 procentpunt (95%-interval 7,2 tot 13,3)."
    );
  });
  it("compares gebieden apart as they are", () => {
    const k = {...choice, vergelijk: "GM0363"};
    expect(sentence(met(group("totaal", 800, 1000), group("totaal", 1400, 2000, 1)), k)).toMatch(
      / Dat is vaker dan in de referentiegroep, Amsterdam: 70,0%, een verschil van 10,0 procentpunt/
    );
  });
  it("says nothing of a share of few, nor beside few", () => {
    expect(sentence(met(group("totaal", 15, 20)))).toBe(
      "De startgroep in Utrecht is te klein voor een uitspraak (n = 20)."
    );
    expect(sentence(met(group("totaal", 80, 100), group("totaal", 95, 120, 1)))).toMatch(
      / De startgroep van de referentiegroep, de rest van Nederland, is te klein om te vergelijken\.$/
    );
  });
  it("needs a later peilmoment", () =>
    expect(sentence({...answer, moments: ["2015-01-01"]})).toBe("Er is nog geen later peilmoment om te volgen."));
});

describe("sentence52(rows, environment)", () => {
  const sentence = (figure52: Answer["figure52"], k: Choice = only) =>
    sentence52(rows52({...answer, figure52}, k), environment(k, answer)).join(" ");
  it("says two huishoudtypen that are fixed beforehand, with the interval of their difference", () =>
    expect(
      sentence([...group("eenouder", 240, 300), ...group("paar_met_kinderen", 150, 300), ...group("overig", 5, 300)])
    ).toBe(
      "Na een half jaar gebruikte in Utrecht 80,0% (95%-interval 75,1 tot 84,1%) van de 300 inwoners die in een eenoudergezin begonnen een voorziening. Dat is vaker dan in een paar met kinderen: 50,0% van 300, een verschil van 30,0 procentpunt (95%-interval 22,5 tot 37,0)."
    ));
  it("says that no difference is clear", () =>
    expect(sentence([...group("eenouder", 240, 300), ...group("paar_met_kinderen", 235, 300)])).toMatch(
      / Er is geen duidelijk verschil met een paar met kinderen: 78,3% van 300, een verschil van 1,7 procentpunt \(95%-interval −4,8 tot 8,2\)\.$/
    ));
  it("compares nothing with few", () => {
    expect(sentence([...group("eenouder", 240, 300), ...group("paar_met_kinderen", 5, 12)])).toMatch(
      / De startgroep in een paar met kinderen is te klein om te vergelijken \(n = 12\)\.$/
    );
    expect(sentence([...group("eenouder", 5, 12)])).toBe(
      "De startgroep in een eenoudergezin in Utrecht is te klein voor een uitspraak (n = 12)."
    );
  });
  it("sets every huishoudtype beside the rest of the reference group", () =>
    expect(
      sentence(
        [
          ...[...group("eenouder", 240, 300), ...group("eenouder", 12240, 20300, 1)],
          ...[...group("eenpersoons", 500, 1000), ...group("eenpersoons", 30500, 61000, 1)]
        ],
        choice
      )
    ).toMatch(
      / Vaker dan in de rest van Nederland: eenoudergezin\. Geen duidelijk verschil: eenpersoonshuishouden\.$/
    ));
});

describe("sentence53(rows, environment)", () => {
  const sentence = (figure53: Answer["figure53"], k: Choice = choice) =>
    sentence53(rows53({...answer, figure53}, k), environment(k, answer)).join(" ");
  const row = (gebeurtenis: string, gebruik: number, personen: number, side = 0) => ({
    ...{kant: side, gebeurtenis, personen, gebruik},
    ...{zonder_personen: 10_000 * (1 + side), zonder_gebruik: 1000 * (1 + side)}
  });
  it("says one gebeurtenis that is fixed in numbers, and all by how use stands to use without", () =>
    expect(
      sentence(
        [row("echtscheiding", 60, 300), row("wsnp", 50, 100), row("diploma", 31, 300), row("huwelijk", 40, 900)],
        only
      )
    ).toBe(
      "In Utrecht gebruikte 20,0% (95%-interval 15,9 tot 24,9%) van de 300 inwoners na een echtscheiding een voorziening, tegen 10,0% van wie dat niet meemaakte: een verschil van 10,0 procentpunt (95%-interval 5,8 tot 14,9). Vaker een voorziening dan wie de gebeurtenis niet meemaakte: echtscheiding en schuldsanering (Wsnp). Minder vaak: huwelijk. Geen duidelijk verschil: diploma behaald. Samenhang is geen oorzaak: wie iets meemaakt, verschilt ook op andere punten."
    ));
  it("sets use after a gebeurtenis beside that in the rest of the reference group, never a difference of differences", () => {
    const result = sentence([
      ...[row("wsnp", 50, 100), row("wsnp", 1250, 4100, 1)],
      ...[row("detentie", 60, 200), row("detentie", 1260, 4200, 1)]
    ]);
    expect(result).toContain(
      " Na een gebeurtenis vaker dan in de rest van Nederland: schuldsanering (Wsnp). Geen duidelijk verschil: detentie."
    );
  });
  it("says nothing of few", () => expect(sentence([])).toContain("te kleine groepen"));
});
