import {gegroeid, nieuweGemeenten, opvolgingen} from "../../data/indeling.js";
import {codetabel} from "../begrippen/codetabel.js";
import {procent} from "../opmaak/getal.js";

const soorten = {
  samenvoeging: "samen met andere in",
  opgegaan: "opgegaan in",
  splitsing: "gesplitst over",
  nieuwe_code: "kreeg een andere naam en code:"
} as const;

/** Every herindeling that the tables know, as a table: what became of which gemeente, when, and how sure that is. */
export function herindelingen(): HTMLElement {
  const namen = new Map([...nieuweGemeenten, ...gegroeid].map(({gemeente, naam}) => [gemeente, naam]));
  const naar = ({gemeente, deel}: {gemeente: string; deel: number}) =>
    `${namen.get(gemeente) ?? gemeente}${deel < 1 ? ` (${procent(deel)})` : ""}`;
  return codetabel(
    "Herindelingen van 2016 tot en met 2020",
    ["Gemeente", "Code", "Op 1 januari", "Werd", "Zekerheid", "Bron"],
    opvolgingen.map((weg) => [
      ...[weg.naam, weg.gemeente, String(weg.jaar)],
      ...[`${soorten[weg.soort]} ${weg.naar.map(naar).join(", ")}`, weg.zekerheid, weg.bron]
    ])
  );
}
