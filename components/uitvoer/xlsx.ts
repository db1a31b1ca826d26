import writeXlsxFile, {type Cell, type Row} from "write-excel-file/universal";
import {tekens} from "../database/teken.js";
import {kopcel, woordblad} from "../figuur/werkmap.js";
import type {Regel} from "../herkomst/kenmerk.js";
import {langeKolommen, waardeVan, type Kolom} from "./lang.js";
import {selectieregels, toelichtingregels} from "./regels.js";
import type {Uitvoer} from "./uitvoer.js";

const breedten: Record<string, number> = {indicatornaam: 34, gebiednaam: 26, categorienaam: 28, periodenaam: 18};
const redennaam = new Map<string, string>(tekens.map(({reden, naam}) => [reden, naam]));

/** A workbook with the cells, a row for each, and beside them what was chosen and what the words mean. */
export function maakXlsx(uitvoer: Uitvoer): Promise<Blob> {
  const kolommen = langeKolommen(uitvoer).map(inWoorden);
  const rijen = uitvoer.kubus.waarde.length;
  const data: Row[] = [kolommen.map(({naam}) => kopcel(naam))];
  for (let rij = 0; rij < rijen; rij++) data.push(kolommen.map((kolom) => waardeVan(kolom, rij)));
  return writeXlsxFile([
    {
      ...{sheet: "data", data, stickyRowsCount: 1},
      columns: kolommen.map(({naam}) => ({width: breedten[naam] ?? 13}))
    },
    woordblad("toelichting", [
      ...toelichtingregels(uitvoer),
      ...kolommen.map(({naam, uitleg}): Regel => [`Kolom ${naam}`, uitleg])
    ]),
    definities(uitvoer),
    woordblad("selectie", [...selectieregels(uitvoer), ["Adres", uitvoer.adres]])
  ]).toBlob();
}

/** In a workbook the reason is in words. */
function inWoorden(kolom: Kolom): Kolom {
  if (kolom.naam !== "reden" || kolom.soort !== "tekst") return kolom;
  return {...kolom, woorden: kolom.woorden.map((woord) => redennaam.get(woord) ?? woord)};
}

function definities({kubus}: Uitvoer) {
  const koppen = ["indicator", "naam", "definitie", "eenheid", "teller", "noemer", "voorbehoud", "tabellen van CBS"];
  const rijen = kubus.indicatoren.map((indicator) =>
    [
      ...[indicator.code, indicator.naam, indicator.definitie, indicator.eenheid, indicator.teller],
      ...[indicator.noemer, indicator.voorbehoud, indicator.cbsTabellen.join(", ")]
    ].map((value): Cell => ({value, wrap: true, alignVertical: "top"}))
  );
  const columns = [26, 30, 70, 14, 40, 40, 60, 20].map((width) => ({width}));
  return {sheet: "definities", columns, stickyRowsCount: 1, data: [koppen.map(kopcel), ...rijen]};
}
