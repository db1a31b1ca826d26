import type {KnownToDatabase} from "../../../components/database/choice.js";
import {redenCode} from "../../../components/database/measure.js";
import type {SourceTable, TextColumn} from "../../../components/database/sourceTable.js";
import type {Gebied} from "../../../components/model/gebied.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {indicatoren} from "../../../data/indicator.js";

const gemeenten: readonly [string, string, string][] = [
  ["GM0307", "Amersfoort", "PV26"],
  ["GM0344", "Utrecht", "PV26"],
  ["GM0014", "Groningen", "PV20"],
  ["GM0003", "Appingedam", "PV20"]
];
const wijken: readonly [string, string, string][] = [
  ["WK034401", "Wijk 01 West", "GM0344"],
  ["WK034402", "Wijk 02 Noordwest", "GM0344"],
  ["WK000300", "Wijk 00", "GM0003"]
];
const from = (code: string) => gemeenten.filter(([, , provincie]) => provincie === code).map(([gemeente]) => gemeente);

export const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "PV20", naam: "Groningen (provincie)", soort: "provincie", gemeenten: from("PV20")},
  {code: "PV26", naam: "Utrecht (provincie)", soort: "provincie", gemeenten: from("PV26")},
  ...gemeenten.map(([code, naam]): Gebied => ({code, naam, soort: "gemeente", gemeenten: [code]})),
  {code: "GK6", naam: "Gemeenten van 100.000 tot 150.000 inwoners", soort: "grootteklasse", gemeenten: ["GM0307"]},
  ...["GM1966-2020", "GM1979-2020"].map(
    (code): Gebied => ({code, naam: `${code} (indeling 2020)`, soort: "gemeente_2020", gemeenten: ["GM0003", "GM0014"]})
  ),
  {code: "GK8", naam: "Gemeenten vanaf 250.000 inwoners", soort: "grootteklasse", gemeenten: ["GM0344"]},
  ...wijken.map(([code, naam, gemeente]): Gebied => ({code, naam, soort: "wijk", gemeenten: [gemeente]}))
];

export const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01", "2016HJ02", "2016JJ00", "2017HJ01"];

export const known: KnownToDatabase = {indicatoren, gebieden, perioden};

/** Rows as columns, as they come from a file. */
export function sourceTable(rows: readonly MonitorRow[]): SourceTable {
  const text = (read: (row: MonitorRow) => string): TextColumn => {
    const words = [...new Set(rows.map(read))];
    return {words, plaats: Uint16Array.from(rows, (row) => words.indexOf(read(row)))};
  };
  return {
    rijen: rows.length,
    indicator: text(({indicator}) => indicator),
    gebied: text(({gebied}) => gebied),
    periode: text(({periode}) => periode),
    categorie: text(({categorie}) => categorie),
    waarde: Int32Array.from(rows, ({waarde}) => waarde ?? -1),
    n: Int32Array.from(rows, ({n}) => n ?? -1),
    reden: Uint8Array.from(rows, ({reden}) => (reden === null ? 0 : redenCode(reden)))
  };
}

/** A row of Wmo-cliënten; what matters is given. */
export const row = (part: Partial<MonitorRow>): MonitorRow => ({
  indicator: "wmo_clienten",
  gebied: "NL",
  periode: "2017HJ01",
  categorie: "totaal",
  waarde: 10,
  n: 1000,
  reden: null,
  ...part
});
