import type {NieuweGemeente, Opvolging} from "./vorm.js";

type Weg = readonly [gemeente: string, naam: string, provincie: string];
type Rest = Pick<Opvolging, "jaar" | "soort" | "zekerheid" | "bron">;

const cbs2017 = "CBS, nieuwsbericht over 388 gemeenten (december 2016)";
const vng2018 = "VNG, Hoeveel gemeenten zijn er per 2018";
const eigen = "algemene kennis; het aantal gemeenten klopt met dat van CBS (393 in 2015, 390 in 2016)";

const alle = (wegen: readonly Weg[], naar: string, rest: Rest): Opvolging[] =>
  wegen.map(([gemeente, naam, provincie]) => ({gemeente, naam, provincie, naar: [{gemeente: naar, deel: 1}], ...rest}));

const in2016 = {jaar: 2016, zekerheid: "algemene kennis", bron: eigen} as const;
const in2018 = {jaar: 2018, zekerheid: "gelezen", bron: vng2018} as const;

/** From the division of 2015 to that of 2018: what ended on 1 January of 2016, 2017 and 2018 (the codes from CBS, gebiedsindelingen). */
export const opvolgingTot2018: readonly Opvolging[] = [
  ...alle([["GM0478", "Zeevang", "PV27"]], "GM0385", {...in2016, soort: "opgegaan"}),
  ...alle(
    [
      ["GM0381", "Bussum", "PV27"],
      ["GM0424", "Muiden", "PV27"],
      ["GM0425", "Naarden", "PV27"]
    ],
    "GM1942",
    {...in2016, soort: "samenvoeging"}
  ),
  ...alle([["GM0241", "Groesbeek", "PV25"]], "GM1945", {...in2016, soort: "nieuwe_code"}),
  ...alle([["GM1921", "De Friese Meren", "PV21"]], "GM1940", {...in2016, soort: "nieuwe_code"}),
  ...alle(
    [
      ["GM0844", "Schijndel", "PV30"],
      ["GM0846", "Sint-Oedenrode", "PV30"],
      ["GM0860", "Veghel", "PV30"]
    ],
    "GM1948",
    {jaar: 2017, soort: "samenvoeging", zekerheid: "gelezen", bron: cbs2017}
  ),
  ...alle(
    [
      ["GM0018", "Hoogezand-Sappemeer", "PV20"],
      ["GM0040", "Slochteren", "PV20"],
      ["GM1987", "Menterwolde", "PV20"]
    ],
    "GM1952",
    {...in2018, soort: "samenvoeging"}
  ),
  ...alle(
    [
      ["GM0007", "Bellingwedde", "PV20"],
      ["GM0048", "Vlagtwedde", "PV20"]
    ],
    "GM1950",
    {...in2018, soort: "samenvoeging"}
  ),
  ...alle(
    [
      ["GM0063", "het Bildt", "PV21"],
      ["GM0070", "Franekeradeel", "PV21"],
      ["GM1908", "Menameradiel", "PV21"]
    ],
    "GM1949",
    {...in2018, soort: "samenvoeging"}
  ),
  ...alle([["GM0081", "Leeuwarderadeel", "PV21"]], "GM0080", {...in2018, soort: "opgegaan"}),
  ...alle([["GM0196", "Rijnwaarden", "PV25"]], "GM0299", {...in2018, soort: "opgegaan"}),
  {
    ...{jaar: 2018, gemeente: "GM0140", naam: "Littenseradiel", provincie: "PV21", soort: "splitsing"},
    naar: [
      {gemeente: "GM0080", deel: 0.32},
      {gemeente: "GM1900", deel: 0.51},
      {gemeente: "GM1949", deel: 0.17}
    ],
    zekerheid: "algemene kennis",
    bron: `${vng2018}; de delen zijn afgeronde schattingen van dit project`
  }
];

export const nieuwTot2018: readonly NieuweGemeente[] = [
  {jaar: 2016, gemeente: "GM1940", naam: "De Fryske Marren", provincie: "PV21"},
  {jaar: 2016, gemeente: "GM1942", naam: "Gooise Meren", provincie: "PV27"},
  {jaar: 2016, gemeente: "GM1945", naam: "Berg en Dal", provincie: "PV25"},
  {jaar: 2017, gemeente: "GM1948", naam: "Meierijstad", provincie: "PV30"},
  {jaar: 2018, gemeente: "GM1949", naam: "Waadhoeke", provincie: "PV21"},
  {jaar: 2018, gemeente: "GM1950", naam: "Westerwolde", provincie: "PV20"},
  {jaar: 2018, gemeente: "GM1952", naam: "Midden-Groningen", provincie: "PV20"}
];
