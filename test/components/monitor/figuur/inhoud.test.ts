import type {Dekker, Dekking} from "../../../../components/monitor/dekking.js";
import {describe, expect, it} from "vitest";
import {csvMetWoorden} from "../../../../components/figuur/csv.js";
import {herkomstregel, kenmerkregels} from "../../../../components/herkomst/kenmerk.js";
import {figuurplan} from "../../../../components/monitor/figuur/figuren.js";
import {monitorInhoud} from "../../../../components/monitor/figuur/inhoud.js";
import {figuurPeriode} from "../../../../components/monitor/figuur/periode.js";
import {omgeving, rijen} from "../voorbeeld.js";

const eigen = rijen("GM0344", "wmo_clienten", {
  "2017HJ02": {totaal: [6000, 100000]},
  "2018HJ01": {totaal: [6200, 100000], verblijf_en_opvang: "afgeschermd", hulp_bij_huishouden: [0, 100000]}
});
const ander = rijen("NL", "wmo_clienten", {"2018HJ01": {totaal: [58000, 1000000]}});
const om = omgeving(eigen, ander);
const inhoud = monitorInhoud(figuurplan("1.3"), om);

describe("monitorInhoud(plan, omgeving)", () => {
  it("has a sentence for a title, and says unit, gebied and periode under it", () => {
    expect(inhoud.kenmerk.titel).toBe(
      "In Utrecht gebruiken 62 van de 1.000 inwoners een Wmo-voorziening, meer dan in Nederland (58)"
    );
    expect(inhoud.onderschrift).toBe(
      "Inwoners met individuele Wmo-voorzieningen · per 1.000 inwoners, met 95%-interval · Utrecht vergeleken met Nederland · 1e halfjaar 2018"
    );
    expect(herkomstregel(inhoud.kenmerk)).toBe(
      "n = 100.000 inwoners · Bron: Proefbron · Status: synthetisch (geen echte mensen)"
    );
  });

  it("has count, n, rate and interval of both sides in its table, and the reason where there is none", () => {
    const [totaal, , hulp, verblijf] = inhoud.tabel.rijen;
    expect(inhoud.tabel.bovenkoppen).toEqual([
      {tekst: "Utrecht", breed: 5},
      {tekst: "Nederland", breed: 5}
    ]);
    expect(totaal!.cellen.map(({tekst}) => tekst)).toEqual([
      ...["6.200", "100.000", "62,0", "60,5", "63,5"],
      ...["58.000", "1.000.000", "58,0", "57,5", "58,5"]
    ]);
    expect(hulp!.cellen.slice(0, 3).map(({tekst}) => tekst)).toEqual(["0", "100.000", "0"]);
    expect(verblijf!.cellen[0]).toEqual({tekst: "afgeschermd", waarde: null});
  });

  it("gives the same numbers as CSV, with the reason in words of the code list", () => {
    const regels = csvMetWoorden([], inhoud.gegevens).trim().split("\n");
    expect(regels[0]).toBe(
      "figuur,indicator,gebied,periode,categorie,waarde,eenheid,n,per,aandeel,ondergrens,bovengrens,status,reden"
    );
    expect(regels[1]).toBe(
      "1.3,wmo_clienten,GM0344,2018HJ01,totaal,6200,inwoners,100000,1000,0.06200000,0.06052209,0.06351156,synthetisch,"
    );
    expect(regels).toContain(
      "1.3,wmo_clienten,GM0344,2018HJ01,verblijf_en_opvang,,inwoners,,1000,,,,synthetisch,afgeschermd"
    );
    expect(inhoud.kenmerk.bestand).toBe("figuur-1.3_utrecht-en-nederland_2018hj01");
    expect(kenmerkregels(inhoud.kenmerk, {adres: "http://x", dag: "2026-04-01"})).toEqual(
      expect.arrayContaining([
        ["Gebied", "Utrecht (GM0344)"],
        ["Vergeleken met", "Nederland (NL)"],
        ["Periode", "1e halfjaar 2018"],
        ["n", "100.000 inwoners"]
      ])
    );
  });

  it("says of a gebied of several gemeenten who is in its number, in words, legend and files", () => {
    const zonder = ["A", "B", "C", "D"].map((naam) => ({naam, reden: "niet_geleverd" as const}));
    const dekking: Dekking = {onderwerp: "wmo", van: 12, met: null, zonder};
    const dekker: Dekker = (gebied, {code}) => (gebied === "NL" && code === "wmo_clienten" ? dekking : null);
    const deels = monitorInhoud(figuurplan("1.3"), {...om, dekker});
    const wie = "Nederland zonder de 4 gemeenten die niet leverden";
    expect(deels.toelichting).toContain(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 tellen voor Nederland 8 van de 12 gemeenten mee: 4 leverden niet."
    );
    expect(deels.kenmerk.titel).toContain(`in ${wie} (`);
    expect(deels.onderschrift).toContain(`Utrecht vergeleken met ${wie}`);
    expect(deels.tabel.bovenkoppen!.map(({tekst}) => tekst)).toEqual(["Utrecht", wie]);
    expect(kenmerkregels(deels.kenmerk, {adres: "http://x", dag: "2026-04-01"})).toContainEqual([
      "Vergeleken met",
      `${wie} (NL)`
    ]);
    expect(monitorInhoud(figuurplan("1.5"), {...om, dekker}).toelichting).not.toContain("gemeenten mee");
    expect(inhoud.toelichting).not.toContain("gemeenten mee");
  });

  it("never sets a count beside that of another gebied", () =>
    expect(monitorInhoud(figuurplan("2.8"), om).tabel.bovenkoppen).toHaveLength(1));
});

describe("papiertabel", () => {
  const opPapier = (nummer: string) => monitorInhoud(figuurplan(nummer), om, {opPapier: true}).papiertabel;

  it("has a row per category and side and a column per periode, each number with its interval or why there is none", () => {
    const {koppen, rijen, bijschrift} = opPapier("2.3")!;
    expect(bijschrift).toBe("Figuur 2.3 in getallen: per 1.000, met 95%-interval");
    expect(koppen.slice(0, 2)).toEqual(["Onderdeel", "Gebied"]);
    const moment = koppen.indexOf("1e halfjaar 2018") - 2;
    const tekst = (onderdeel: string, gebied: string) =>
      rijen.find(({koppen}) => koppen[0] === onderdeel && koppen[1] === gebied)!.cellen[moment]!.tekst;
    expect(tekst("Totaal", "Utrecht")).toBe("62 (61–64)");
    expect(tekst("Totaal", "Nederland")).toBe("58,0 (57,5–58,5)");
    expect(tekst("Verblijf en opvang", "Utrecht")).toBe("afgeschermd");
    for (const rij of rijen) expect(rij.koppen.length + rij.cellen.length).toBe(koppen.length);
  });

  it("has counts, of one side, where the figure counts", () => {
    const tabel = opPapier("2.8")!;
    expect(tabel.bijschrift).toBe("Figuur 2.8 in getallen: aantallen");
    expect(tabel.koppen).not.toContain("Gebied");
  });

  it("is not there for bars, nor on a screen", () => {
    expect(opPapier("1.3")).toBeUndefined();
    expect(monitorInhoud(figuurplan("2.3"), om).papiertabel).toBeUndefined();
  });
});

describe("figuurPeriode(plan, omgeving)", () => {
  const kies = (nummer: string, periode: string | null, rij = eigen) =>
    figuurPeriode(figuurplan(nummer), omgeving(rij, null, {keuze: {gebied: "GM0344", vergelijk: null, periode}}));
  it("is the latest halfjaar with a number where nobody chose", () => {
    expect(kies("1.3", null)).toBe("2018HJ01");
    expect(kies("1.3", null, eigen.slice(0, 1))).toBe("2017HJ02");
    expect(kies("1.3", null, [])).toBe("2018HJ01");
  });
  it("is the one that was chosen, or what the figure has instead", () => {
    expect(kies("1.3", "2017HJ01")).toBe("2017HJ01");
    expect(kies("1.3", "2017JJ00")).toBe("2017HJ02");
    expect(kies("4.1", "2018HJ01")).toBe("2017JJ00");
    expect(kies("4.1", "2017HJ01")).toBe("2017JJ00");
  });
});
