import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {type Choice, noChoice} from "../../../components/model/choice.js";
import {type Cells, makeFigure} from "../../../loaders/figure/makeFigure.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

const folder = writeSourceFolder(handwork);
const cache = mkdtempSync(join(tmpdir(), "cellen-"));
afterAll(() => [folder, cache].forEach((route) => rmSync(route, {recursive: true})));

const moments = ["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"];
const cells = (async (): Promise<Cells> => {
  const {bestand: file} = await fetchCells(folder, {cache});
  return {runQuery: queryRunner(await open(file, {access_mode: "READ_ONLY"})), moments};
})();

const utrecht = (otherwise: Partial<Choice> = {}): Choice => ({
  ...noChoice("2015-01-01"),
  gebied: "GM0344",
  ...otherwise
});

/** Counts per group out of the CSV: `groep: startgroep…  gebruik…` over the peilmomenten. */
async function amounts(figure: "5.1" | "5.2", choice: Choice, gebied = choice.gebied) {
  const [, ...lines] = (await makeFigure(figure, choice, await cells)).trim().split("\n");
  const result: Record<string, [number[], number[]]> = {};
  for (const line of lines) {
    const [, code, group, , startgroep, gebruik] = line.split(",") as [string, string, string, string, string, string];
    if (code !== gebied) continue;
    const series = (result[group] ??= [[], []]);
    series[0].push(Number(startgroep));
    series[1].push(Number(gebruik));
  }
  return result;
}

const four = (amount: number) => [amount, amount, amount, amount];

describe("figure 5.1 of the source worked out by hand", () => {
  it("follows the startgroep of seven: p02 to the day its bijstand ends and again from the day it returns, p04 by another wet", async () => {
    expect(await amounts("5.1", utrecht())).toEqual({
      totaal: [four(7), [7, 5, 5, 6]],
      wmo: [four(3), [3, 2, 2, 2]],
      participatiewet: [four(2), [2, 2, 1, 2]],
      jeugdwet: [four(1), [1, 0, 0, 0]],
      wsw: [four(1), [1, 1, 1, 1]]
    });
  });

  it("counts p04 again with basis enige, whose jeugdbescherming ended and who later has Wmo", async () => {
    const {jeugdwet, participatiewet} = await amounts("5.1", utrecht({basis: "enige"}));
    expect(jeugdwet).toEqual([four(1), [1, 0, 1, 1]]);
    expect(participatiewet).toEqual([four(2), [2, 2, 1, 2]]);
  });

  it("leaves p05 out from its death and p06 out from its departure with noemer risico", async () => {
    const {totaal: total, wmo, participatiewet} = await amounts("5.1", utrecht({noemer: "risico"}));
    expect(total).toEqual([
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
    expect(await amounts("5.1", utrecht({vergelijk: "NL"}), "NL")).toEqual({
      totaal: [four(8), [8, 6, 6, 7]],
      wmo: [four(4), [4, 3, 3, 3]],
      participatiewet: [four(3), [3, 3, 2, 3]],
      jeugdwet: [four(1), [1, 0, 0, 0]],
      wsw: [four(1), [1, 1, 1, 1]]
    });
  });

  it("keeps only users of the chosen wet, of the chosen age, sex and event", async () => {
    expect((await amounts("5.1", utrecht({wet: ["wsw", "jeugdwet"]}))).totaal).toEqual([four(2), [2, 1, 2, 2]]);
    expect((await amounts("5.1", utrecht({wet: ["wmo"]}))).totaal).toEqual([four(3), [3, 2, 2, 2]]);
    expect((await amounts("5.1", utrecht({leeftijd: ["75+"]}))).totaal![0]).toEqual(four(2));
    expect((await amounts("5.1", utrecht({leeftijd: ["4-11"], geslacht: ["V"]}))).totaal![0]).toEqual(four(1));
    expect((await amounts("5.1", utrecht({gebeurtenis: ["wsnp", "echtscheiding"]}))).totaal![0]).toEqual(four(2));
  });

  it("keeps whom the rules of use and of what did not happen keep: all seven have one wet, p02 and p12 an event", async () => {
    const start = async (rules: Partial<Choice>) => (await amounts("5.1", utrecht(rules))).totaal![0][0];
    expect(await start({zonder: ["wsnp", "echtscheiding"]})).toBe(5);
    expect(await start({gebeurtenis: ["wsnp", "echtscheiding"], alle: ["gebeurtenis"]})).toBe(0);
    expect(await start({stapeling: ["1"]})).toBe(7);
    expect(await start({stapeling: ["2", "3_of_meer"]})).toBe(0);
    expect(await start({combinatie: ["alleen_pwet"]})).toBe(3);
    expect(await start({wet: ["wmo", "wsw"], alle: ["wet"]})).toBe(0);
  });

  it("takes the residents of a later start, p10 and p13 among them and p06 not, and what is left of the period", async () => {
    expect((await amounts("5.1", utrecht({peilmoment: "2016-01-01"}))).totaal).toEqual([
      [6, 6],
      [6, 6]
    ]);
  });

  it("leaves shares of an empty startgroep blank", async () => {
    const text = await makeFigure("5.1", utrecht({gebied: "GM0014"}), await cells);
    expect(text.split("\n")[1]).toBe("5.1,GM0014,totaal,2015-01-01,0,0,,,");
  });
});

describe("figure 5.2 of the source worked out by hand", () => {
  it("takes the huishoudtype of the verblijf that began last: p07 is eenpersoons", async () => {
    expect(await amounts("5.2", utrecht())).toEqual({
      eenpersoons: [four(3), [3, 2, 2, 2]],
      paar_zonder_kinderen: [four(1), [1, 1, 1, 1]],
      paar_met_kinderen: [four(0), four(0)],
      eenouder: [four(2), [2, 1, 1, 2]],
      overig: [four(0), four(0)],
      institutioneel: [four(1), [1, 1, 1, 1]]
    });
  });
});

describe("figure 5.3 of the source worked out by hand", () => {
  it("counts from four years before up to the day before, each person once", async () => {
    const [heading, ...lines] = (await makeFigure("5.3", utrecht(), await cells)).trim().split("\n");
    expect(heading).toBe("figuur,gebied,gebeurtenis,personen,gebruik,aandeel,ondergrens,bovengrens");
    const amounts = lines.map((line) => line.split(",").slice(2, 5).join(" "));
    expect(amounts).toEqual([
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
  const figure = (...args: string[]) =>
    execFileSync("node", ["--import", "tsx", "loaders/figure.ts", ...args], {encoding: "utf8", stdio: "pipe"});

  it("prints only the CSV on stdout", () => {
    const [heading, first] = figure("5.1", "--bron", folder, "--gebied", "GM0344").split("\n");
    expect(heading).toBe("figuur,gebied,wet,peilmoment,startgroep,gebruik,aandeel,ondergrens,bovengrens");
    expect(first).toMatch(/^5\.1,GM0344,totaal,2015-01-01,7,7,1\.0{6,},0\.64\d+,1\.0{6,}$/);
  });

  it.each([
    [["5.4", "--bron", folder], /figuur kent geen "5.4"/],
    [["5.1"], /--bron ontbreekt/],
    [["5.1", "--bron", folder, "--gebied", "GM9999"], /--gebied kent geen "GM9999"/],
    [["5.1", "--bron", folder, "--peilmoment", "2014-01-01"], /--peilmoment kent geen "2014-01-01"/],
    [["5.1", "--bron", folder, "--wet", "wlz"], /--wet kent geen "wlz"/],
    [["5.1", "--bron", folder, "--stapeling", "4"], /--stapeling kent geen "4": kies uit 1, 2, 3_of_meer/],
    [["5.1", "--bron", folder, "--combinatie", "geen"], /--combinatie kent geen "geen": kies uit alleen_jeugd/],
    [["5.1", "--bron", folder, "--alle", "leeftijd"], /--alle kent geen "leeftijd": kies uit gebeurtenis, wet/],
    [["5.1", "--bron", folder, "--kleur", "rood"], /kleur/]
  ])("ends with 2 and one clear line for %j", (args, notice) => {
    let error: {status?: number; stderr?: string; stdout?: string} = {};
    try {
      figure(...args);
    } catch (caught) {
      error = caught as typeof error;
    }
    expect(error.status).toBe(2);
    expect(error.stdout).toBe("");
    expect(error.stderr!.trim().split("\n").at(-1)).toMatch(notice);
  });
});
