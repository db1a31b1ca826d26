import {isLevensweg} from "../../data/indicator/levensweg.js";
import {begrip} from "../begrippen/begrip.js";
import {h} from "../dom/element.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {isPeilmoment, periodeName} from "../model/periode.js";
import type {Cube} from "./cube.js";
import {levenswegAddress} from "./levensweg.js";
import {cellMarks} from "./measure.js";

/** What the figures of the Levensweg in a table mean, and where they are drawn. */
export function levenswegNote(cube: Cube, gebieden: readonly Gebied[]): HTMLElement {
  const definitions = cube.indicatoren
    .filter(isLevensweg)
    .flatMap(({code, naam}, i) => [
      i === 0 ? "" : ", ",
      h("a", {href: `./begrippen#indicator-${code}`}, naam.split(":")[0]!.toLowerCase())
    ]);
  const links = cube.perioden.filter(isPeilmoment).flatMap((start, i) => {
    const {gebied, vergelijk: compare, address} = levenswegAddress(cube, start);
    const naam = (code: string) => gebiedName(gebieden, code);
    const who = compare === undefined ? naam(gebied) : `${naam(gebied)} naast ${naam(compare)}`;
    return [i === 0 ? " Op de pagina Levensweg: " : ", ", h("a", {href: address}, `${who}, ${periodeName(start)}`)];
  });
  return h(
    "p",
    {class: "help levensweg-note"},
    "De figuren van de Levensweg staan hier zonder filters, en niet per wijk; de periode is het ",
    ...[begrip("peilmoment", "startpeilmoment"), ". Definitie: ", ...definitions, "."],
    ...(links.length > 0 ? [...links, "."] : [" Kies bij Perioden een startpeilmoment."])
  );
}

/** What the signs in the table mean, with terms that can be opened; the same for every answer. */
export const signKey = (): HTMLElement =>
  h(
    "dl",
    {class: "sign-key", "aria-label": "Tekens in de tabel"},
    ...cellMarks.map(({teken: draw, naam, uitleg: explanation, reden}) =>
      h(
        "div",
        {},
        h(
          "dt",
          {"data-reden": reden},
          h("span", {"aria-hidden": "true"}, draw),
          " ",
          begrip(reden.replaceAll("_", "-"), naam)
        ),
        h("dd", {}, explanation)
      )
    ),
    h(
      "div",
      {},
      h("dt", {}, h("span", {"aria-hidden": "true"}, "0"), " nul"),
      h("dd", {}, "er is geteld, en het waren er geen")
    )
  );
