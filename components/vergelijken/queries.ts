import {indicator} from "../../data/indicator.js";
import type {Calculation} from "../begrippen/calculation.js";
import {noChoice} from "../model/choice.js";
import {figure53} from "../queries/figure5.js";
import {klokQuery} from "../queries/klok.js";
import {indicatorQueries} from "../queries/monitor/indicatorQueries.js";
import {strataQuery} from "../queries/strata.js";
import {type Followed, verblijfQuery} from "../queries/trajecten.js";
import type {Compared} from "./answer.js";

/** The queries by which the tables of a measure were made: of all gemeenten together, and of each as a side. */
export function measureQueries({measure, choice, moments, at, manifest}: Compared): readonly Calculation[] {
  const {kind, part} = measure;
  const everybody = noChoice(choice.peilmoment);
  switch (kind) {
    case "blijft":
      return [{title: "De vraag, aan alle gemeenten", ...strataQuery(everybody, at + 1, part as Followed)}];
    case "type":
      return [
        {
          title: "De vraag, aan alle gemeenten",
          ...strataQuery({...everybody, huishoudtype: [part as never]}, at + 1, "totaal")
        }
      ];
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
    case "gebeurtenis":
      return [{title: "De vraag, met elke gemeente als kant", ...figure53(everybody)}];
    case "indicator":
      return indicatorQueries(indicator(part), manifest);
  }
}
