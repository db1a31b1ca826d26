import type {Published} from "../../components/wijkprofiel/published.js";
import {readFacts} from "../util/files.js";

/** The published table of huishoudens by combination of wetten per wijk of Utrecht, first halfjaar of 2017. */
export function utrechtStapeling(): Published {
  const rows = readFacts<Record<string, string>>("utrecht_stapeling_2017hj01.csv");
  const categorieen = Object.keys(rows[0]!).filter((column) => column !== "code" && column !== "wijk");
  return {
    ...{gemeente: "GM0344", periode: "2017HJ01", indicator: "stapeling_huishoudens", categorieen},
    bron: "VNG Realisatie, webinar Gemeentelijke Monitor Sociaal Domein (mei 2018), figuur 4; CBS StatLine 83817NED",
    rijen: rows.map((row) => ({code: row["code"]!, values: categorieen.map((column) => Number(row[column]))}))
  };
}
