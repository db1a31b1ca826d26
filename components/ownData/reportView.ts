import {h, quietButton} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {escapeControls} from "../format/text.js";
import {wholeNumber} from "../format/number.js";
import {rules} from "../pipeline/source/rules.js";
import {reportCsv, reportText, type SourceReport, type ViolationGroup} from "../pipeline/source/sourceReport.js";

const SHOWN = 5;

/** What was read of the files, what was refused and what was remarked, with the first rows of each rule; it can be kept as a file. */
export function reportView(report: SourceReport): HTMLElement {
  const {violations, warnings} = report;
  const tallies = Object.values(report.tabellen);
  const numbers = ["gelezen", "geweigerd", "merged", "gebruikt"] as const;
  const headings = ["Bestand", "Gelezen", "Geweigerd", "Samengevoegd", "Gebruikt"];
  return h(
    "section",
    {class: "own-report", "aria-labelledby": "own-report"},
    h("h3", {id: "own-report", tabindex: -1}, summary(violations)),
    ...warnings.map((sentence) => h("p", {class: "warning"}, `Let op: ${escapeControls(sentence)}`)),
    scroll(
      "Rijen per bestand",
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, ...headings.map((text) => h("th", {scope: "col"}, text)))),
        h(
          "tbody",
          {},
          ...tallies.map((tally) =>
            h(
              "tr",
              {},
              h("th", {scope: "row"}, escapeControls(tally.bestand)),
              ...numbers.map((column) => h("td", {class: "number"}, wholeNumber(tally[column])))
            )
          )
        )
      )
    ),
    ...part(
      "Fouten: deze rijen tellen niet mee",
      violations.filter(({ernst: severity}) => severity === "fout")
    ),
    ...part(
      "Signalen: deze rijen tellen mee",
      violations.filter(({ernst: severity}) => severity === "signaal")
    ),
    h(
      "p",
      {class: "own-buttons"},
      quietButton("Verslag (CSV)", () => saveFile("verslag.csv", new Blob([reportCsv(report)], {type: "text/csv"}))),
      quietButton("Verslag (tekst)", () =>
        saveFile("verslag.txt", new Blob([reportText(report)], {type: "text/plain"}))
      )
    )
  );
}

function summary(violations: readonly ViolationGroup[]): string {
  const count = (severity: string) =>
    violations.filter((group) => group.ernst === severity).reduce((sum, {totaal: total}) => sum + total, 0);
  const [errors, signals] = [count("fout"), count("signaal")];
  if (errors + signals === 0) return "Nagekeken: geen fouten en geen signalen";
  const words = (n: number, one: string, more: string) => `${wholeNumber(n)} ${n === 1 ? one : more}`;
  return `Nagekeken: ${words(errors, "fout", "fouten")} en ${words(signals, "signaal", "signalen")}`;
}

function part(title: string, groups: readonly ViolationGroup[]): HTMLElement[] {
  if (groups.length === 0) return [];
  return [
    h("h4", {}, title),
    ...groups.map((group) => {
      const place = group.bestand.endsWith(".csv") ? "Regel" : "Rij";
      const file = escapeControls([group.bestand, group.kolom].filter(Boolean).join(", "));
      const more = group.totaal - Math.min(SHOWN, group.eerste.length);
      return h(
        "details",
        {},
        h("summary", {}, `${rules[group.regel].naam} (${wholeNumber(group.totaal)}) in ${file}`),
        h(
          "ul",
          {},
          ...group.eerste
            .slice(0, SHOWN)
            .map(({rij: row, uitleg: text}) =>
              h("li", {}, `${row > 0 ? `${place} ${row}: ` : ""}${escapeControls(text)}`)
            ),
          more > 0 && h("li", {}, `… en nog ${wholeNumber(more)}; de eerste honderd staan in het verslag (CSV)`)
        )
      );
    })
  ];
}

const scroll = (label: string, table: HTMLElement) =>
  h("div", {class: "figure-scroll", tabindex: 0, role: "region", "aria-label": label}, table);
