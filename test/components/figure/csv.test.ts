import readXlsx from "read-excel-file/universal";
import {describe, expect, it} from "vitest";
import {csv, csvWithWords, excelCsv} from "../../../components/figure/csv.js";
import {data53} from "../../../components/levensweg/gebeurtenis.js";
import {columns51, columns53, rows51, rows53} from "../../../components/cohort/rows.js";
import {makeWorkbook} from "../../../components/figure/workbook.js";
import {answer, choice} from "./example.js";

describe("csv(columns, rows)", () => {
  it("writes the header, eight decimals, and nothing where there is no share", () => {
    const [heading, , second, , , , last] = csv(columns51, rows51(answer, choice)).split("\n");
    expect(heading).toBe("figuur,gebied,wet,peilmoment,startgroep,gebruik,aandeel,ondergrens,bovengrens");
    expect(second).toMatch(/^5\.1,GM0344,totaal,2015-07-01,1000,800,0\.80000000,0\.77408104,0\.82362291$/);
    expect(last).toBe("5.1,GM0344,participatiewet,2015-07-01,0,0,,,");
  });
  it("quotes a list of gemeenten", () => {
    const rows = rows53(answer, {...choice, gebied: "GM0344,GM0363"});
    expect(csv(columns53, rows).split("\n")[1]).toBe('5.3,"GM0344,GM0363",echtscheiding,0,0,,,');
  });
  it("adds those without and the difference to what the page gives of figuur 5.3", () => {
    const [heading, ...lines] = csvWithWords([], data53(rows53(answer, choice), choice)).split("\n");
    expect(heading).toBe(
      `${columns53.join(",")},zonder_personen,zonder_gebruik,zonder_aandeel,verschil,verschil_ondergrens,verschil_bovengrens`
    );
    expect(lines[5]).toMatch(/^5\.3,GM0344,wsnp,100,50,0\.5\d{7},0\.\d{8},0\.\d{8},900,90,0\.10000000,0\.40000000,/);
  });
  it("is a header alone without rows", () => expect(csv(["a"], [] as {a: number}[])).toBe("a\n"));
});

const awkward = Object.freeze({
  kolommen: ["naam", "waarde", "aandeel", "reden"],
  rijen: [
    {naam: '=HYPERLINK("x")', waarde: -3, aandeel: 0.125, reden: null},
    {naam: 'twee; "drie", vier', waarde: 1234567, aandeel: null, reden: "@SUM(A1)"},
    {naam: "4-11", waarde: 0, aandeel: 1, reden: "\tx"},
    {naam: "75+", waarde: null, aandeel: 0.00000001, reden: "a - b"},
    {naam: "+31", waarde: 1.5, aandeel: 0.5, reden: "-"}
  ]
});
const words = [
  ["Bron", 'Proef, =1+1;@x "y"'],
  ["Definitie", "regel een\nregel twee"]
] as const;

describe("csvWithWords(words, data)", () => {
  const lines = csvWithWords(words, awkward).split("\n");
  it("has a line with # for each word, in which no part is a formula when a spreadsheet splits it", () => {
    expect(lines.slice(0, 2)).toEqual([`#,"Bron: Proef, '=1+1;'@x ""y"""`, '#,"Definitie: regel een regel twee"']);
    for (const draw of [",", ";", '"'])
      for (const part of lines[0]!.split(draw).slice(1)) expect(part.trimStart()).not.toMatch(/^[=+\-@]/);
  });
  it("makes text of what a spreadsheet would run, and leaves numbers as they are", () => {
    expect(lines.slice(2, -1)).toEqual([
      "naam,waarde,aandeel,reden",
      `"'=HYPERLINK(""x"")",-3,0.12500000,`,
      `"twee; ""drie"", vier",1234567,,'@SUM(A1)`,
      `4-11,0,1.00000000,"'\tx"`,
      "75+,,0.00000001,a - b",
      "'+31,1.5,0.50000000,'-"
    ]);
  });
});

describe("excelCsv(words, data)", () => {
  const text = excelCsv(words, awkward);
  it("begins with a byte order mark and ends its lines as Windows does", () => {
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
  it("has every word in one cell, columns by semicolon, decimal commas, and no age that Excel takes for a day", () => {
    expect(text.slice(1).split("\r\n").slice(0, -1)).toEqual([
      `"# Bron: Proef, '=1+1;'@x ""y"""`,
      '"# Definitie: regel een regel twee"',
      "naam;waarde;aandeel;reden",
      `"'=HYPERLINK(""x"")";-3;0,12500000;`,
      `"twee; ""drie"", vier";1234567;;'@SUM(A1)`,
      `4–11;0;1,00000000;"'\tx"`,
      "75+;;0,00000001;a - b",
      "'+31;1,5;0,50000000;'-"
    ]);
  });
});

describe("makeWorkbook(words, data)", () => {
  it("comes back with the same numbers, texts as texts, and the words beside them", async () => {
    const [values, toelichting] = await readXlsx(await makeWorkbook(words, awkward));
    expect([values!.sheet, toelichting!.sheet]).toEqual(["cijfers", "toelichting"]);
    expect(values!.data).toEqual([
      awkward.kolommen,
      ...awkward.rijen.map(({naam, waarde, aandeel, reden}) => [naam, waarde, aandeel, reden?.trim() ?? null])
    ]);
    expect(toelichting!.data).toEqual([["onderwerp", "tekst"], ...words]);
  });
});
