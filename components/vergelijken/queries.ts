import {indicator} from "../../data/indicator.js";
import type {Calculation} from "../begrippen/calculation.js";
import {noChoice} from "../model/choice.js";
import {klokQuery} from "../queries/klok.js";
import {indicatorQueries} from "../queries/monitor/indicatorQueries.js";
import {strataQuery} from "../queries/strata.js";
import {type Followed, verblijfQuery} from "../queries/trajecten.js";
import type {Compared} from "./answer.js";
import {asChoice} from "./gemeenteRules.js";
import {strataGroup, measureRules} from "./strataReader.js";

/** The queries by which the tables of a measure were made: of all gemeenten together, and of each as a side. */
export function measureQueries({measure, choice, moments, at, manifest}: Compared): readonly Calculation[] {
  const {kind, part} = measure;
  const everybody = noChoice(choice.peilmoment);
  const rules = measureRules(measure, choice.rules);
  switch (kind) {
    case "blijft":
    case "type":
    case "gebeurtenis": {
      if (rules === null) return [];
      const moment = kind === "gebeurtenis" ? 0 : at + 1;
      const query = strataQuery(asChoice(rules, choice.peilmoment), moment, strataGroup(measure));
      return [{title: "De vraag, aan alle gemeenten", ...query}];
    }
    case "verblijf":
      return [
        {
          title: "De vraag, met elke gemeente als kant",
          ...verblijfQuery(everybody, moments.length + 1, part as Followed)
        }
      ];
    case "klok":
      return [
        {
          title: "De vraag, met elke gemeente als kant",
          ...klokQuery(everybody, part, "totaal", manifest.peilmomenten.length)
        }
      ];
    case "indicator":
      return indicatorQueries(indicator(part), manifest);
  }
}
