import {describe, expect, it} from "vitest";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen52} from "../../../components/figuur/rijen52.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import type {Antwoord} from "../../../components/cohort/antwoord.js";
import type {Keuze} from "../../../components/cohort/keuze.js";
import {zin51} from "../../../components/rapport/zin51.js";
import {zin52} from "../../../components/rapport/zin52.js";
import {zin53} from "../../../components/rapport/zin53.js";
import type {Gebied} from "../../../components/werkbank/gebied.js";
import {antwoord, keuze} from "../figuur/voorbeeld.js";

const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "GM0344", naam: "Utrecht", soort: "gemeente", gemeenten: ["GM0344"]}
];
const omgeving = (keuze: Keuze, {momenten}: Antwoord) => ({keuze, gebieden, momenten});
const alleen = {...keuze, vergelijk: null};

describe("zin51(rijen, omgeving)", () => {
  const zin = (wat: Antwoord, k: Keuze = keuze) => zin51(rijen51(wat, k), omgeving(k, wat)).join(" ");
  it("says the share of the startgroep, and how it stands to the reference group", () =>
    expect(zin(antwoord)).toBe(
      "Na een half jaar gebruikte in Utrecht 80% (95%-interval 77 tot 82%) van de startgroep van 1.000 inwoners een voorziening. Dat is meer dan in de referentiegroep, Nederland: 70%."
    ));
  it("says ongeveer evenveel where the intervals overlap", () => {
    const gelijk = antwoord.figuur51.map((rij) =>
      rij.kant === 1 && rij.moment === 1 ? {...rij, gebruik: 39500} : rij
    );
    expect(zin({...antwoord, figuur51: gelijk})).toContain(
      "Dat is ongeveer evenveel als in de referentiegroep, Nederland: 79%."
    );
  });
  it("says nothing of a share of few", () => {
    const klein = antwoord.figuur51.map((rij) => ({...rij, startgroep: 20, gebruik: 15}));
    expect(zin({...antwoord, figuur51: klein})).toBe(
      "De startgroep in Utrecht is te klein voor een uitspraak (n = 20)."
    );
  });
  it("needs a later peilmoment", () =>
    expect(zin({...antwoord, momenten: ["2015-01-01"]})).toBe("Er is nog geen later peilmoment om te volgen."));
});

describe("zin52(rijen, omgeving)", () => {
  const zin = (wat: Antwoord) => zin52(rijen52(wat, alleen), omgeving(alleen, wat)).join(" ");
  const rij = (groep: string, gebruik: number) =>
    [0, 1].map((moment) => ({kant: 0, groep, moment, startgroep: 300, gebruik: moment === 0 ? 300 : gebruik}));
  it("names the huishoudtypen that differ most", () =>
    expect(zin({...antwoord, figuur52: [...rij("eenouder", 240), ...rij("paar_met_kinderen", 150)]})).toBe(
      "Na een half jaar was in Utrecht het verschil in gebruik het duidelijkst tussen paar met kinderen (50%, 95%-interval 44 tot 56%) en eenoudergezin (80%, 95%-interval 75 tot 84%)."
    ));
  it("compares nothing where one huishoudtype is large enough", () => {
    const klein = rij("paar_met_kinderen", 5).map((deel) => ({
      ...deel,
      startgroep: 12,
      gebruik: Math.min(deel.gebruik, 12)
    }));
    const uit = zin({...antwoord, figuur52: [...rij("eenouder", 240), ...klein]});
    expect(uit).toBe(
      "Na een half jaar gebruikte in Utrecht 80% (95%-interval 75 tot 84%) van de startgroep in huishoudtype eenoudergezin een voorziening; de andere groepen zijn te klein om mee te vergelijken."
    );
  });
  it("says so where none differ", () =>
    expect(zin({...antwoord, figuur52: [...rij("eenouder", 240), ...rij("paar_met_kinderen", 235)]})).toBe(
      "Na een half jaar gebruikten de huishoudtypen in Utrecht ongeveer even vaak een voorziening: de intervallen overlappen."
    ));
});

describe("zin53(rijen, omgeving)", () => {
  const zin = (wat: Antwoord, k: Keuze = keuze) => zin53(rijen53(wat, k), omgeving(k, wat)).join(" ");
  it("says the clearest difference with its interval, and that it is no cause", () =>
    expect(zin(antwoord)).toBe(
      "In Utrecht gebruikte 50% (95%-interval 40 tot 60%) van de 100 inwoners na een schuldsanering (Wsnp) een voorziening, tegen 10% van wie dat niet meemaakte: een verschil van 40,0 procentpunt (95%-interval 30,1 tot 49,8). Ongeveer evenveel als in Nederland: schuldsanering (Wsnp). Samenhang is geen oorzaak: wie iets meemaakt, verschilt ook op andere punten."
    ));
  it("says nothing of few", () => expect(zin({...antwoord, figuur53: []})).toContain("te kleine groepen"));
});
