import {takeHanded} from "../figure/notebookOfFigure.js";
import {readNotebook, type Notebook} from "./document.js";

/** With what a visitor begins who brings no notebook: one of each kind of cell, each reading another. */
export const firstNotebook: Notebook = readNotebook({
  title: "Nieuw notitieboek",
  cells: [
    {
      kind: "markdown",
      folded: true,
      text: "Een notitieboek bestaat uit cellen. Een cel leest andere cellen bij hun naam: verandert de ene, dan rekent de andere opnieuw."
    },
    {
      kind: "control",
      name: "stap",
      folded: true,
      text: JSON.stringify({soort: "schuif", label: "Halve jaren na de start", van: 0, tot: 6, stap: 1, waarde: 2})
    },
    {
      kind: "sql",
      name: "gebruik",
      text: `SELECT huishoudtype,
  sum(aantal) AS inwoners,
  sum(aantal) FILTER (in_gebruik(wmo, \${stap})) AS met_wmo
FROM cohort
WHERE in_gebruik(wmo, 0)
GROUP BY huishoudtype
ORDER BY inwoners DESC`
    },
    {
      kind: "js",
      name: "aandelen",
      text: `aq.from(gebruik)
  .derive({aandeel: (d) => d.met_wmo / d.inwoners})
  .select("huishoudtype", "aandeel")`
    },
    {
      kind: "chart",
      folded: true,
      text: JSON.stringify(
        {from: "aandelen", mark: "bar", x: "aandeel", y: "huishoudtype", colour: "", facet: ""},
        null,
        2
      )
    }
  ]
})!;

/** What another page of the site handed over, else the first notebook. */
export const openingNotebook = (): Notebook => readNotebook(takeHanded()) ?? firstNotebook;
