import {describe, expect, it} from "vitest";
import type {Chart} from "../../../../components/charts/chart.js";
import {monitorContent} from "../../../../components/monitor/figure/content.js";
import {figurePlan} from "../../../../components/monitor/figure/figures.js";
import type {MonitorRow} from "../../../../components/monitor/row.js";
import {environment, rows} from "../example.js";

interface Row {
  panel: number;
  rank: number;
  serie: string;
  heading: string;
  label: string;
  tip: string[];
}
/** The chart of a figure with its rows as they are read, and its table. */
function shown(figure: string, own: MonitorRow[], other: MonitorRow[]) {
  const {chart, tabel: table} = monitorContent(figurePlan(figure), environment(own, other));
  const {params, data} = chart(900) as Chart;
  const drawn = [...(data["rows"] as Row[])].sort((a, b) => a.rank - b.rank);
  return {params, drawn, table};
}

describe("the trend of a rate", () => {
  const {params, drawn, table} = shown(
    "2.3",
    rows("GM0344", "wmo_clienten", {
      "2017HJ02": {totaal: [6000, 100000]},
      "2018HJ01": {totaal: [6200, 100000], verblijf_en_opvang: "afgeschermd"}
    }),
    rows("NL", "wmo_clienten", {"2018HJ01": {totaal: [58000, 1000000]}})
  );

  it("has a panel per category, the gebied beside what it is compared with", () => {
    const headings = drawn.flatMap(({heading}) => heading || []);
    expect(headings.slice(0, 2)).toEqual(["Totaal", "Ondersteuning thuis"]);
    expect(params).toMatchObject({names: ["Utrecht", "Nederland"], step: "halfjaar", leastStep: 0, sign: ""});
    expect(params["missing"]).toContain("afgeschermd");
  });

  it("says of a number what and whose it is, its unit, interval and n", () => {
    const own = drawn.filter(({serie}) => serie === "wmo_clienten totaal");
    expect(own.at(-1)).toMatchObject({
      label: "62",
      tip: [...["Totaal, Utrecht", "1e halfjaar 2018: 62 per 1.000", "95%-interval 61 tot 64", "n = 100.000"]]
    });
    expect(drawn.find(({serie}) => serie === "wmo_clienten totaal 1")!.tip[0]).toBe("Totaal, Nederland");
  });

  it("lights a line up with its rows in the table", () => {
    const series = new Set(drawn.map(({serie}) => serie));
    for (const {serie} of table.rijen) expect(series).toContain(serie);
    expect(table.rijen[0]!.serie).toBe("wmo_clienten totaal");
  });
});

describe("the trend of counts", () => {
  it("of one indicator is one panel with a named line per category, in whole numbers", () => {
    const counted = rows("GM0344", "bijstand_leeftijd", {
      "2017HJ02": {totaal: [12000, 300000], tot_aow: [11500, 250000]},
      "2018HJ01": {totaal: [12381, 300000], tot_aow: [11724, 250000]}
    });
    const {params, drawn} = shown("2.8", counted, counted);
    expect(new Set(drawn.map(({panel}) => panel))).toEqual(new Set([0]));
    expect(params).toMatchObject({leastStep: 1, sign: ""});
    expect(drawn.flatMap(({label}) => label || [])).toEqual(["Totaal 12.381", "Tot de AOW-leeftijd 11.724"]);
    expect(drawn.find(({label}) => label !== "")!.tip[1]).toBe("1e halfjaar 2018: 12.381 inwoners");
  });

  it("of two indicators is a panel per category with a line for each", () => {
    const flow = (indicator: string) => rows("GM0344", indicator, {"2018HJ01": {hulp_bij_huishouden: [120, 100000]}});
    const both = [...flow("voorzieningen_instroom"), ...flow("voorzieningen_uitstroom")];
    const {params, drawn} = shown("2.6", both, both);
    expect(params["names"]).toEqual(["Instroom", "Uitstroom"]);
    expect(new Set(drawn.map(({panel}) => panel)).size).toBe(4);
    expect(drawn.find(({label}) => label !== "")!.tip[0]).toBe("Instroom: Hulp bij het huishouden, Utrecht");
  });
});
