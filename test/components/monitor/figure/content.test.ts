import {describe, expect, it} from "vitest";
import {attributeLines, provenanceLine} from "../../../../components/figure/attributes.js";
import {csvWithWords} from "../../../../components/figure/csv.js";
import type {Coverage, CoverageFinder} from "../../../../components/monitor/coverage.js";
import {monitorContent, monitorEnvironment} from "../../../../components/monitor/figure/content.js";
import {figurePeriode, figurePlan} from "../../../../components/monitor/figure/figures.js";
import type {Monitor} from "../../../../components/monitor/monitor.js";
import {environment, rows} from "../example.js";

const own = rows("GM0344", "wmo_clienten", {
  "2017HJ02": {totaal: [6000, 100000]},
  "2018HJ01": {totaal: [6200, 100000], verblijf_en_opvang: "afgeschermd", hulp_bij_huishouden: [0, 100000]}
});
const other = rows("NL", "wmo_clienten", {"2018HJ01": {totaal: [58000, 1000000]}});
const toward = environment(own, other);
const content = monitorContent(figurePlan("1.3"), toward);

describe("monitorContent(plan, environment)", () => {
  it("has a sentence for a title, and says unit, gebied and periode under it", () => {
    expect(content.attribute.titel).toBe(
      "In Utrecht gebruiken 62 van de 1.000 inwoners een Wmo-voorziening, meer dan in Nederland (58)"
    );
    expect(content.subtitle).toBe(
      "Inwoners met individuele Wmo-voorzieningen · per 1.000 inwoners, met 95%-interval · Utrecht vergeleken met Nederland · 1e halfjaar 2018"
    );
    expect(provenanceLine(content.attribute)).toBe(
      "n = 100.000 inwoners · Bron: Proefbron · Status: synthetisch (geen echte mensen)"
    );
  });

  it("has count, n, rate and interval of both sides in its table, and the reason where there is none", () => {
    const [total, , help, verblijf] = content.tabel.rijen;
    expect(content.tabel.topHeadings).toEqual([
      {tekst: "Utrecht", wide: 5},
      {tekst: "Nederland", wide: 5}
    ]);
    expect(total!.cells.map(({tekst: text}) => text)).toEqual([
      ...["6.200", "100.000", "62,0", "60,5", "63,5"],
      ...["58.000", "1.000.000", "58,0", "57,5", "58,5"]
    ]);
    expect(help!.cells.slice(0, 3).map(({tekst: text}) => text)).toEqual(["0", "100.000", "0"]);
    expect(verblijf!.cells[0]).toEqual({tekst: "afgeschermd", waarde: null});
  });

  it("gives the same numbers as CSV, with the reason in words of the code list", () => {
    const lines = csvWithWords([], content.data).trim().split("\n");
    expect(lines[0]).toBe(
      "figuur,indicator,gebied,periode,categorie,waarde,eenheid,n,per,aandeel,ondergrens,bovengrens,status,reden"
    );
    expect(lines[1]).toBe(
      "1.3,wmo_clienten,GM0344,2018HJ01,totaal,6200,inwoners,100000,1000,0.06200000,0.06052209,0.06351156,synthetisch,"
    );
    expect(lines).toContain(
      "1.3,wmo_clienten,GM0344,2018HJ01,verblijf_en_opvang,,inwoners,,1000,,,,synthetisch,afgeschermd"
    );
    expect(content.attribute.bestand).toBe("figuur-1.3_utrecht-en-nederland_2018hj01");
    expect(attributeLines(content.attribute, {address: "http://x", dag: "2026-04-01"})).toEqual(
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
    const coverage: Coverage = {onderwerp: "wmo", van: 12, met: null, zonder};
    const coverageOf: CoverageFinder = (gebied, {code}) =>
      gebied === "NL" && code === "wmo_clienten" ? coverage : null;
    const partly = monitorContent(figurePlan("1.3"), {...toward, coverageOf});
    const who = "Nederland zonder de 4 gemeenten die niet leverden";
    expect(partly.toelichting).toContain(
      "Bij Wmo-cijfers over het eerste halfjaar van 2018 tellen voor Nederland 8 van de 12 gemeenten mee: 4 leverden niet."
    );
    expect(partly.attribute.titel).toContain(`in ${who} (`);
    expect(partly.subtitle).toContain(`Utrecht vergeleken met ${who}`);
    expect(partly.tabel.topHeadings!.map(({tekst: text}) => text)).toEqual(["Utrecht", who]);
    expect(attributeLines(partly.attribute, {address: "http://x", dag: "2026-04-01"})).toContainEqual([
      "Vergeleken met",
      `${who} (NL)`
    ]);
    expect(monitorContent(figurePlan("1.5"), {...toward, coverageOf}).toelichting).not.toContain("gemeenten mee");
    expect(content.toelichting).not.toContain("gemeenten mee");
  });

  it("never sets a count beside that of another gebied", () =>
    expect(monitorContent(figurePlan("2.8"), toward).tabel.topHeadings).toHaveLength(1));
});

describe("paperTable", () => {
  const onPaper = (number: string) => monitorContent(figurePlan(number), toward, {onPaper: true}).paperTable;

  it("has a row per category and side and a column per periode, each number with its interval or why there is none", () => {
    const {headings, rijen: rows, caption} = onPaper("2.3")!;
    expect(caption).toBe("Figuur 2.3 in getallen: per 1.000, met 95%-interval");
    expect(headings.slice(0, 2)).toEqual(["Onderdeel", "Gebied"]);
    const moment = headings.indexOf("1e halfjaar 2018") - 2;
    const text = (component: string, gebied: string) =>
      rows.find(({headings}) => headings[0] === component && headings[1] === gebied)!.cells[moment]!.tekst;
    expect(text("Totaal", "Utrecht")).toBe("62 (61–64)");
    expect(text("Totaal", "Nederland")).toBe("58,0 (57,5–58,5)");
    expect(text("Verblijf en opvang", "Utrecht")).toBe("afgeschermd");
    for (const row of rows) expect(row.headings.length + row.cells.length).toBe(headings.length);
  });

  it("has counts, of one side, where the figure counts", () => {
    const table = onPaper("2.8")!;
    expect(table.caption).toBe("Figuur 2.8 in getallen: aantallen");
    expect(table.headings).not.toContain("Gebied");
  });

  it("is not there for bars, nor on a screen", () => {
    expect(onPaper("1.3")).toBeUndefined();
    expect(monitorContent(figurePlan("2.3"), toward).paperTable).toBeUndefined();
  });
});

describe("figurePeriode(plan, environment)", () => {
  const choose = (number: string, periode: string | null, row = own) =>
    figurePeriode(figurePlan(number), environment(row, null, {choice: {gebied: "GM0344", vergelijk: null, periode}}));
  it("is the latest halfjaar with a number where nobody chose", () => {
    expect(choose("1.3", null)).toBe("2018HJ01");
    expect(choose("1.3", null, own.slice(0, 1))).toBe("2017HJ02");
    expect(choose("1.3", null, [])).toBe("2018HJ01");
  });
  it("is the one that was chosen, or what the figure has instead", () => {
    expect(choose("1.3", "2017HJ01")).toBe("2017HJ01");
    expect(choose("1.3", "2017JJ00")).toBe("2017HJ02");
    expect(choose("4.1", "2018HJ01")).toBe("2017JJ00");
    expect(choose("4.1", "2017HJ01")).toBe("2017JJ00");
  });
});

describe("monitorEnvironment(monitor, choice)", () => {
  it("fetches once for all parts of a page that show a choice, and again after it failed", async () => {
    const asked: string[] = [];
    const monitor = {
      ...{manifest: toward.manifest, gebieden: [], coverageOf: () => Promise.resolve(() => null)},
      async rijen(code: string) {
        asked.push(code);
        if (asked.length === 1) throw new Error("no table");
        return own;
      }
    } as unknown as Monitor;
    const choice = {gebied: "NL", vergelijk: null, periode: null};
    await expect(monitorEnvironment(monitor, choice)).rejects.toThrow("no table");
    const both = [monitorEnvironment(monitor, choice), monitorEnvironment(monitor, choice)];
    expect(await both[0]).toBe(await both[1]);
    expect(asked).toEqual(["NL", "NL"]);
  });
});
