import {describe, expect, it} from "vitest";
import readXlsx from "read-excel-file/universal";
import {csv, csvMetWoorden, excelCsv} from "../../../components/figuur/csv.js";
import {maakWerkmap} from "../../../components/figuur/werkmap.js";
import {gegevens53} from "../../../components/figuur/download53.js";
import {kolommen51, rijen51} from "../../../components/figuur/rijen51.js";
import {kolommen53, rijen53} from "../../../components/figuur/rijen53.js";
import {antwoord, keuze} from "./voorbeeld.js";

describe("csv(kolommen, rijen)", () => {
  it("writes the header, eight decimals, and nothing where there is no share", () => {
    const [kop, , tweede, , , , laatste] = csv(kolommen51, rijen51(antwoord, keuze)).split("\n");
    expect(kop).toBe("figuur,gebied,wet,peilmoment,startgroep,gebruik,aandeel,ondergrens,bovengrens");
    expect(tweede).toMatch(/^5\.1,GM0344,totaal,2015-07-01,1000,800,0\.80000000,0\.77408104,0\.82362291$/);
    expect(laatste).toBe("5.1,GM0344,participatiewet,2015-07-01,0,0,,,");
  });
  it("quotes a list of gemeenten", () => {
    const rijen = rijen53(antwoord, {...keuze, gebied: "GM0344,GM0363"});
    expect(csv(kolommen53, rijen).split("\n")[1]).toBe('5.3,"GM0344,GM0363",echtscheiding,0,0,,,');
  });
  it("adds those without and the difference to what the page gives of figuur 5.3", () => {
    const [kop, ...regels] = csvMetWoorden([], gegevens53(rijen53(antwoord, keuze))).split("\n");
    expect(kop).toBe(
      `${kolommen53.join(",")},zonder_personen,zonder_gebruik,zonder_aandeel,verschil,verschil_ondergrens,verschil_bovengrens`
    );
    expect(regels[5]).toMatch(/^5\.3,GM0344,wsnp,100,50,0\.5\d{7},0\.\d{8},0\.\d{8},900,90,0\.10000000,0\.40000000,/);
  });
  it("is a header alone without rows", () => expect(csv(["a"], [] as {a: number}[])).toBe("a\n"));
});

const lastig = Object.freeze({
  kolommen: ["naam", "waarde", "aandeel", "reden"],
  rijen: [
    {naam: '=HYPERLINK("x")', waarde: -3, aandeel: 0.125, reden: null},
    {naam: 'twee; "drie", vier', waarde: 1234567, aandeel: null, reden: "@SUM(A1)"},
    {naam: "4-11", waarde: 0, aandeel: 1, reden: "\tx"},
    {naam: "75+", waarde: null, aandeel: 0.00000001, reden: "a - b"},
    {naam: "+31", waarde: 1.5, aandeel: 0.5, reden: "-"}
  ]
});
const woorden = [
  ["Bron", 'Proef, =1+1;@x "y"'],
  ["Definitie", "regel een\nregel twee"]
] as const;

describe("csvMetWoorden(woorden, gegevens)", () => {
  const regels = csvMetWoorden(woorden, lastig).split("\n");
  it("has a line with # for each word, in which no part is a formula when a spreadsheet splits it", () => {
    expect(regels.slice(0, 2)).toEqual([`#,"Bron: Proef, '=1+1;'@x ""y"""`, '#,"Definitie: regel een regel twee"']);
    for (const teken of [",", ";", '"'])
      for (const deel of regels[0]!.split(teken).slice(1)) expect(deel.trimStart()).not.toMatch(/^[=+\-@]/);
  });
  it("makes text of what a spreadsheet would run, and leaves numbers as they are", () => {
    expect(regels.slice(2, -1)).toEqual([
      "naam,waarde,aandeel,reden",
      `"'=HYPERLINK(""x"")",-3,0.12500000,`,
      `"twee; ""drie"", vier",1234567,,'@SUM(A1)`,
      `4-11,0,1.00000000,"'\tx"`,
      "75+,,0.00000001,a - b",
      "'+31,1.5,0.50000000,'-"
    ]);
  });
});

describe("excelCsv(woorden, gegevens)", () => {
  const tekst = excelCsv(woorden, lastig);
  it("begins with a byte order mark and ends its lines as Windows does", () => {
    expect(tekst.startsWith("\uFEFF")).toBe(true);
    expect(tekst.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
  it("has every word in one cell, columns by semicolon, decimal commas, and no age that Excel takes for a day", () => {
    expect(tekst.slice(1).split("\r\n").slice(0, -1)).toEqual([
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

describe("maakWerkmap(woorden, gegevens)", () => {
  it("comes back with the same numbers, texts as texts, and the words beside them", async () => {
    const [cijfers, toelichting] = await readXlsx(await maakWerkmap(woorden, lastig));
    expect([cijfers!.sheet, toelichting!.sheet]).toEqual(["cijfers", "toelichting"]);
    expect(cijfers!.data).toEqual([
      lastig.kolommen,
      ...lastig.rijen.map(({naam, waarde, aandeel, reden}) => [naam, waarde, aandeel, reden?.trim() ?? null])
    ]);
    expect(toelichting!.data).toEqual([["onderwerp", "tekst"], ...woorden]);
  });
});
