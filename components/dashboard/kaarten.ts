import {meerDanEen} from "../monitor/samen.js";

/** What the map can show; the first is the key figure. */
export const kaarten = [
  {
    ...{code: "meer", naam: "Huishoudens met meer dan één voorziening"},
    ...{indicator: "voorzieningen_huishoudens", categorie: meerDanEen}
  },
  {
    code: "huishoudens",
    naam: "Huishoudens met voorzieningen",
    indicator: "huishoudens_met_voorzieningen",
    categorie: "totaal"
  },
  {code: "wmo", naam: "Inwoners met een Wmo-voorziening", indicator: "wmo_clienten", categorie: "totaal"},
  {code: "jeugd", naam: "Jongeren met jeugdzorg", indicator: "jongeren_jeugdzorg", categorie: "totaal"}
] as const;
