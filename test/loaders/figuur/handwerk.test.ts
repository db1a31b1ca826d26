import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {geenKeuze, type Keuze} from "../../../components/cohort/keuze.js";
import {maakFiguur, type Cellen} from "../../../loaders/figuur/maak.js";
import {maakBevraag} from "../../../loaders/hulp/bevraag.js";
import {haalCellen, open} from "../../../loaders/tabellen/celbestand.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {handwerk} from "../../hulp/handwerk.js";

const map = schrijfBronmap(handwerk);
const cache = mkdtempSync(join(tmpdir(), "cellen-"));
afterAll(() => [map, cache].forEach((weg) => rmSync(weg, {recursive: true})));

const momenten = ["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"];
const cellen = (async (): Promise<Cellen> => {
  const {bestand} = await haalCellen(map, {cache});
  return {bevraag: maakBevraag(await open(bestand, {access_mode: "READ_ONLY"})), momenten};
})();

const utrecht = (anders: Partial<Keuze> = {}): Keuze => ({...geenKeuze("2015-01-01"), gebied: "GM0344", ...anders});

/** Counts per group out of the CSV: `groep: startgroep…  gebruik…` over the peilmomenten. */
async function getallen(figuur: "5.1" | "5.2", keuze: Keuze, gebied = keuze.gebied) {
  const [, ...regels] = (await maakFiguur(figuur, keuze, await cellen)).trim().split("\n");
  const uit: Record<string, [number[], number[]]> = {};
  for (const regel of regels) {
    const [, code, groep, , startgroep, gebruik] = regel.split(",") as [string, string, string, string, string, string];
    if (code !== gebied) continue;
    const reeks = (uit[groep] ??= [[], []]);
    reeks[0].push(Number(startgroep));
    reeks[1].push(Number(gebruik));
  }
  return uit;
}

const vier = (getal: number) => [getal, getal, getal, getal];

describe("figuur 5.1 of the source worked out by hand", () => {
  it("follows the startgroep of seven: p02 to the day its bijstand ends and again from the day it returns, p04 by another wet", async () => {
    expect(await getallen("5.1", utrecht())).toEqual({
      totaal: [vier(7), [7, 5, 5, 6]],
      wmo: [vier(3), [3, 2, 2, 2]],
      participatiewet: [vier(2), [2, 2, 1, 2]],
      jeugdwet: [vier(1), [1, 0, 0, 0]],
      wsw: [vier(1), [1, 1, 1, 1]]
    });
  });

  it("counts p04 again with basis enige, whose jeugdbescherming ended and who later has Wmo", async () => {
    const {jeugdwet, participatiewet} = await getallen("5.1", utrecht({basis: "enige"}));
    expect(jeugdwet).toEqual([vier(1), [1, 0, 1, 1]]);
    expect(participatiewet).toEqual([vier(2), [2, 2, 1, 2]]);
  });

  it("leaves p05 out from its death and p06 out from its departure with noemer risico", async () => {
    const {totaal, wmo, participatiewet} = await getallen("5.1", utrecht({noemer: "risico"}));
    expect(totaal).toEqual([
      [7, 6, 5, 5],
      [7, 5, 4, 5]
    ]);
    expect(wmo).toEqual([
      [3, 2, 2, 2],
      [3, 2, 2, 2]
    ]);
    expect(participatiewet).toEqual([
      [2, 2, 1, 1],
      [2, 2, 0, 1]
    ]);
  });

  it("puts the rows of the gebied compared with after it: p10 lives in Amsterdam on the start", async () => {
    expect(await getallen("5.1", utrecht({vergelijk: "NL"}), "NL")).toEqual({
      totaal: [vier(8), [8, 6, 6, 7]],
      wmo: [vier(4), [4, 3, 3, 3]],
      participatiewet: [vier(3), [3, 3, 2, 3]],
      jeugdwet: [vier(1), [1, 0, 0, 0]],
      wsw: [vier(1), [1, 1, 1, 1]]
    });
  });

  it("keeps only users of the chosen wet, of the chosen age, sex and event", async () => {
    expect((await getallen("5.1", utrecht({wet: ["wsw", "jeugdwet"]}))).totaal).toEqual([vier(2), [2, 1, 2, 2]]);
    expect((await getallen("5.1", utrecht({wet: ["wmo"]}))).totaal).toEqual([vier(3), [3, 2, 2, 2]]);
    expect((await getallen("5.1", utrecht({leeftijd: ["75+"]}))).totaal![0]).toEqual(vier(2));
    expect((await getallen("5.1", utrecht({leeftijd: ["4-11"], geslacht: ["V"]}))).totaal![0]).toEqual(vier(1));
    expect((await getallen("5.1", utrecht({gebeurtenis: ["wsnp", "echtscheiding"]}))).totaal![0]).toEqual(vier(2));
  });

  it("takes the residents of a later start, p10 and p13 among them and p06 not, and what is left of the period", async () => {
    expect((await getallen("5.1", utrecht({peilmoment: "2016-01-01"}))).totaal).toEqual([
      [6, 6],
      [6, 6]
    ]);
  });

  it("leaves shares of an empty startgroep blank", async () => {
    const tekst = await maakFiguur("5.1", utrecht({gebied: "GM0014"}), await cellen);
    expect(tekst.split("\n")[1]).toBe("5.1,GM0014,totaal,2015-01-01,0,0,,,");
  });
});

describe("figuur 5.2 of the source worked out by hand", () => {
  it("takes the huishoudtype of the verblijf that began last: p07 is eenpersoons", async () => {
    expect(await getallen("5.2", utrecht())).toEqual({
      eenpersoons: [vier(3), [3, 2, 2, 2]],
      paar_zonder_kinderen: [vier(1), [1, 1, 1, 1]],
      paar_met_kinderen: [vier(0), vier(0)],
      eenouder: [vier(2), [2, 1, 1, 2]],
      overig: [vier(0), vier(0)],
      institutioneel: [vier(1), [1, 1, 1, 1]]
    });
  });
});

describe("figuur 5.3 of the source worked out by hand", () => {
  it("counts from four years before up to the day before, each person once", async () => {
    const [kop, ...regels] = (await maakFiguur("5.3", utrecht(), await cellen)).trim().split("\n");
    expect(kop).toBe("figuur,gebied,gebeurtenis,personen,gebruik,aandeel,ondergrens,bovengrens");
    const getallen = regels.map((regel) => regel.split(",").slice(2, 5).join(" "));
    expect(getallen).toEqual([
      "echtscheiding 1 1",
      "overlijden_dierbare 2 1",
      "geboorte_kind 0 0",
      "langdurige_ziekte 0 0",
      "detentie 1 0",
      "wsnp 1 1",
      "verdachte 0 0",
      "slachtoffer 0 0",
      "diploma 0 0",
      "huwelijk 0 0",
      "verhuizing 0 0",
      "baanverlies 0 0"
    ]);
  });
});

describe("npm run figuur", () => {
  const figuur = (...argumenten: string[]) =>
    execFileSync("node", ["--import", "tsx", "loaders/figuur.ts", ...argumenten], {encoding: "utf8", stdio: "pipe"});

  it("prints only the CSV on stdout", () => {
    const [kop, eerste] = figuur("5.1", "--bron", map, "--gebied", "GM0344").split("\n");
    expect(kop).toBe("figuur,gebied,wet,peilmoment,startgroep,gebruik,aandeel,ondergrens,bovengrens");
    expect(eerste).toMatch(/^5\.1,GM0344,totaal,2015-01-01,7,7,1\.0{6,},0\.64\d+,1\.0{6,}$/);
  });

  it.each([
    [["5.4", "--bron", map], /figuur kent geen "5.4"/],
    [["5.1"], /--bron ontbreekt/],
    [["5.1", "--bron", map, "--gebied", "GM9999"], /--gebied kent geen "GM9999"/],
    [["5.1", "--bron", map, "--peilmoment", "2014-01-01"], /--peilmoment kent geen "2014-01-01"/],
    [["5.1", "--bron", map, "--wet", "wlz"], /--wet kent geen "wlz"/],
    [["5.1", "--bron", map, "--kleur", "rood"], /kleur/]
  ])("ends with 2 and one clear line for %j", (argumenten, melding) => {
    let fout: {status?: number; stderr?: string; stdout?: string} = {};
    try {
      figuur(...argumenten);
    } catch (gevangen) {
      fout = gevangen as typeof fout;
    }
    expect(fout.status).toBe(2);
    expect(fout.stdout).toBe("");
    expect(fout.stderr!.trim().split("\n").at(-1)).toMatch(melding);
  });
});
