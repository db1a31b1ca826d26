import {h} from "../dom/element.js";
import {wholeNumber} from "../format/number.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {inPeriode} from "../model/periode.js";
import {type Coverage, type CoverageFinder, coverageSentence} from "../monitor/coverage.js";
import type {Cube} from "./cube.js";

/** More sentences than this are counted. */
const AT_MOST = 40;

/** Of every gebied of several gemeenten in the table, per periode: who is in its numbers where that is not all of them. */
export function coverageLines(
  {gebieden, perioden, pairs, indicatoren, categorieen}: Cube,
  coverageOf: CoverageFinder,
  all: readonly Gebied[]
): string[] {
  const together = gebieden.filter(({soort: kind}) => kind !== "wijk" && !kind.startsWith("gemeente"));
  const sentences = together.flatMap(({code}) =>
    perioden.flatMap((periode) => {
      const found = new Set<Coverage>();
      for (const {indicator, categorie} of pairs) {
        const coverage = coverageOf(code, indicatoren[indicator]!, categorieen[categorie]!.code, periode);
        if (coverage) found.add(coverage);
      }
      const sentences = [...found].map((coverage) =>
        coverageSentence(gebiedName(all, code), coverage, inPeriode(periode))
      );
      return [...new Set(sentences)];
    })
  );
  const more = sentences.length - AT_MOST;
  return more <= 1
    ? sentences
    : [
        ...sentences.slice(0, AT_MOST),
        `Zo zijn er nog ${wholeNumber(more)}: kies minder gebieden of perioden om ze te zien.`
      ];
}

/** These sentences under the table, folded. */
export function coverageBox() {
  const list = h("ul", {});
  const element = h(
    "details",
    {class: "figure-table", hidden: true},
    h("summary", {}, "Welke gemeenten zitten niet in de cijfers?"),
    list
  );
  return {
    element,
    set(sentences: readonly string[]) {
      element.hidden = sentences.length === 0;
      list.replaceChildren(...sentences.map((sentence) => h("li", {}, sentence)));
    }
  };
}
