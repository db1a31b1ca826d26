import {readFileSync} from "node:fs";
import {factRows, giveFacts} from "../../../components/pipeline/facts.js";
import type {Gemeente, Wijk} from "../../../components/pipeline/persoon/gebieden.js";

/** Gemeenten of four provincies whose regio's and classes lie in each other in many ways; two of them are parts of one of 2020. */
const chosen = [
  ...["GM0003", "GM0009", "GM0014", "GM0017", "GM0307", "GM0312", "GM0317", "GM0342"],
  ...["GM0344", "GM0363", "GM0575", "GM0576"]
];
const MOST_WIJKEN = 6;

const rowsOf = <Row extends object>(file: string) =>
  factRows<Row>(readFileSync(new URL(`../../../data/${file}`, import.meta.url), "utf8"));

export const gemeenten = rowsOf<Gemeente>("gemeenten.csv").filter(({gemeente}) => chosen.includes(gemeente));

const wijken = chosen.flatMap((code) =>
  rowsOf<Wijk>("wijken.csv")
    .filter(({gemeente}) => gemeente === code)
    .slice(0, MOST_WIJKEN)
);

/** Codes of the wijken of each gemeente: from one to six. */
export const wijkenOf = (code: string): string[] =>
  wijken.filter(({gemeente}) => gemeente === code).map(({wijk}) => wijk);

giveFacts("gemeenten.csv", gemeenten);
giveFacts("wijken.csv", wijken);
