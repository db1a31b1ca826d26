import {indicator} from "../../data/indicator.js";
import {h} from "../dom/h.js";
import {drempelzin} from "../oordeel/drempel.js";
import {opsomming} from "../opmaak/opsomming.js";

const perioden = {halfjaar: "elk halfjaar", jaar: "elk jaar", peilmoment: "vanaf elk peilmoment"};

/** What an indicator counts, of whom, how often, out of what, and where it misleads. */
export function definitie(code: string): HTMLElement {
  const {naam, definitie, teller, noemer, periodiciteit, voorbehoud, bron, cbsTabellen} = indicator(code);
  const regels: [string, string][] = [
    ["Wat het is", definitie],
    ["Geteld", teller],
    ["Gedeeld door", noemer],
    [
      "Hoe vaak",
      opsomming(
        periodiciteit.map((soort) => perioden[soort]),
        "en"
      )
    ],
    ["Let op", voorbehoud],
    ["Zonder “iets”", drempelzin(indicator(code)) ?? ""],
    ["Bron", bron],
    ["Lijkt op tabellen van CBS", cbsTabellen.join(", ")]
  ];
  return h(
    "section",
    {class: "definitie", "aria-label": `Definitie en bron: ${naam}`},
    h("h4", {}, `Definitie en bron: ${naam}`),
    h("dl", {}, ...regels.flatMap(([kop, tekst]) => (tekst === "" ? [] : [h("dt", {}, kop), h("dd", {}, tekst)]))),
    h("p", {}, h("a", {href: `./begrippen#indicator-${code}`}, "Alle begrippen en indicatoren"))
  );
}
