import {isLevensweg} from "../../data/indicator/levensweg.js";
import {begrip} from "../begrippen/begrip.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import {h} from "../dom/h.js";
import {isPeilmoment, periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Kubus} from "./kubus.js";

/**
 * The address of the same choice on the page Levensweg, which holds two gebieden: one beside the other, or beside the land; of
 * more gebieden the land where it is among them, else the first.
 */
export function levenswegadres({gebieden}: Pick<Kubus, "gebieden">, start: string) {
  const codes = gebieden.map(({code}) => code);
  const land = codes.includes("NL") ? ["NL"] : [];
  const eigen = codes.filter((code) => code !== "NL");
  const twee = [...eigen, ...land];
  const [gebied = "NL", vergelijk] = twee.length > 2 ? [...land, ...eigen].slice(0, 1) : twee;
  const delen = {gebied, ...(vergelijk === undefined ? {} : {vergelijk}), peilmoment: start};
  return {gebied, vergelijk, adres: `./levensweg?${new URLSearchParams(delen)}`};
}

/** What the figures of the Levensweg mean and where they are drawn; hidden where the choice has none. */
export function levenswegnoot(gebieden: readonly Gebied[]) {
  const element = h("p", {class: "hulp levensweg-noot"});
  return {
    element,
    zet(kubus: Kubus) {
      const figuren = kubus.indicatoren.filter(isLevensweg);
      element.hidden = figuren.length === 0;
      if (element.hidden) return;
      const starts = kubus.perioden.filter(isPeilmoment);
      const definities = figuren.flatMap(({code, naam}, i) => [
        i === 0 ? "" : ", ",
        h("a", {href: `./begrippen#indicator-${code}`}, naam.split(":")[0]!.toLowerCase())
      ]);
      const links = starts.flatMap((start, i) => {
        const {gebied, vergelijk, adres} = levenswegadres(kubus, start);
        const naam = (code: string) => gebiednaam(gebieden, code);
        const wie = vergelijk === undefined ? naam(gebied) : `${naam(gebied)} naast ${naam(vergelijk)}`;
        return [i === 0 ? " Op de pagina Levensweg: " : ", ", h("a", {href: adres}, `${wie}, ${periodenaam(start)}`)];
      });
      element.replaceChildren(
        "De figuren van de Levensweg staan hier zonder filters, en niet per wijk; de periode is het ",
        ...[begrip("peilmoment", "startpeilmoment"), ". Definitie: ", ...definities, "."],
        ...(links.length > 0 ? [...links, "."] : [" Kies bij Perioden een startpeilmoment."])
      );
    }
  };
}
