import {indelingYears, newGemeenten, successions} from "../../data/indeling.js";
import {h, setText} from "../dom/element.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {enumerate} from "../format/text.js";

/** A gemeente of a later division, and which part of an earlier one goes there. */
interface Part {
  gemeente: string;
  part: number;
}

function checkYear(year: number): void {
  if (!(indelingYears as readonly number[]).includes(year)) throw new Error(`unknown division: ${year}`);
}

/** Where a gemeente of the division of `van` went in that of `naar`, the same year or later; itself where nothing changed. */
export function partsOf(gemeente: string, from: number, to: number): Part[] {
  [from, to].forEach(checkYear);
  if (to < from) throw new Error(`a division cannot be undone: ${from} to ${to}`);
  const route = successions.find((successor) => successor.gemeente === gemeente && successor.jaar > from);
  if (!route || route.jaar > to) return [{gemeente, part: 1}];
  return route.to.flatMap((step) =>
    partsOf(step.gemeente, route.jaar, to).map((later) => ({gemeente: later.gemeente, part: step.part * later.part}))
  );
}

/** The codes of the division of `jaar`, from those of the division of 2018. */
export function indelingOf(year: number, of2018: readonly string[]): string[] {
  checkYear(year);
  const [early, let_] = [Math.min(year, 2018), Math.max(year, 2018)];
  const between = ({jaar: first}: {jaar: number}) => first > early && first <= let_;
  const fresh = newGemeenten.filter(between).map(({gemeente}) => gemeente);
  const route = successions.filter(between).map(({gemeente}) => gemeente);
  const [removed, added] = year < 2018 ? [fresh, route] : [route, fresh];
  return [...of2018.filter((code) => !removed.includes(code)), ...added].sort();
}

const YEAR = 2020;

/** The code of a gemeente of 2020 as a gebied: the code alone would be that of 2018 where a gemeente only grew. */
export const laterCode = (gemeente: string): string => `${gemeente}-${YEAR}`;

/**
 * The gemeenten of the division of 2020 (the same as of 2019) that differ from that of 2018, each as the gemeenten of 2018 that it was made
 * of. Where one of those was split the gebied is `geschat`.
 */
export function laterGemeenten(of2018: readonly {gemeente: string; naam: string}[]): Gebied[] {
  const names = new Map([...of2018, ...newGemeenten].map(({gemeente, naam}) => [gemeente, naam]));
  const parts = of2018.flatMap(({gemeente}) =>
    partsOf(gemeente, 2018, YEAR).map((part) => ({bron: gemeente, ...part}))
  );
  const targets = [...new Set(successions.filter(({jaar: year}) => year > 2018).flatMap(({to}) => to))];
  return [...new Set(targets.map(({gemeente}) => gemeente))].sort().map((gemeente) => {
    const own = parts.filter((part) => part.gemeente === gemeente);
    const estimated = own.some(({part}) => part < 1);
    return {
      code: laterCode(gemeente),
      naam: `${names.get(gemeente)} (indeling ${YEAR}${estimated ? ", geschat" : ""})`,
      soort: estimated ? "gemeente_2020_geschat" : "gemeente_2020",
      gemeenten: own.map(({bron: source}) => source)
    };
  });
}

/** The gebied of 2020 of which a gemeente of 2018 became a part; null where it is still the same gemeente. */
export function successor(gebieden: readonly Gebied[], gemeente: string): Gebied | null {
  const later = gebieden.filter(({soort: kind}) => kind === "gemeente_2020" || kind === "gemeente_2020_geschat");
  const [largest] = partsOf(gemeente, 2018, YEAR).sort((a, b) => b.part - a.part);
  return (
    later.find(({code, gemeenten}) => code === laterCode(largest!.gemeente) && gemeenten.includes(gemeente)) ?? null
  );
}

/** Which division the numbers of a gebied are in, and what that means for it; a sentence or more. */
export function indelingSentence(gebieden: readonly Gebied[], code: string): string {
  const gebied = findGebied(gebieden, code);
  const names = (codes: readonly string[]) => codes.map((part) => findGebied(gebieden, part)?.naam ?? part);
  if (gebied?.soort === "gemeente_2020")
    return `Geteld uit de inwoners van ${enumerate(names(gebied.gemeenten), "en")}, de gemeenten van 2018 die erin opgingen.`;
  if (gebied?.soort === "gemeente_2020_geschat") {
    const split = gebied.gemeenten.filter((part) => (pathOf(part)?.to.length ?? 0) > 1);
    return (
      `Geschat uit ${enumerate(names(gebied.gemeenten), "en")}, gemeenten van 2018. ` +
      `${enumerate(names(split), "en")} werd gesplitst; welke inwoners waarheen gingen is niet bekend, daarom is verdeeld naar hun aantal.`
    );
  }
  const later = gebied?.soort === "gemeente" && !code.includes(",") ? successor(gebieden, code) : null;
  if (!gebied || !later) return "Indeling van 1 januari 2018.";
  const route = pathOf(code);
  const bare = later.naam.replace(/ \(.*\)$/, "");
  if (!route) return `Indeling van 1 januari 2018. Op 1 januari 2019 werd ${gebied.naam} groter.`;
  const how = route.to.length > 1 ? "grotendeels bij" : "bij";
  return `Indeling van 1 januari 2018. Sinds 1 januari ${route.jaar} hoort ${gebied.naam} ${how} ${bare}.`;
}

const pathOf = (gemeente: string) => successions.find((route) => route.gemeente === gemeente && route.jaar > 2018);

/**
 * A line under a choice of gebied that says so when the gemeente is another one since, and a button that shows that one; nothing for any other
 * gebied. `choose` gets the code; `choosable` says whether the page can show a gebied.
 */
export function indelingLine(
  gebieden: readonly Gebied[],
  choose: (code: string) => void,
  choosable: (gebied: Gebied) => boolean = () => true
) {
  let later: Gebied | null = null;
  const sentence = h("span", {});
  const button = h("button", {type: "button", class: "button-quiet", onclick: () => later && choose(later.code)});
  const element = h("p", {class: "gebiedsindeling-line", hidden: true}, sentence, " ", button);
  return {
    element,
    set(code: string) {
      const found = successor(gebieden, code);
      later = found && choosable(found) ? found : null;
      const of2020 = gebieden.some((gebied) => gebied.code === code && gebied.soort.startsWith("gemeente_2020"));
      element.hidden = !later && !of2020;
      button.hidden = !later;
      setText(sentence, element.hidden ? "" : indelingSentence(gebieden, code));
      setText(button, later ? `Toon ${later.naam}` : "");
    }
  };
}
