import {gebiednaam} from "../cohort/gebiednaam.js";
import {h} from "../dom/h.js";
import {dekkingzin, type Dekker, type Dekking} from "../monitor/dekking.js";
import {geheel} from "../opmaak/getal.js";
import {inPeriode} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Kubus} from "./kubus.js";

/** More sentences than this are counted. */
const HOOGSTENS = 40;

/** Of every gebied of several gemeenten in the table, per periode: who is in its numbers where that is not all of them. */
export function dekkingregels(
  {gebieden, perioden, paren, indicatoren, categorieen}: Kubus,
  dekker: Dekker,
  alle: readonly Gebied[]
): string[] {
  const samen = gebieden.filter(({soort}) => soort !== "wijk" && !soort.startsWith("gemeente"));
  const zinnen = samen.flatMap(({code}) =>
    perioden.flatMap((periode) => {
      const gevonden = new Set<Dekking>();
      for (const {indicator, categorie} of paren) {
        const dekking = dekker(code, indicatoren[indicator]!, categorieen[categorie]!.code, periode);
        if (dekking) gevonden.add(dekking);
      }
      const zinnen = [...gevonden].map((dekking) => dekkingzin(gebiednaam(alle, code), dekking, inPeriode(periode)));
      return [...new Set(zinnen)];
    })
  );
  const meer = zinnen.length - HOOGSTENS;
  return meer <= 1
    ? zinnen
    : [
        ...zinnen.slice(0, HOOGSTENS),
        `Zo zijn er nog ${geheel(meer)}: kies minder gebieden of perioden om ze te zien.`
      ];
}

/** These sentences under the table, folded. */
export function dekkingvak() {
  const lijst = h("ul", {});
  const element = h(
    "details",
    {class: "figuur-tabel", hidden: true},
    h("summary", {}, "Welke gemeenten zitten niet in de cijfers?"),
    lijst
  );
  return {
    element,
    zet(zinnen: readonly string[]) {
      element.hidden = zinnen.length === 0;
      lijst.replaceChildren(...zinnen.map((zin) => h("li", {}, zin)));
    }
  };
}
