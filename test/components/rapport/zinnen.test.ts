import {describe, expect, it} from "vitest";
import type {Antwoord} from "../../../components/cohort/antwoord.js";
import type {Keuze} from "../../../components/cohort/keuze.js";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen52} from "../../../components/figuur/rijen52.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {zin51} from "../../../components/rapport/zin51.js";
import {zin52} from "../../../components/rapport/zin52.js";
import {zin53} from "../../../components/rapport/zin53.js";
import {gebieden} from "../cohort/gebieden.js";
import {antwoord, keuze} from "../figuur/voorbeeld.js";

const omgeving = (keuze: Keuze, {momenten}: Antwoord) => ({keuze, gebieden, momenten});
const alleen = {...keuze, vergelijk: null};
const groep = (groep: string, gebruik: number, startgroep: number, kant = 0) =>
  [startgroep, gebruik].map((gebruik, moment) => ({kant, groep, moment, startgroep, gebruik}));

describe("zin51(rijen, omgeving)", () => {
  const zin = (wat: Antwoord, k: Keuze = keuze) => zin51(rijen51(wat, k), omgeving(k, wat)).join(" ");
  const met = (...figuur51: Antwoord["figuur51"][]) => ({...antwoord, figuur51: figuur51.flat()});
  it("says the share, how it stands to the rest of the reference group, and the interval of the difference", () =>
    expect(zin(antwoord)).toBe(
      "Na een half jaar gebruikte in Utrecht 80,0% (95%-interval 77,4 tot 82,4%) van de startgroep van 1.000 inwoners een voorziening. Dat is vaker dan in de referentiegroep, de rest van Nederland: 69,8%, een verschil van 10,2 procentpunt (95%-interval 7,6 tot 12,6)."
    ));
  it("says that no difference is clear", () =>
    expect(zin(met(groep("totaal", 800, 1000), groep("totaal", 39500, 50000, 1)))).toContain(
      " Er is geen duidelijk verschil met de referentiegroep, de rest van Nederland: 79,0%, een verschil van 1,0 procentpunt (95%-interval −1,6 tot 3,4)."
    ));
  it("says ongeveer even vaak where the whole interval lies within the threshold", () =>
    expect(zin(met(groep("totaal", 7600, 10000), groep("totaal", 76100, 100000, 1)))).toContain(
      " Dat is ongeveer even vaak als in de referentiegroep, de rest van Nederland: 76,1%, een verschil van 0,1 procentpunt (95%-interval −0,8 tot 1,0)."
    ));
  it("groups the wetten by how they stand", () =>
    expect(
      zin(
        met(
          ...[groep("totaal", 800, 1000), groep("totaal", 35000, 50000, 1)],
          ...[groep("wmo", 400, 500), groep("wmo", 10500, 15500, 1)],
          ...[groep("jeugdwet", 60, 200), groep("jeugdwet", 1500, 5000, 1)],
          ...[groep("wsw", 20, 24), groep("wsw", 500, 5000, 1)]
        )
      )
    ).toMatch(/ Vaker dan in de rest van Nederland: Wmo\. Geen duidelijk verschil: Jeugdwet\.$/));
  it("turns round for the land beside one of its gemeenten", () => {
    const k = {...keuze, gebied: "NL", vergelijk: "GM0344"};
    const wat = met(groep("totaal", 35000, 50000), groep("totaal", 600, 1000, 1));
    expect(zin(wat, k)).toBe(
      "Na een half jaar gebruikte in Nederland 70,0% (95%-interval ±0,5 procentpunt) van de startgroep van 50.000 inwoners een voorziening. In Utrecht was dat 60,0%: minder vaak dan in de rest van Nederland (70,2%), een verschil van 10,2 procentpunt (95%-interval 7,2 tot 13,3)."
    );
  });
  it("compares gebieden apart as they are", () => {
    const k = {...keuze, vergelijk: "GM0363"};
    expect(zin(met(groep("totaal", 800, 1000), groep("totaal", 1400, 2000, 1)), k)).toMatch(
      / Dat is vaker dan in de referentiegroep, Amsterdam: 70,0%, een verschil van 10,0 procentpunt/
    );
  });
  it("says nothing of a share of few, nor beside few", () => {
    expect(zin(met(groep("totaal", 15, 20)))).toBe("De startgroep in Utrecht is te klein voor een uitspraak (n = 20).");
    expect(zin(met(groep("totaal", 80, 100), groep("totaal", 95, 120, 1)))).toMatch(
      / De startgroep van de referentiegroep, de rest van Nederland, is te klein om te vergelijken\.$/
    );
  });
  it("needs a later peilmoment", () =>
    expect(zin({...antwoord, momenten: ["2015-01-01"]})).toBe("Er is nog geen later peilmoment om te volgen."));
});

describe("zin52(rijen, omgeving)", () => {
  const zin = (figuur52: Antwoord["figuur52"], k: Keuze = alleen) =>
    zin52(rijen52({...antwoord, figuur52}, k), omgeving(k, antwoord)).join(" ");
  it("says two huishoudtypen that are fixed beforehand, with the interval of their difference", () =>
    expect(
      zin([...groep("eenouder", 240, 300), ...groep("paar_met_kinderen", 150, 300), ...groep("overig", 5, 300)])
    ).toBe(
      "Na een half jaar gebruikte in Utrecht 80,0% (95%-interval 75,1 tot 84,1%) van de 300 inwoners die in een eenoudergezin begonnen een voorziening. Dat is vaker dan in een paar met kinderen: 50,0% van 300, een verschil van 30,0 procentpunt (95%-interval 22,5 tot 37,0)."
    ));
  it("says that no difference is clear", () =>
    expect(zin([...groep("eenouder", 240, 300), ...groep("paar_met_kinderen", 235, 300)])).toMatch(
      / Er is geen duidelijk verschil met een paar met kinderen: 78,3% van 300, een verschil van 1,7 procentpunt \(95%-interval −4,8 tot 8,2\)\.$/
    ));
  it("compares nothing with few", () => {
    expect(zin([...groep("eenouder", 240, 300), ...groep("paar_met_kinderen", 5, 12)])).toMatch(
      / De startgroep in een paar met kinderen is te klein om te vergelijken \(n = 12\)\.$/
    );
    expect(zin([...groep("eenouder", 5, 12)])).toBe(
      "De startgroep in een eenoudergezin in Utrecht is te klein voor een uitspraak (n = 12)."
    );
  });
  it("sets every huishoudtype beside the rest of the reference group", () =>
    expect(
      zin(
        [
          ...[...groep("eenouder", 240, 300), ...groep("eenouder", 12240, 20300, 1)],
          ...[...groep("eenpersoons", 500, 1000), ...groep("eenpersoons", 30500, 61000, 1)]
        ],
        keuze
      )
    ).toMatch(
      / Vaker dan in de rest van Nederland: eenoudergezin\. Geen duidelijk verschil: eenpersoonshuishouden\.$/
    ));
});

describe("zin53(rijen, omgeving)", () => {
  const zin = (figuur53: Antwoord["figuur53"], k: Keuze = keuze) =>
    zin53(rijen53({...antwoord, figuur53}, k), omgeving(k, antwoord)).join(" ");
  const rij = (gebeurtenis: string, gebruik: number, personen: number, kant = 0) => ({
    ...{kant, gebeurtenis, personen, gebruik},
    ...{zonder_personen: 10_000 * (1 + kant), zonder_gebruik: 1000 * (1 + kant)}
  });
  it("says one gebeurtenis that is fixed in numbers, and all by how use stands to use without", () =>
    expect(
      zin(
        [rij("echtscheiding", 60, 300), rij("wsnp", 50, 100), rij("diploma", 31, 300), rij("huwelijk", 40, 900)],
        alleen
      )
    ).toBe(
      "In Utrecht gebruikte 20,0% (95%-interval 15,9 tot 24,9%) van de 300 inwoners na een echtscheiding een voorziening, tegen 10,0% van wie dat niet meemaakte: een verschil van 10,0 procentpunt (95%-interval 5,8 tot 14,9). Vaker een voorziening dan wie de gebeurtenis niet meemaakte: echtscheiding en schuldsanering (Wsnp). Minder vaak: huwelijk. Geen duidelijk verschil: diploma behaald. Samenhang is geen oorzaak: wie iets meemaakt, verschilt ook op andere punten."
    ));
  it("sets use after a gebeurtenis beside that in the rest of the reference group, never a difference of differences", () => {
    const uit = zin([
      ...[rij("wsnp", 50, 100), rij("wsnp", 1250, 4100, 1)],
      ...[rij("detentie", 60, 200), rij("detentie", 1260, 4200, 1)]
    ]);
    expect(uit).toContain(
      " Na een gebeurtenis vaker dan in de rest van Nederland: schuldsanering (Wsnp). Geen duidelijk verschil: detentie."
    );
  });
  it("says nothing of few", () => expect(zin([])).toContain("te kleine groepen"));
});
