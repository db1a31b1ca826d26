import {leegKubus} from "../../../components/database/kubus.js";
import {standaardKeuze, type DatabaseKeuze} from "../../../components/database/keuze.js";
import {vul} from "../../../components/database/vul.js";
import type {Uitvoer} from "../../../components/uitvoer/uitvoer.js";
import {bekend, brontabel, rij} from "../database/voorbeeld.js";
import {proefbron} from "../../hulp/proefbron.js";

/** Four gebieden, two perioden, two indicatoren, with a number, a 0 and every reason. */
export function voorbeeldUitvoer(deel: Partial<DatabaseKeuze> = {}): Uitvoer {
  const keuze: DatabaseKeuze = {
    ...standaardKeuze(bekend),
    indicatoren: ["wmo_clienten", "voorzieningen_stand"],
    categorieen: {wmo_clienten: ["totaal", "hulp_bij_huishouden"], voorzieningen_stand: ["bijstand"]},
    gebieden: ["NL", "GM0344", "GM0014", "GM0003"],
    perioden: ["2016HJ02", "2016JJ00"],
    maten: ["aantal", "per", "n", "interval"],
    ...deel
  };
  const kubus = leegKubus(keuze, bekend);
  vul(
    kubus,
    brontabel([
      rij({periode: "2016JJ00", waarde: 61_234, n: 1_000_000}),
      rij({gebied: "GM0344", periode: "2016HJ02", waarde: 0, n: 350}),
      rij({gebied: "GM0014", periode: "2016HJ02", waarde: null, n: null, reden: "niet_geleverd"}),
      rij({gebied: "GM0014", periode: "2016JJ00", waarde: null, n: 200, reden: "opt_out"}),
      rij({gebied: "GM0003", periode: "2016JJ00", waarde: null, n: 12, reden: "afgeschermd"}),
      rij({categorie: "hulp_bij_huishouden", periode: "2016JJ00", waarde: 7, n: 3, indicator: "wmo_clienten"}),
      rij({categorie: "bijstand", indicator: "voorzieningen_stand", periode: "2016HJ02", waarde: 12, n: 345})
    ])
  );
  return {
    ...{kubus, keuze, titel: "Wmo-cliënten, “naar” gebied"},
    gebieden: ["Nederland", "’s-Gravenhage, Utrecht"],
    dekking: ["Bij Wmo-cijfers over 2016 tellen voor Nederland 3 van de 4 gemeenten mee: Groningen leverde niet."],
    manifest: {
      ...{...proefbron, naam: "Synthetisch Nederland", toelichting: "Verzonnen.", indeling: 2018}
    },
    adres: "http://127.0.0.1/database?gebied=NL",
    dag: "2026-01-02"
  };
}
