import type {NewGemeente, Successor} from "./shape.js";

type Route = readonly [gemeente: string, naam: string, provincie: string];
type Rest = Pick<Successor, "jaar" | "soort" | "zekerheid" | "bron">;

const cbs2017 = "CBS, nieuwsbericht over 388 gemeenten (december 2016)";
const vng2018 = "VNG, Hoeveel gemeenten zijn er per 2018";
const own = "algemene kennis; het aantal gemeenten klopt met dat van CBS (393 in 2015, 390 in 2016)";

const all = (weigh: readonly Route[], to: string, rest: Rest): Successor[] =>
  weigh.map(([gemeente, naam, provincie]) => ({gemeente, naam, provincie, to: [{gemeente: to, part: 1}], ...rest}));

const in2016 = {jaar: 2016, zekerheid: "algemene kennis", bron: own} as const;
const in2018 = {jaar: 2018, zekerheid: "gelezen", bron: vng2018} as const;

/** From the division of 2015 to that of 2018: what ended on 1 January of 2016, 2017 and 2018 (the codes from CBS, gebiedsindelingen). */
export const successorUntil2018: readonly Successor[] = [
  ...all([["GM0478", "Zeevang", "PV27"]], "GM0385", {...in2016, soort: "opgegaan"}),
  ...all(
    [
      ["GM0381", "Bussum", "PV27"],
      ["GM0424", "Muiden", "PV27"],
      ["GM0425", "Naarden", "PV27"]
    ],
    "GM1942",
    {...in2016, soort: "samenvoeging"}
  ),
  ...all([["GM0241", "Groesbeek", "PV25"]], "GM1945", {...in2016, soort: "nieuwe_code"}),
  ...all([["GM1921", "De Friese Meren", "PV21"]], "GM1940", {...in2016, soort: "nieuwe_code"}),
  ...all(
    [
      ["GM0844", "Schijndel", "PV30"],
      ["GM0846", "Sint-Oedenrode", "PV30"],
      ["GM0860", "Veghel", "PV30"]
    ],
    "GM1948",
    {jaar: 2017, soort: "samenvoeging", zekerheid: "gelezen", bron: cbs2017}
  ),
  ...all(
    [
      ["GM0018", "Hoogezand-Sappemeer", "PV20"],
      ["GM0040", "Slochteren", "PV20"],
      ["GM1987", "Menterwolde", "PV20"]
    ],
    "GM1952",
    {...in2018, soort: "samenvoeging"}
  ),
  ...all(
    [
      ["GM0007", "Bellingwedde", "PV20"],
      ["GM0048", "Vlagtwedde", "PV20"]
    ],
    "GM1950",
    {...in2018, soort: "samenvoeging"}
  ),
  ...all(
    [
      ["GM0063", "het Bildt", "PV21"],
      ["GM0070", "Franekeradeel", "PV21"],
      ["GM1908", "Menameradiel", "PV21"]
    ],
    "GM1949",
    {...in2018, soort: "samenvoeging"}
  ),
  ...all([["GM0081", "Leeuwarderadeel", "PV21"]], "GM0080", {...in2018, soort: "opgegaan"}),
  ...all([["GM0196", "Rijnwaarden", "PV25"]], "GM0299", {...in2018, soort: "opgegaan"}),
  {
    ...{jaar: 2018, gemeente: "GM0140", naam: "Littenseradiel", provincie: "PV21", soort: "splitsing"},
    to: [
      {gemeente: "GM0080", part: 0.32},
      {gemeente: "GM1900", part: 0.51},
      {gemeente: "GM1949", part: 0.17}
    ],
    zekerheid: "algemene kennis",
    bron: `${vng2018}; de delen zijn afgeronde schattingen van dit project`
  }
];

export const newUntil2018: readonly NewGemeente[] = [
  {jaar: 2016, gemeente: "GM1940", naam: "De Fryske Marren", provincie: "PV21"},
  {jaar: 2016, gemeente: "GM1942", naam: "Gooise Meren", provincie: "PV27"},
  {jaar: 2016, gemeente: "GM1945", naam: "Berg en Dal", provincie: "PV25"},
  {jaar: 2017, gemeente: "GM1948", naam: "Meierijstad", provincie: "PV30"},
  {jaar: 2018, gemeente: "GM1949", naam: "Waadhoeke", provincie: "PV21"},
  {jaar: 2018, gemeente: "GM1950", naam: "Westerwolde", provincie: "PV20"},
  {jaar: 2018, gemeente: "GM1952", naam: "Midden-Groningen", provincie: "PV20"}
];
