import type {Gepubliceerd} from "../../components/wijkprofiel/gepubliceerd.js";
import {leesFeiten} from "../hulp/feiten.js";

/** The published table of huishoudens by combination of wetten per wijk of Utrecht, first halfjaar of 2017. */
export function utrechtStapeling(): Gepubliceerd {
  const rijen = leesFeiten<Record<string, string>>("utrecht_stapeling_2017hj01.csv");
  const categorieen = Object.keys(rijen[0]!).filter((kolom) => kolom !== "code" && kolom !== "wijk");
  return {
    ...{gemeente: "GM0344", periode: "2017HJ01", indicator: "stapeling_huishoudens", categorieen},
    bron: "VNG Realisatie, webinar Gemeentelijke Monitor Sociaal Domein (mei 2018), figuur 4; CBS StatLine 83817NED",
    rijen: rijen.map((rij) => ({code: rij["code"]!, waarden: categorieen.map((kolom) => Number(rij[kolom]))}))
  };
}
