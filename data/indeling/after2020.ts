import type {Opheffing} from "./shape.js";

const cbs = "CBS, gemeentelijke indeling op 1 januari van 2021, 2022 en 2023 (352, 345 en 342 gemeenten)";

const to = (year: number, target: string, ...gemeenten: [gemeente: string, naam: string][]): Opheffing[] =>
  gemeenten.map(([gemeente, naam]) => ({jaar: year, gemeente, naam, to: [target], bron: cbs}));

/** What ended from 2021 to 2025 (in 2024 and 2025 nothing did). Weesp ended on 24 March 2022: the division of 2023 is the first without it. */
export const opheffingenAfter2020: readonly Opheffing[] = [
  ...to(2021, "GM1979", ["GM0003", "Appingedam"], ["GM0010", "Delfzijl"], ["GM0024", "Loppersum"]),
  {
    ...{jaar: 2021, gemeente: "GM0788", naam: "Haaren", to: ["GM0757", "GM0824", "GM0855", "GM0865"]},
    bron: "RvIG, acties en aandachtspunten vanwege gemeentelijke herindeling januari 2021"
  },
  ...to(2022, "GM0439", ["GM0370", "Beemster"]),
  ...to(2022, "GM1980", ["GM0398", "Heerhugowaard"], ["GM0416", "Langedijk"]),
  ...to(2022, "GM1991", ["GM0856", "Uden"], ["GM1685", "Landerd"]),
  ...to(2022, "GM1982", ["GM0756", "Boxmeer"], ["GM0786", "Grave"], ["GM0815", "Mill en Sint Hubert"]),
  ...to(2022, "GM1982", ["GM1684", "Cuijk"], ["GM1702", "Sint Anthonis"]),
  ...to(2023, "GM1992", ["GM0501", "Brielle"], ["GM0530", "Hellevoetsluis"], ["GM0614", "Westvoorne"]),
  ...to(2023, "GM0363", ["GM0457", "Weesp"])
];

export const newAfter2020 = [
  {jaar: 2021, gemeente: "GM1979", naam: "Eemsdelta"},
  {jaar: 2022, gemeente: "GM1980", naam: "Dijk en Waard"},
  {jaar: 2022, gemeente: "GM1982", naam: "Land van Cuijk"},
  {jaar: 2022, gemeente: "GM1991", naam: "Maashorst"},
  {jaar: 2023, gemeente: "GM1992", naam: "Voorne aan Zee"}
] as const;
