import {parse, View} from "vega";
import {expressionInterpreter} from "vega-interpreter";
import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {lijnTekening} from "../../../components/figuur/lijntekening.js";
import {panelen} from "../../../components/figuur/panelen.js";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {stipTekening} from "../../../components/figuur/stiptekening.js";
import {lagen, tekeningSpec, type Tekening} from "../../../components/figuur/tekening.js";
import {antwoord, keuze} from "./voorbeeld.js";

const groepen = [
  {code: "totaal", naam: "Totaal"},
  {code: "wmo", naam: "Wmo"}
];
const lijnen = (width: number) =>
  lijnTekening(rijen51(antwoord, keuze), {width, groepen, namen: ["Utrecht", "Nederland"]});
const stippen = (width: number) =>
  stipTekening(rijen53(antwoord, keuze), {width, namen: ["Utrecht"], volgorde: ["wsnp", "verhuizing"]});

describe("lijnTekening(rijen, opties)", () => {
  it("draws 100% on top and shares on the scale from 0 to 100%", () => {
    const {lijnen: punten, raster} = lijnen(600);
    const [boven, onder] = [Math.min(...punten.map(({y}) => y)), Math.max(...raster.map(({y2}) => y2)) - 4];
    const utrecht = punten.filter(({reeks}) => reeks === "totaal 0");
    expect(utrecht[0]!.y).toBe(boven);
    expect(utrecht[1]!.y).toBeCloseTo(boven + 0.2 * (onder - boven));
  });
  it("dashes and greys what the gebied is compared with", () =>
    expect(new Set(lijnen(600).stippellijnen.map(({kleur}) => kleur))).toEqual(new Set(["#6B7280"])));
  it("gives a wet its own colour", () =>
    expect(lijnen(600).lijnen.find(({reeks}) => reeks === "wmo 0")!.kleur).toBe("#0072B2"));
  it("leaves small groups hollow", () => {
    const {punten, teksten} = lijnen(600);
    expect(punten.filter(({kleur, vulling}) => kleur === "#0072B2" && vulling === "#FFFFFF").length).toBe(2);
    expect(teksten.map(({tekst}) => tekst)).toContain("75%");
  });
  it("names the startgroep of each side, and draws none below 10", () => {
    const {teksten, stippellijnen} = lijnen(600);
    const woorden = teksten.map(({tekst}) => tekst);
    expect(woorden).toEqual(expect.arrayContaining(["n = 1.000 | 50.000", "n = 20 | 0", "te weinig mensen"]));
    expect(new Set(stippellijnen.map(({reeks}) => reeks))).toEqual(new Set(["totaal 1"]));
  });
});

describe("a figure with nothing to draw", () => {
  const woorden = ({teksten, lijnen, raster}: Tekening) => [teksten.map(({tekst}) => tekst), lijnen, raster];
  const leeg = {...antwoord, figuur51: [], figuur53: []};
  const opties = {width: 358, groepen, namen: ["Utrecht"], volgorde: ["wsnp"]};
  it("says that nobody is there", () => {
    const regel = [["Niemand hoort bij deze keuze."], [], []];
    expect(woorden(lijnTekening(rijen51(leeg, keuze), opties))).toEqual(regel);
    expect(woorden(stipTekening(rijen53(leeg, keuze), opties))).toEqual(regel);
  });
  it("says that no later peilmoment is there", () => {
    const start = {...antwoord, momenten: ["2015-01-01"]};
    const regel = [["Er is nog geen later peilmoment om te volgen."], [], []];
    expect(woorden(lijnTekening(rijen51(start, keuze), opties))).toEqual(regel);
  });
});

describe("stipTekening(rijen, opties)", () => {
  it("marks events that no source names", () =>
    expect(stippen(900).teksten.map(({tekst}) => tekst)).toContain("Verhuizing (aangenomen)"));
  it("keeps the number away from the dot of those without", () => {
    const rijen = rijen53(
      {
        ...antwoord,
        figuur53: [
          {kant: 0, gebeurtenis: "wsnp", personen: 100, gebruik: 50, zonder_personen: 900, zonder_gebruik: 700},
          {kant: 0, gebeurtenis: "verhuizing", personen: 900, gebruik: 20, zonder_personen: 900, zonder_gebruik: 100}
        ]
      },
      {...keuze, vergelijk: null}
    );
    const {teksten, strepen} = stipTekening(rijen, {width: 900, namen: ["U"], volgorde: ["wsnp", "verhuizing"]});
    const [links, boven] = ["50%", "2%"].map((getal) => teksten.find(({tekst}) => tekst === getal)!);
    expect(links).toMatchObject({align: "right"});
    // the first is in the key
    expect(links!.x).toBeLessThan(strepen[1]!.x);
    expect(boven!.y).toBeLessThan(strepen[2]!.y - 10);
  });
  it("shows the share, its interval and that without the event", () => {
    const {punten, strepen} = stippen(900);
    expect(punten.length).toBe(2 + 2 + 1);
    expect(strepen.length).toBe(1 + 2);
  });
  it("has in its key the marks that stand in the figure", () => {
    const namen = ["Utrecht", "Nederland"];
    const {punten, strepen} = stipTekening(rijen53(antwoord, keuze), {width: 900, namen, volgorde: ["wsnp"]});
    const vorm = ({kleur, grootte}: {kleur: string; grootte: number}) => `${kleur} ${grootte}`;
    const streep = ({kleur, dikte, patroon}: {kleur: string; dikte: number; patroon: number[]}) =>
      `${kleur} ${dikte} ${patroon}`;
    const [sleutel, figuur] = [true, false].map((boven) => ({
      punten: new Set(punten.filter(({y}) => y < 20 === boven).map(vorm)),
      strepen: new Set(strepen.filter(({y}) => y < 20 === boven).map(streep))
    }));
    expect(sleutel).toEqual(figuur);
  });
});

describe("panelen(aantal, width, naam)", () => {
  it("keeps panels within the width, from phone to wall", () => {
    for (const width of [320, 358, 600, 820, 1088, 1800])
      for (const aantal of [1, 5, 6]) {
        const {plek, breedte, height, hoogte} = panelen(aantal, width, 20);
        const laatste = plek(aantal - 1);
        expect(Math.max(...Array.from({length: aantal}, (_, i) => plek(i).x)) + breedte).toBeLessThanOrEqual(width);
        expect(laatste.y + hoogte).toBeLessThan(height);
      }
  });
});

describe("tekeningSpec(maten)", () => {
  async function svg(tekening: Tekening) {
    const view = new View(parse(compile(tekeningSpec(tekening)).spec, undefined, {ast: true}), {
      expr: expressionInterpreter
    });
    for (const laag of lagen)
      view.data(
        laag,
        tekening[laag].map((merk, plek) => ({...merk, plek}))
      );
    return view.toSVG();
  }
  it("draws every label without eval", async () => {
    const tekening = lijnen(600);
    const uit = await svg(tekening);
    for (const {tekst} of [...tekening.teksten, ...tekening.opschriften]) expect(uit).toContain(`>${tekst}<`);
  });
});
