import {grown, newGemeenten, successions} from "../../data/indeling.js";
import {codeTable} from "../begrippen/list.js";
import {percent} from "../format/number.js";

const kinds = {
  samenvoeging: "samen met andere in",
  opgegaan: "opgegaan in",
  splitsing: "gesplitst over",
  nieuwe_code: "kreeg een andere naam en code:"
} as const;

/** Every herindeling that the tables know, as a table: what became of which gemeente, when, and how sure that is. */
export function herindelingen(): HTMLElement {
  const names = new Map([...newGemeenten, ...grown].map(({gemeente, naam}) => [gemeente, naam]));
  const to = ({gemeente, part}: {gemeente: string; part: number}) =>
    `${names.get(gemeente) ?? gemeente}${part < 1 ? ` (${percent(part)})` : ""}`;
  return codeTable(
    "Herindelingen van 2016 tot en met 2020",
    ["Gemeente", "Code", "Op 1 januari", "Werd", "Zekerheid", "Bron"],
    successions.map((route) => [
      ...[route.naam, route.gemeente, String(route.jaar)],
      ...[`${kinds[route.soort]} ${route.to.map(to).join(", ")}`, route.zekerheid, route.bron]
    ])
  );
}
