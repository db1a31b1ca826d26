import {begrippenOf} from "../../data/begrip/indicator.js";
import {chapters} from "../../data/chapter.js";
import {indicatoren, restsOnWmo} from "../../data/indicator.js";
import {levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {h} from "../dom/element.js";
import type {Manifest} from "../model/forms.js";
import {countedBefore, isProtected} from "../model/protection.js";
import {isPeilmoment, periodeName} from "../model/periode.js";
import {indicatorQueries} from "../queries/monitor/indicatorQueries.js";
import {thresholdSentence} from "../text/judgement.js";
import {enumerate} from "../format/text.js";
import {begrip, textWithBegrippen} from "./begrip.js";
import {calculation} from "./calculation.js";
import {codeTable} from "../dom/codeTable.js";

type Time = Pick<Manifest, "perioden" | "peilmomenten" | "bescherming">;
type Waarde = string | (string | HTMLElement)[];

/** All that there is to know of one indicator, with a place of its own in the address. */
function indicatorBox(indicator: Indicator, time: Time): HTMLElement {
  const {code, naam, definitie: definition} = indicator;
  const sql = calculation({summary: "Hoe het is berekend (SQL)", of: naam});
  sql.show(indicatorQueries(indicator, time), isProtected(time) ? countedBefore : "");
  const terms = begrippenOf(indicator).flatMap((term, i) => [...(i === 0 ? [] : [", "]), begrip(term)]);
  return h(
    "section",
    {id: `indicator-${code}`, class: "indicator", "data-indicator": code},
    h("h4", {}, h("a", {href: `#indicator-${code}`}, naam)),
    h("p", {}, ...textWithBegrippen(definition)),
    h(
      "dl",
      {},
      ...[
        ...facts(indicator, [...time.perioden, ...time.peilmomenten]),
        ["Begrippen", terms] as [string, Waarde]
      ].flatMap(([term, waarde]) => [h("dt", {}, term), h("dd", {}, ...[waarde].flat())])
    ),
    h(
      "details",
      {},
      h("summary", {}, "Categorieën en codes"),
      codeTable(
        `Categorieën van ${naam}`,
        ["Categorie", "Code", "Code bij CBS"],
        indicator.categorieen.map((item) => [item.naam, item.code, item.cbs ?? "geen"])
      )
    ),
    sql.element
  );
}

function facts(indicator: Indicator, perioden: readonly string[]): [string, Waarde][] {
  const {
    code,
    eenheid: unit,
    teller,
    noemer,
    per,
    periodiciteit,
    bron: source,
    cbsTables,
    voorbehoud: caveat,
    wijk
  } = indicator;
  const onWmo = indicator.categorieen.filter((item) => restsOnWmo(indicator, item.code));
  const partly = onWmo.length < indicator.categorieen.length;
  const own = perioden.filter((periode) => periodiciteit.includes(kindOf(periode)));
  return [
    ["Eenheid", per === null ? unit : `${unit}, als aantal en ${per === 100 ? "in procenten" : "per 1.000"}`],
    ["Teller", teller],
    ["Noemer (n)", noemer],
    ["Perioden", [`per ${enumerate(periodiciteit, "en")}`, ...(own.length > 0 ? [`: ${range(own)}`] : [])]],
    ["Gebieden", wijk ? "alle gebieden, ook wijken" : "alle gebieden, behalve wijken"],
    ["Bron", source],
    ["Tabellen van CBS", cbsTables.length > 0 ? cbsTables.join(", ") : "geen"],
    [
      "Ontbreekt soms",
      onWmo.length === 0
        ? "nee: hangt niet af van wat gemeenten leveren"
        : partly
          ? `${enumerate(
              onWmo.map(({naam}) => naam),
              "en"
            )}: alleen van gemeenten die hun Wmo-gegevens leveren en publiceren`
          : "ja: alleen van gemeenten die hun Wmo-gegevens leveren en publiceren"
    ],
    ["Let op", caveat],
    ["Relevantiegrens", thresholdSentence(indicator) ?? "geen: dit aantal wordt niet vergeleken"],
    ["Code", [h("code", {}, code)]]
  ];
}

const kindOf = (periode: string) =>
  isPeilmoment(periode) ? "peilmoment" : periode.endsWith("JJ00") ? "jaar" : "halfjaar";

const range = (perioden: readonly string[]) => {
  const [first, last] = [perioden[0]!, perioden.at(-1)!];
  return first === last ? periodeName(first) : `${periodeName(first)} tot en met ${periodeName(last)}`;
};

/** All indicatoren and the figures of the Levensweg by chapter of the report, with the perioden and peilmomenten of the tables. */
export function indicatorList(time: Time): HTMLElement {
  const all = [...indicatoren, ...levenswegIndicatoren(time.peilmomenten.length)];
  return h(
    "div",
    {class: "indicatoren"},
    ...chapters.map(({nummer: number, naam}) =>
      h(
        "section",
        {class: "chapter"},
        h("h3", {}, `${number}. ${naam}`),
        ...all.filter(({hoofdstuk: chapter}) => chapter === number).map((item) => indicatorBox(item, time))
      )
    )
  );
}
