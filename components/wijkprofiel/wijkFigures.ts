import type {Categorie, Indicator} from "../../data/indicator/shape.js";
import {measurement, type Measurement} from "../monitor/figure/measurement.js";
import {pair} from "../monitor/text/core.js";
import type {Judgement} from "../text/judgement.js";
import type {Tally} from "./data.js";
import {compareRow, profiel, type ProfielSource} from "./profiel.js";
import type {Small} from "./protect.js";

/** A wijk with its number, and how that stands to the rest of the gemeente: null where one of them has no interval. */
export interface WijkFigure {
  code: string;
  naam: string;
  measurement: Measurement;
  oordeel: Judgement | null;
}

/** One category of an indicator by wijk, with the gemeente and what is compared with. */
export interface WijkFigures {
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  wijken: readonly WijkFigure[];
  gemeente: {naam: string; measurement: Measurement};
  vergelijk: {naam: string; measurement: Measurement} | null;
}

export interface Requested {
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  klein: Small;
  vergelijk: {code: string; naam: string} | null;
}

/** Looks up what the bars show, small numbers withheld where asked. */
export function wijkFigures(
  source: ProfielSource,
  {indicator, categorie, periode, klein: small, vergelijk: compare}: Requested
): WijkFigures {
  const place = indicator.categorieen.indexOf(categorie);
  const make = (side: 0 | 1, gebied: string, {waarde, n, reden}: Tally): Measurement =>
    measurement(
      {kant: side, gebied, indicator, categorie, periode},
      {
        ...{indicator: indicator.code, gebied, periode, categorie: categorie.code, n},
        ...(n === null && waarde !== null ? {waarde: null, reden: "afgeschermd"} : {waarde, reden})
      }
    );
  const rows = profiel(source, indicator, small).map(({tallies, ...row}) => ({
    ...row,
    measurement: make(0, row.code, tallies[place]!)
  }));
  const gemeente = rows.find(({soort: kind}) => kind === "gemeente")!;
  const wijken = rows.filter(({soort: kind}) => kind === "wijk");
  return {
    ...{indicator, categorie, periode},
    wijken: wijken.map(({code, naam, measurement}) => ({
      code,
      naam,
      measurement,
      oordeel: pair(measurement, gemeente.measurement, "per", "binnen").how
    })),
    gemeente,
    vergelijk: compare && {
      naam: compare.naam,
      measurement: make(1, compare.code, compareRow(source, compare, indicator, small).tallies[place]!)
    }
  };
}

/** What the bars count: the rate, or where there is none the count. */
export const kindOf = ({indicator}: Pick<WijkFigures, "indicator">): "per" | "aantal" =>
  indicator.per === null ? "aantal" : "per";
