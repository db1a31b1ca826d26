import {spawnSync} from "node:child_process";
import {rmSync} from "node:fs";
import {afterAll, describe, expect, it} from "vitest";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {handwerk} from "../../hulp/handwerk.js";
import {openBron} from "../../hulp/tel.js";

const map = schrijfBronmap(handwerk);
afterAll(() => rmSync(map, {recursive: true}));

const geopend = (async () => {
  const bron = await openBron(map);
  await bron.telMonitor();
  return bron;
})();

/** Counts above 0 by category of an indicator, and the n of each that has a count. */
async function getallen(indicator: string, periode: string, gebied = "GM0344") {
  const rijen = (await (await geopend).monitor(gebied, periode)).filter((rij) => rij.indicator === indicator);
  const telt = rijen.filter(({waarde}) => waarde !== 0);
  const n = [...new Set(telt.map((rij) => rij.n))];
  return {...Object.fromEntries(telt.map(({categorie, waarde}) => [categorie, waarde])), n};
}

/*
 * On paper, 1 January 2015: residents of Utrecht are p01 … p07, p11 and p12 (9), in 7 huishoudens (p02, p03 and p04 share one).
 * In the halfjaar: p01, p05 and p12 Wmo, p02 bijstand, p06 re-integratie, p07 Wsw, p04 jeugdbescherming until 30 June; p03's
 * jeugdhulp ended the day before. On 1 July p05 has died, p10 and p13 have come with bijstand, p10 with ondersteuning thuis too.
 */
describe("indicatoren of the hand-worked folder", () => {
  it("counts Wmo-cliënten of the first day, a duplicate row once", async () => {
    expect(await getallen("wmo_clienten", "2015HJ01")).toEqual({
      ...{totaal: 3, ondersteuning_thuis: 1, hulp_bij_huishouden: 1, verblijf_en_opvang: 1},
      ...{hulpmiddelen_en_diensten: 1, n: [9]}
    });
    expect(await getallen("wmo_clienten", "2015HJ02")).toMatchObject({totaal: 3, n: [10]});
    expect(await getallen("wmo_clienten", "2015JJ00")).toMatchObject({totaal: 3, n: [9]});
  });

  it("stacks huishoudens otherwise than persons", async () => {
    expect(await getallen("stapeling_huishoudens", "2015HJ01")).toEqual({
      ...{alleen_wmo: 3, alleen_pwet: 2, jeugd_pwet: 1, totaal: 6, n: [7]}
    });
    expect(await getallen("stapeling_personen", "2015HJ01")).toEqual({
      ...{alleen_wmo: 3, alleen_pwet: 3, alleen_jeugd: 1, totaal: 7, n: [9]}
    });
    expect(await getallen("voorzieningen_huishoudens", "2015HJ01")).toEqual({"1": 4, "2": 2, n: [7]});
    expect(await getallen("meer_dan_een_voorziening", "2015HJ01")).toEqual({meer_dan_een: 2, n: [7]});
  });

  it("counts jongeren with jeugdzorg against all under 23", async () => {
    expect(await getallen("jongeren_jeugdzorg", "2015HJ01")).toEqual({totaal: 1, jeugdbescherming: 1, n: [2]});
  });

  it("finds stand, instroom and uitstroom that lead to the next stand", async () => {
    expect(await getallen("voorzieningen_stand", "2015HJ01")).toMatchObject({
      ...{hulp_bij_huishouden: 1, bijstand: 1, jeugdbescherming: 1, ondersteuning_thuis: 1, n: [9]}
    });
    expect(await getallen("voorzieningen_instroom", "2015HJ01")).toEqual({
      ...{bijstand: 2, ondersteuning_thuis: 1, n: [9]}
    });
    expect(await getallen("voorzieningen_uitstroom", "2015HJ01")).toEqual({
      ...{ondersteuning_thuis: 1, jeugdbescherming: 1, n: [9]}
    });
    const straks = await getallen("voorzieningen_stand", "2015HJ02");
    expect(straks).toMatchObject({hulp_bij_huishouden: 1, bijstand: 3, ondersteuning_thuis: 1, n: [10]});
    expect(straks).not.toHaveProperty("jeugdbescherming");
  });

  it("places people of 75 on their birthday, in and outside an instelling", async () => {
    expect(await getallen("ouderen_75plus", "2015HJ01")).toEqual({buiten_instelling: 1, in_instelling: 1, n: [2]});
    expect(await getallen("ouderen_75plus_wmo", "2015HJ01")).toEqual({buiten_instelling: 1, in_instelling: 1, n: [1]});
  });
});

describe("a gemeente that did not deliver", () => {
  it("has no Wmo number but a reason, and is left out of the land: in waarde and in n", async () => {
    const levert = (gemeente: string, geleverd: string) => ({
      ...{gemeente, periode: "2015HJ01", geleverd, goedgekeurd: geleverd},
      ...{opt_out_basis: "nee", opt_out_facultatief: "nee"}
    });
    const half = schrijfBronmap({...handwerk, aanlevering: [levert("GM0344", "ja"), levert("GM0363", "nee")]});
    const bron = await openBron(half);
    await bron.telMonitor();
    const lees = async (indicator: string, categorie: string, gebied: string, periode: string) => {
      const rijen = await bron.monitor(gebied, periode);
      const {waarde, n, reden} = rijen.find((rij) => rij.indicator === indicator && rij.categorie === categorie)!;
      return {waarde, n, reden};
    };
    expect(await lees("wmo_clienten", "totaal", "GM0363", "2015HJ01")).toEqual({
      waarde: null,
      n: 1,
      reden: "niet_geleverd"
    });
    expect(await lees("wmo_clienten", "totaal", "GM0344", "2015HJ01")).toEqual({waarde: 3, n: 9, reden: null});
    expect(await lees("wmo_clienten", "totaal", "NL", "2015HJ01")).toEqual({waarde: 3, n: 9, reden: null});
    expect(await lees("participatie_clienten", "bijstand", "NL", "2015HJ01")).toEqual({waarde: 2, n: 8, reden: null});
    expect(await lees("wmo_clienten", "totaal", "GM0363", "2016HJ01")).toMatchObject({waarde: 0, reden: null});
    expect(await lees("wmo_clienten", "totaal", "GM0363", "2015JJ00")).toMatchObject({reden: "niet_geleverd"});
    bron.sluit();
    rmSync(half, {recursive: true});
  });
});

describe("npm run indicator", () => {
  const draai = (...argumenten: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "loaders/indicator.ts", ...argumenten], {encoding: "utf8"});

  it("prints only the CSV on stdout", () => {
    const {status, stdout} = draai("wmo_clienten", "--bron", map, "--gebied", "GM0344", "--periode", "2015HJ01");
    expect({status, regels: stdout.split("\n").slice(0, 2)}).toEqual({
      status: 0,
      regels: [
        "indicator,gebied,periode,categorie,waarde,eenheid,n,status,reden",
        "wmo_clienten,GM0344,2015HJ01,totaal,3,inwoners,9,synthetisch,"
      ]
    });
  });

  it("counts a periode outside those of the source, and a wijk without a number says why", () => {
    const later = draai("wmo_clienten", "--bron", map, "--gebied", "GM0344", "--periode", "2018HJ02");
    expect(later.stdout).toContain("wmo_clienten,GM0344,2018HJ02,totaal,4,inwoners,9,synthetisch,");
    const wijk = draai("herhaald_beroep", "--bron", map, "--gebied", "WK034401", "--periode", "2015HJ01");
    expect(wijk.stdout).toContain("jeugdbescherming,,trajecten,,synthetisch,niet_van_toepassing");
  });

  it.each([
    ["huishoudens_met_geluk", "--bron", map],
    ["wmo_clienten"],
    ["wmo_clienten", "--bron", map, "--gebied", "GM9999"],
    ["wmo_clienten", "--bron", map, "--periode", "2015HJ03"],
    ["voorzieningen_stand", "--bron", map, "--periode", "2015JJ00"]
  ])("ends with 2 and one clear line for %s %s %s %s", (...argumenten) => {
    const {status, stdout, stderr} = draai(...argumenten);
    const regels = stderr
      .trim()
      .split("\n")
      .filter((regel) => !regel.startsWith("npm warn"));
    expect({status, stdout, regels: regels.length}).toEqual({status: 2, stdout: "", regels: 1});
  });
});
