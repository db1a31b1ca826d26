import type {Categorie, Indicator} from "../../data/indicator.js";
import {meting, type Meting} from "../monitor/figuur/meting.js";
import type {Oordeel} from "../oordeel/oordeel.js";
import {paar} from "../monitor/zin/kern.js";
import type {Klein} from "./bescherm.js";
import {profiel, vergelijkrij, type Profielbron} from "./profiel.js";
import type {Telling} from "./telling.js";

/** A wijk with its number, and how that stands to the rest of the gemeente: null where one of them has no interval. */
export interface Wijkcijfer {
  code: string;
  naam: string;
  meting: Meting;
  oordeel: Oordeel | null;
}

/** One category of an indicator by wijk, with the gemeente and what is compared with. */
export interface Wijkcijfers {
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  wijken: readonly Wijkcijfer[];
  gemeente: {naam: string; meting: Meting};
  vergelijk: {naam: string; meting: Meting} | null;
}

export interface Gevraagd {
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  klein: Klein;
  vergelijk: {code: string; naam: string} | null;
}

/** Looks up what the bars show, small numbers withheld where asked. */
export function wijkcijfers(
  bron: Profielbron,
  {indicator, categorie, periode, klein, vergelijk}: Gevraagd
): Wijkcijfers {
  const plaats = indicator.categorieen.indexOf(categorie);
  const maak = (kant: 0 | 1, gebied: string, {waarde, n, reden}: Telling): Meting =>
    meting(
      {kant, gebied, indicator, categorie, periode},
      {
        ...{indicator: indicator.code, gebied, periode, categorie: categorie.code, n},
        ...(n === null && waarde !== null ? {waarde: null, reden: "afgeschermd"} : {waarde, reden})
      }
    );
  const rijen = profiel(bron, indicator, klein).map(({tellingen, ...rij}) => ({
    ...rij,
    meting: maak(0, rij.code, tellingen[plaats]!)
  }));
  const gemeente = rijen.find(({soort}) => soort === "gemeente")!;
  const wijken = rijen.filter(({soort}) => soort === "wijk");
  return {
    ...{indicator, categorie, periode},
    wijken: wijken.map(({code, naam, meting}) => ({
      code,
      naam,
      meting,
      oordeel: paar(meting, gemeente.meting, "per", "binnen").hoe
    })),
    gemeente,
    vergelijk: vergelijk && {
      naam: vergelijk.naam,
      meting: maak(1, vergelijk.code, vergelijkrij(bron, vergelijk, indicator, klein).tellingen[plaats]!)
    }
  };
}

/** What the bars count: the rate, or where there is none the count. */
export const soortVan = ({indicator}: Pick<Wijkcijfers, "indicator">): "per" | "aantal" =>
  indicator.per === null ? "aantal" : "per";
