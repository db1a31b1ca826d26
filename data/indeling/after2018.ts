import type {NewGemeente, Successor} from "./shape.js";

const cbs = "CBS, nieuwsbericht over 355 gemeenten (december 2018); codes uit CBS, gebiedsindelingen 2018 en 2020";

/** Inhabitants of Ezinge, Feerwerd and Garnwerd (BMWE-gemeenten, December 2016), of all of Winsum on 1 January 2016 (CBS). */
const afternoon = 1581 / 13_633;

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
export const successorAfter2018: readonly Successor[] = [
  ...route("GM0014", "PV20", "opgegaan", ["GM0009", "Ten Boer"], ["GM0017", "Haren"]),
  ...route("GM1966", "PV20", "samenvoeging", ["GM0005", "Bedum"], ["GM1651", "Eemsmond"], ["GM1663", "De Marne"]),
  {
    ...{jaar: 2019, gemeente: "GM0053", naam: "Winsum", provincie: "PV20", soort: "splitsing"},
    to: [
      {gemeente: "GM1966", part: 1 - afternoon},
      {gemeente: "GM1969", part: afternoon}
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

export const newAfter2018: readonly NewGemeente[] = [
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
