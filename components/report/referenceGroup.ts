import {indicator} from "../../data/indicator.js";
import {h, setText} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {capitalise} from "../figure/rows.js";
import {wholeNumber} from "../format/number.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {inPeriode} from "../model/periode.js";
import {chosenPeriode} from "../monitor/address.js";
import {coverageSentence} from "../monitor/coverage.js";
import type {MonitorEnvironment} from "../monitor/figure/content.js";

/** Which gemeenten a gebied consists of, in words; `naam`: how it is called within a sentence. */
export function referenceText(
  gebieden: readonly Gebied[],
  code: string,
  naam: string
): {short: string; list: string | null} {
  const gebied = findGebied(gebieden, code);
  const all = gebieden.filter(({soort: kind}) => kind === "gemeente");
  if (!gebied || gebied.soort === "land")
    return {short: `${capitalise(naam)}: alle ${wholeNumber(all.length)} gemeenten.`, list: null};
  if (gebied.soort === "wijk" || gebied.gemeenten.length === 1) return {short: `${capitalise(naam)}.`, list: null};
  const names = new Map(all.map(({code, naam}) => [code, naam]));
  const list = gebied.gemeenten
    .map((gemeente) => names.get(gemeente) ?? gemeente)
    .sort((a, b) => a.localeCompare(b, "nl"));
  return {short: `${capitalise(naam)}: ${wholeNumber(list.length)} gemeenten.`, list: list.join(", ")};
}

/** Who of the reference group is in the numbers of the Wmo over the chosen periode; null where it is one gemeente, or nothing. */
export function referenceCoverage({choice, manifest, names, coverageOf}: MonitorEnvironment): string | null {
  const [, naam] = names;
  if (choice.vergelijk === null || naam === undefined || /^(GM|WK)[^,]*$/.test(choice.vergelijk)) return null;
  const periode = chosenPeriode(choice, manifest.perioden);
  const coverage = coverageOf(choice.vergelijk, indicator("wmo_clienten"), "totaal", periode);
  return coverage
    ? `${coverageSentence(naam, coverage, inPeriode(periode))} Dat geldt voor teller en noemer.`
    : `Bij Wmo-cijfers over ${inPeriode(periode)} tellen alle gemeenten van ${naam} mee.`;
}

/** Names the reference group, lists the gemeenten in it, and says which of them are in the numbers of the Wmo. */
export function referenceGroup(gebieden: readonly Gebied[]) {
  const short = h("p", {});
  const list = h("p", {class: "report-gemeenten"});
  const coverage = h("p", {});
  const fold = h("details", {}, h("summary", {}, "Welke gemeenten zijn dat?"), list);
  const element = h(
    "section",
    {class: "report-reference-group", "aria-labelledby": "rapport-referentie"},
    h("h2", {id: "rapport-referentie"}, "De referentiegroep"),
    short,
    fold,
    coverage
  );
  return part(element, (environment: MonitorEnvironment) => {
    const {vergelijk: code} = environment.choice;
    const [, naam] = environment.names;
    const who = referenceCoverage(environment);
    const text = code === null || naam === undefined ? null : referenceText(gebieden, code, naam);
    setText(coverage, who ?? "");
    coverage.hidden = who === null;
    setText(short, text?.short ?? "Er wordt met niets vergeleken.");
    setText(list, text?.list ?? "");
    fold.hidden = !text?.list;
  });
}
