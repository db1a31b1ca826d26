import {type DatabaseChoice, defaultChoice} from "../../../components/database/choice.js";
import {emptyCube} from "../../../components/database/cube.js";
import {fill} from "../../../components/database/sourceTable.js";
import type {ExportTable} from "../../../components/export/export.js";
import {trialSource} from "../../util/trialSource.js";
import {known, row, sourceTable} from "../database/example.js";

/** Four gebieden, two perioden, two indicatoren, with a number, a 0 and every reason. */
export function exampleExport(part: Partial<DatabaseChoice> = {}): ExportTable {
  const choice: DatabaseChoice = {
    ...defaultChoice(known),
    indicatoren: ["wmo_clienten", "voorzieningen_stand"],
    categorieen: {wmo_clienten: ["totaal", "hulp_bij_huishouden"], voorzieningen_stand: ["bijstand"]},
    gebieden: ["NL", "GM0344", "GM0014", "GM0003"],
    perioden: ["2016HJ02", "2016JJ00"],
    measures: ["aantal", "per", "n", "interval"],
    ...part
  };
  const cube = emptyCube(choice, known);
  fill(
    cube,
    sourceTable([
      row({periode: "2016JJ00", waarde: 61_234, n: 1_000_000}),
      row({gebied: "GM0344", periode: "2016HJ02", waarde: 0, n: 350}),
      row({gebied: "GM0014", periode: "2016HJ02", waarde: null, n: null, reden: "niet_geleverd"}),
      row({gebied: "GM0014", periode: "2016JJ00", waarde: null, n: 200, reden: "opt_out"}),
      row({gebied: "GM0003", periode: "2016JJ00", waarde: null, n: 12, reden: "afgeschermd"}),
      row({categorie: "hulp_bij_huishouden", periode: "2016JJ00", waarde: 7, n: 3, indicator: "wmo_clienten"}),
      row({categorie: "bijstand", indicator: "voorzieningen_stand", periode: "2016HJ02", waarde: 12, n: 345})
    ])
  );
  return {
    ...{cube, choice, titel: "Wmo-cliënten, “naar” gebied"},
    gebieden: ["Nederland", "’s-Gravenhage, Utrecht"],
    coverage: ["Bij Wmo-cijfers over 2016 tellen voor Nederland 3 van de 4 gemeenten mee: Groningen leverde niet."],
    manifest: {
      ...{...trialSource, naam: "Synthetisch Nederland", toelichting: "Verzonnen.", indeling: 2018}
    },
    address: "http://127.0.0.1/database?gebied=NL",
    dag: "2026-01-02"
  };
}
