import type {NieuweGemeente, Opvolging} from "./vorm.js";

const cbs = "CBS, nieuwsbericht over 355 gemeenten (december 2018); codes uit CBS, gebiedsindelingen 2018 en 2020";

/** Inhabitants of Ezinge, Feerwerd and Garnwerd (BMWE-gemeenten, December 2016), of all of Winsum on 1 January 2016 (CBS). */
const middag = 1581 / 13_633;

const weg = (
  naar: string,
  provincie: string,
  soort: "samenvoeging" | "opgegaan",
  ...gemeenten: [gemeente: string, naam: string, provincie?: string][]
): Opvolging[] =>
  gemeenten.map(([gemeente, naam, eigen = provincie]) => ({
    ...{jaar: 2019, gemeente, naam, provincie: eigen, naar: [{gemeente: naar, deel: 1}]},
    ...{soort, zekerheid: "gelezen", bron: cbs}
  }));

/** From the division of 2018 to that of 2019: twelve herindelingen. On 1 January 2020 nothing changed. */
export const opvolgingNa2018: readonly Opvolging[] = [
  ...weg("GM0014", "PV20", "opgegaan", ["GM0009", "Ten Boer"], ["GM0017", "Haren"]),
  ...weg("GM1966", "PV20", "samenvoeging", ["GM0005", "Bedum"], ["GM1651", "Eemsmond"], ["GM1663", "De Marne"]),
  {
    ...{jaar: 2019, gemeente: "GM0053", naam: "Winsum", provincie: "PV20", soort: "splitsing"},
    naar: [
      {gemeente: "GM1966", deel: 1 - middag},
      {gemeente: "GM1969", deel: middag}
    ],
    zekerheid: "afgeleid",
    bron: `${cbs}; de delen uit BMWE-gemeenten (december 2016): 1.581 van de 13.633 inwoners naar Westerkwartier`
  },
  ...weg(
    ...(["GM1969", "PV20", "samenvoeging"] as const),
    ...([
      ["GM0015", "Grootegast"],
      ["GM0022", "Leek"],
      ["GM0025", "Marum"],
      ["GM0056", "Zuidhorn"]
    ] as [string, string][])
  ),
  ...weg(
    ...(["GM1970", "PV21", "samenvoeging"] as const),
    ...([
      ["GM0058", "Dongeradeel"],
      ["GM0079", "Kollumerland en Nieuwkruisland"],
      ["GM1722", "Ferwerderadiel"]
    ] as [string, string][])
  ),
  ...weg("GM1959", "PV30", "samenvoeging", ["GM0738", "Aalburg"], ["GM0870", "Werkendam"], ["GM0874", "Woudrichem"]),
  ...weg(
    "GM1960",
    "PV25",
    "samenvoeging",
    ["GM0236", "Geldermalsen"],
    ["GM0304", "Neerijnen"],
    ["GM0733", "Lingewaal"]
  ),
  ...weg(
    ...(["GM1961", "PV26", "samenvoeging"] as const),
    ...([
      ["GM0545", "Leerdam", "PV28"],
      ["GM0620", "Vianen"],
      ["GM0707", "Zederik", "PV28"]
    ] as [string, string, string?][])
  ),
  ...weg(
    ...(["GM1963", "PV28", "samenvoeging"] as const),
    ...([
      ["GM0584", "Oud-Beijerland"],
      ["GM0585", "Binnenmaas"],
      ["GM0588", "Korendijk"],
      ["GM0611", "Cromstrijen"],
      ["GM0617", "Strijen"]
    ] as [string, string][])
  ),
  ...weg("GM1978", "PV28", "samenvoeging", ["GM0689", "Giessenlanden"], ["GM1927", "Molenwaard"]),
  ...weg("GM1954", "PV31", "samenvoeging", ["GM0881", "Onderbanken"], ["GM0951", "Nuth"], ["GM0962", "Schinnen"]),
  ...weg("GM0575", "PV28", "opgegaan", ["GM0576", "Noordwijkerhout"]),
  ...weg("GM0394", "PV27", "opgegaan", ["GM0393", "Haarlemmerliede en Spaarnwoude"])
];

export const nieuwNa2018: readonly NieuweGemeente[] = [
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
