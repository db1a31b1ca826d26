/** The division of all tables, and the years of which the division is known (each on 1 January). */
export const indeling = 2018;
export const indelingYears = [2015, 2016, 2017, 2018, 2019, 2020] as const;

/** How sure a fact about the division is: read in a source, computed from one, or general knowledge of this project. */
type Certainty = "gelezen" | "afgeleid" | "algemene kennis";

/** A gemeente (a code) that is in no division from 1 January of `jaar` on, and where its inhabitants went. */
export interface Successor {
  jaar: number;
  gemeente: string;
  naam: string;
  provincie: string;
  /** `part`: which part of its inhabitants; 1 unless it was split. */
  to: readonly {gemeente: string; part: number}[];
  /** `opgegaan` in a gemeente that kept its code; `nieuwe_code`: only name and code changed. */
  soort: "samenvoeging" | "opgegaan" | "splitsing" | "nieuwe_code";
  zekerheid: Certainty;
  bron: string;
}

/** A gemeente (a code) that is in the divisions from 1 January of `jaar` on. */
export interface NewGemeente {
  jaar: number;
  gemeente: string;
  naam: string;
  provincie: string;
}

type Route = readonly [gemeente: string, naam: string, provincie: string];
type Rest = Pick<Successor, "jaar" | "soort" | "zekerheid" | "bron">;

const cbs2017 = "CBS, nieuwsbericht over 388 gemeenten (december 2016)";
const vng2018 = "VNG, Hoeveel gemeenten zijn er per 2018";
const own = "algemene kennis; het aantal gemeenten klopt met dat van CBS (393 in 2015, 390 in 2016)";

const all = (gone: readonly Route[], to: string, rest: Rest): Successor[] =>
  gone.map(([gemeente, naam, provincie]) => ({gemeente, naam, provincie, to: [{gemeente: to, part: 1}], ...rest}));

const in2016 = {jaar: 2016, zekerheid: "algemene kennis", bron: own} as const;
const in2018 = {jaar: 2018, zekerheid: "gelezen", bron: vng2018} as const;

/** From the division of 2015 to that of 2018: what ended on 1 January of 2016, 2017 and 2018 (the codes from CBS, gebiedsindelingen). */
const successorUntil2018: readonly Successor[] = [
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

const newUntil2018: readonly NewGemeente[] = [
  {jaar: 2016, gemeente: "GM1940", naam: "De Fryske Marren", provincie: "PV21"},
  {jaar: 2016, gemeente: "GM1942", naam: "Gooise Meren", provincie: "PV27"},
  {jaar: 2016, gemeente: "GM1945", naam: "Berg en Dal", provincie: "PV25"},
  {jaar: 2017, gemeente: "GM1948", naam: "Meierijstad", provincie: "PV30"},
  {jaar: 2018, gemeente: "GM1949", naam: "Waadhoeke", provincie: "PV21"},
  {jaar: 2018, gemeente: "GM1950", naam: "Westerwolde", provincie: "PV20"},
  {jaar: 2018, gemeente: "GM1952", naam: "Midden-Groningen", provincie: "PV20"}
];

const cbs = "CBS, nieuwsbericht over 355 gemeenten (december 2018); codes uit CBS, gebiedsindelingen 2018 en 2020";

/** Inhabitants of Ezinge, Feerwerd and Garnwerd (BMWE-gemeenten, December 2016), of all of Winsum on 1 January 2016 (CBS). */
const westerkwartier = 1581 / 13_633;

const route = (
  to: string,
  provincie: string,
  kind: "samenvoeging" | "opgegaan",
  ...gemeenten: [gemeente: string, naam: string, provincie?: string][]
): Successor[] =>
  gemeenten.map(([gemeente, naam, own = provincie]) => ({
    ...{jaar: 2019, gemeente, naam, provincie: own, to: [{gemeente: to, part: 1}]},
    ...{soort: kind, zekerheid: "gelezen", bron: cbs}
  }));

/** From the division of 2018 to that of 2019: twelve herindelingen. On 1 January 2020 nothing changed. */
const successorAfter2018: readonly Successor[] = [
  ...route("GM0014", "PV20", "opgegaan", ["GM0009", "Ten Boer"], ["GM0017", "Haren"]),
  ...route("GM1966", "PV20", "samenvoeging", ["GM0005", "Bedum"], ["GM1651", "Eemsmond"], ["GM1663", "De Marne"]),
  {
    ...{jaar: 2019, gemeente: "GM0053", naam: "Winsum", provincie: "PV20", soort: "splitsing"},
    to: [
      {gemeente: "GM1966", part: 1 - westerkwartier},
      {gemeente: "GM1969", part: westerkwartier}
    ],
    zekerheid: "afgeleid",
    bron: `${cbs}; de delen uit BMWE-gemeenten (december 2016): 1.581 van de 13.633 inwoners naar Westerkwartier`
  },
  ...route(
    ...(["GM1969", "PV20", "samenvoeging"] as const),
    ...([
      ["GM0015", "Grootegast"],
      ["GM0022", "Leek"],
      ["GM0025", "Marum"],
      ["GM0056", "Zuidhorn"]
    ] as [string, string][])
  ),
  ...route(
    ...(["GM1970", "PV21", "samenvoeging"] as const),
    ...([
      ["GM0058", "Dongeradeel"],
      ["GM0079", "Kollumerland en Nieuwkruisland"],
      ["GM1722", "Ferwerderadiel"]
    ] as [string, string][])
  ),
  ...route("GM1959", "PV30", "samenvoeging", ["GM0738", "Aalburg"], ["GM0870", "Werkendam"], ["GM0874", "Woudrichem"]),
  ...route(
    "GM1960",
    "PV25",
    "samenvoeging",
    ["GM0236", "Geldermalsen"],
    ["GM0304", "Neerijnen"],
    ["GM0733", "Lingewaal"]
  ),
  ...route(
    ...(["GM1961", "PV26", "samenvoeging"] as const),
    ...([
      ["GM0545", "Leerdam", "PV28"],
      ["GM0620", "Vianen"],
      ["GM0707", "Zederik", "PV28"]
    ] as [string, string, string?][])
  ),
  ...route(
    ...(["GM1963", "PV28", "samenvoeging"] as const),
    ...([
      ["GM0584", "Oud-Beijerland"],
      ["GM0585", "Binnenmaas"],
      ["GM0588", "Korendijk"],
      ["GM0611", "Cromstrijen"],
      ["GM0617", "Strijen"]
    ] as [string, string][])
  ),
  ...route("GM1978", "PV28", "samenvoeging", ["GM0689", "Giessenlanden"], ["GM1927", "Molenwaard"]),
  ...route("GM1954", "PV31", "samenvoeging", ["GM0881", "Onderbanken"], ["GM0951", "Nuth"], ["GM0962", "Schinnen"]),
  ...route("GM0575", "PV28", "opgegaan", ["GM0576", "Noordwijkerhout"]),
  ...route("GM0394", "PV27", "opgegaan", ["GM0393", "Haarlemmerliede en Spaarnwoude"])
];

const newAfter2018: readonly NewGemeente[] = [
  {jaar: 2019, gemeente: "GM1954", naam: "Beekdaelen", provincie: "PV31"},
  {jaar: 2019, gemeente: "GM1959", naam: "Altena", provincie: "PV30"},
  {jaar: 2019, gemeente: "GM1960", naam: "West Betuwe", provincie: "PV25"},
  {jaar: 2019, gemeente: "GM1961", naam: "Vijfheerenlanden", provincie: "PV26"},
  {jaar: 2019, gemeente: "GM1963", naam: "Hoeksche Waard", provincie: "PV28"},
  {jaar: 2019, gemeente: "GM1966", naam: "Het Hogeland", provincie: "PV20"},
  {jaar: 2019, gemeente: "GM1969", naam: "Westerkwartier", provincie: "PV20"},
  {jaar: 2019, gemeente: "GM1970", naam: "Noardeast-Fryslân", provincie: "PV21"},
  {jaar: 2019, gemeente: "GM1978", naam: "Molenlanden", provincie: "PV28"}
];

/**
 * Every herindeling between the divisions of 2015 and 2020, whole gemeenten only: small corrections of a border are not in it.
 * Winsum (2019) and Littenseradiel (2018) were split; Leerdam and Zederik (2019) went to another provincie.
 */
export const successions: readonly Successor[] = [...successorUntil2018, ...successorAfter2018];

export const newGemeenten: readonly NewGemeente[] = [...newUntil2018, ...newAfter2018];

/** Gemeenten that took in another and kept their code. */
export const grown = [
  {gemeente: "GM0014", naam: "Groningen"},
  {gemeente: "GM0080", naam: "Leeuwarden"},
  {gemeente: "GM0299", naam: "Zevenaar"},
  {gemeente: "GM0385", naam: "Edam-Volendam"},
  {gemeente: "GM0394", naam: "Haarlemmermeer"},
  {gemeente: "GM0575", naam: "Noordwijk"},
  {gemeente: "GM1900", naam: "Súdwest-Fryslân"}
] as const;

/** Names that CBS came to write otherwise; the code stayed. Source: public lists of gemeenten by year. */
export const renames = [
  {gemeente: "GM0164", van: "Hengelo", to: "Hengelo (O.)"},
  {gemeente: "GM0888", van: "Beek", to: "Beek (L.)"}
] as const;
