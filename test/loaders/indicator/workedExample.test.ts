import {spawnSync} from "node:child_process";
import {rmSync} from "node:fs";
import {afterAll, describe, expect, it} from "vitest";
import {openSource} from "../../util/count.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

const folder = writeSourceFolder(handwork);
afterAll(() => rmSync(folder, {recursive: true}));

const opened = (async () => {
  const source = await openSource(folder);
  await source.countMonitor();
  return source;
})();

/** Counts above 0 by category of an indicator, and the n of each that has a count. */
async function amounts(indicator: string, periode: string, gebied = "GM0344") {
  const rows = (await (await opened).monitor(gebied, periode)).filter((row) => row.indicator === indicator);
  const isCounted = rows.filter(({waarde}) => waarde !== 0);
  const n = [...new Set(isCounted.map((row) => row.n))];
  return {...Object.fromEntries(isCounted.map(({categorie, waarde}) => [categorie, waarde])), n};
}

/*
 * On paper, 1 January 2015: residents of Utrecht are p01 … p07, p11 and p12 (9), in 7 huishoudens (p02, p03 and p04 share one).
 * In the halfjaar: p01, p05 and p12 Wmo, p02 bijstand, p06 re-integratie, p07 Wsw, p04 jeugdbescherming until 30 June; p03's
 * jeugdhulp ended the day before. On 1 July p05 has died, p10 and p13 have come with bijstand, p10 with ondersteuning thuis too.
 */
describe("indicatoren of the hand-worked folder", () => {
  it("counts Wmo-cliënten of the first day, a duplicate row once", async () => {
    expect(await amounts("wmo_clienten", "2015HJ01")).toEqual({
      ...{totaal: 3, ondersteuning_thuis: 1, hulp_bij_huishouden: 1, verblijf_en_opvang: 1},
      ...{hulpmiddelen_en_diensten: 1, n: [9]}
    });
    expect(await amounts("wmo_clienten", "2015HJ02")).toMatchObject({totaal: 3, n: [10]});
    expect(await amounts("wmo_clienten", "2015JJ00")).toMatchObject({totaal: 3, n: [9]});
  });

  it("stacks huishoudens otherwise than persons", async () => {
    expect(await amounts("stapeling_huishoudens", "2015HJ01")).toEqual({
      ...{alleen_wmo: 3, alleen_pwet: 2, jeugd_pwet: 1, totaal: 6, n: [7]}
    });
    expect(await amounts("stapeling_personen", "2015HJ01")).toEqual({
      ...{alleen_wmo: 3, alleen_pwet: 3, alleen_jeugd: 1, totaal: 7, n: [9]}
    });
    expect(await amounts("voorzieningen_huishoudens", "2015HJ01")).toEqual({"1": 4, "2": 2, n: [7]});
    expect(await amounts("meer_dan_een_voorziening", "2015HJ01")).toEqual({meer_dan_een: 2, n: [7]});
  });

  it("counts jongeren with jeugdzorg against all under 23", async () => {
    expect(await amounts("jongeren_jeugdzorg", "2015HJ01")).toEqual({totaal: 1, jeugdbescherming: 1, n: [2]});
  });

  it("finds stand, instroom and uitstroom that lead to the next stand", async () => {
    expect(await amounts("voorzieningen_stand", "2015HJ01")).toMatchObject({
      ...{hulp_bij_huishouden: 1, bijstand: 1, jeugdbescherming: 1, ondersteuning_thuis: 1, n: [9]}
    });
    expect(await amounts("voorzieningen_instroom", "2015HJ01")).toEqual({
      ...{bijstand: 2, ondersteuning_thuis: 1, n: [9]}
    });
    expect(await amounts("voorzieningen_uitstroom", "2015HJ01")).toEqual({
      ...{ondersteuning_thuis: 1, jeugdbescherming: 1, n: [9]}
    });
    const soon = await amounts("voorzieningen_stand", "2015HJ02");
    expect(soon).toMatchObject({hulp_bij_huishouden: 1, bijstand: 3, ondersteuning_thuis: 1, n: [10]});
    expect(soon).not.toHaveProperty("jeugdbescherming");
  });

  it("places people of 75 on their birthday, in and outside an instelling", async () => {
    expect(await amounts("ouderen_75plus", "2015HJ01")).toEqual({buiten_instelling: 1, in_instelling: 1, n: [2]});
    expect(await amounts("ouderen_75plus_wmo", "2015HJ01")).toEqual({buiten_instelling: 1, in_instelling: 1, n: [1]});
  });
});

describe("a gemeente that did not deliver", () => {
  it("has no Wmo number but a reason, and is left out of the land: in waarde and in n", async () => {
    const delivers = (gemeente: string, delivered: string) => ({
      ...{gemeente, periode: "2015HJ01", geleverd: delivered, goedgekeurd: delivered},
      ...{opt_out_basis: "nee", opt_out_facultatief: "nee"}
    });
    const half = writeSourceFolder({...handwork, aanlevering: [delivers("GM0344", "ja"), delivers("GM0363", "nee")]});
    const source = await openSource(half);
    await source.countMonitor();
    const read = async (indicator: string, categorie: string, gebied: string, periode: string) => {
      const rows = await source.monitor(gebied, periode);
      const {waarde, n, reden} = rows.find((row) => row.indicator === indicator && row.categorie === categorie)!;
      return {waarde, n, reden};
    };
    expect(await read("wmo_clienten", "totaal", "GM0363", "2015HJ01")).toEqual({
      waarde: null,
      n: 1,
      reden: "niet_geleverd"
    });
    expect(await read("wmo_clienten", "totaal", "GM0344", "2015HJ01")).toEqual({waarde: 3, n: 9, reden: null});
    expect(await read("wmo_clienten", "totaal", "NL", "2015HJ01")).toEqual({waarde: 3, n: 9, reden: null});
    expect(await read("participatie_clienten", "bijstand", "NL", "2015HJ01")).toEqual({waarde: 2, n: 8, reden: null});
    expect(await read("wmo_clienten", "totaal", "GM0363", "2016HJ01")).toMatchObject({waarde: 0, reden: null});
    expect(await read("wmo_clienten", "totaal", "GM0363", "2015JJ00")).toMatchObject({reden: "niet_geleverd"});
    source.close();
    rmSync(half, {recursive: true});
  });
});

describe("npm run indicator", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "loaders/indicator.ts", ...args], {encoding: "utf8"});

  it("prints only the CSV on stdout", () => {
    const {status, stdout} = run("wmo_clienten", "--bron", folder, "--gebied", "GM0344", "--periode", "2015HJ01");
    expect({status, regels: stdout.split("\n").slice(0, 2)}).toEqual({
      status: 0,
      regels: [
        "indicator,gebied,periode,categorie,waarde,eenheid,n,status,reden",
        "wmo_clienten,GM0344,2015HJ01,totaal,3,inwoners,9,synthetisch,"
      ]
    });
  });

  it("counts a periode outside those of the source, and a wijk without a number says why", () => {
    const later = run("wmo_clienten", "--bron", folder, "--gebied", "GM0344", "--periode", "2018HJ02");
    expect(later.stdout).toContain("wmo_clienten,GM0344,2018HJ02,totaal,4,inwoners,9,synthetisch,");
    const wijk = run("herhaald_beroep", "--bron", folder, "--gebied", "WK034401", "--periode", "2015HJ01");
    expect(wijk.stdout).toContain("jeugdbescherming,,trajecten,,synthetisch,niet_van_toepassing");
  });

  it.each([
    ["huishoudens_met_geluk", "--bron", folder],
    ["wmo_clienten"],
    ["wmo_clienten", "--bron", folder, "--gebied", "GM9999"],
    ["wmo_clienten", "--bron", folder, "--periode", "2015HJ03"],
    ["voorzieningen_stand", "--bron", folder, "--periode", "2015JJ00"]
  ])("ends with 2 and one clear line for %s %s %s %s", (...args) => {
    const {status, stdout, stderr} = run(...args);
    const lines = stderr
      .trim()
      .split("\n")
      .filter((line) => !line.startsWith("npm warn"));
    expect({status, stdout, regels: lines.length}).toEqual({status: 2, stdout: "", regels: 1});
  });
});
