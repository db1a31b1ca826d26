import {begrippenVan} from "../../data/begrip/indicator.js";
import {rustOpWmo, type Indicator} from "../../data/indicator.js";
import {h} from "../dom/h.js";
import {opsomming} from "../opmaak/opsomming.js";
import {isPeilmoment, periodenaam} from "../opmaak/periode.js";
import {drempelzin} from "../oordeel/drempel.js";
import {indicatorSql, relatieSql} from "../queries/monitor/tekst.js";
import {begrip} from "./begrip.js";
import {codetabel} from "./codetabel.js";
import {tekstMetBegrippen} from "./intekst.js";
import {kopieerknop} from "./kopieer.js";

type Waarde = string | (string | HTMLElement)[];

/** All that there is to know of one indicator, with a place of its own in the address. */
export function indicatorvak(indicator: Indicator, perioden: readonly string[]): HTMLElement {
  const {code, naam, definitie} = indicator;
  const relaties = relatieSql(code).join(";\n\n");
  const termen = begrippenVan(indicator).flatMap((term, i) => [...(i === 0 ? [] : [", "]), begrip(term)]);
  return h(
    "section",
    {id: `indicator-${code}`, class: "indicator", "data-indicator": code},
    h("h4", {}, h("a", {href: `#indicator-${code}`}, naam)),
    h("p", {}, ...tekstMetBegrippen(definitie)),
    h(
      "dl",
      {},
      ...[...feiten(indicator, perioden), ["Begrippen", termen] as [string, Waarde]].flatMap(([term, waarde]) => [
        h("dt", {}, term),
        h("dd", {}, ...[waarde].flat())
      ])
    ),
    h(
      "details",
      {},
      h("summary", {}, "Categorieën en codes"),
      codetabel(
        `Categorieën van ${naam}`,
        ["Categorie", "Code", "Code bij CBS"],
        indicator.categorieen.map((item) => [item.naam, item.code, item.cbs ?? "geen"])
      )
    ),
    h(
      "details",
      {},
      h("summary", {}, "Hoe het is berekend (SQL)"),
      ...sqlblok(`SQL van ${naam}`, indicatorSql(code)),
      relaties === "" ? null : h("p", {}, "De relaties waaruit is geteld:"),
      ...(relaties === "" ? [] : sqlblok(`SQL van de relaties van ${naam}`, relaties))
    )
  );
}

function feiten(indicator: Indicator, perioden: readonly string[]): [string, Waarde][] {
  const {code, eenheid, teller, noemer, per, periodiciteit, bron, cbsTabellen, voorbehoud, wijk} = indicator;
  const opWmo = indicator.categorieen.filter((item) => rustOpWmo(indicator, item.code));
  const deels = opWmo.length < indicator.categorieen.length;
  const eigen = perioden.filter((periode) => periodiciteit.includes(soortVan(periode)));
  return [
    ["Eenheid", per === null ? eenheid : `${eenheid}, als aantal en ${per === 100 ? "in procenten" : "per 1.000"}`],
    ["Teller", teller],
    ["Noemer (n)", noemer],
    ["Perioden", [`per ${opsomming(periodiciteit, "en")}`, ...(eigen.length > 0 ? [`: ${bereik(eigen)}`] : [])]],
    ["Gebieden", wijk ? "alle gebieden, ook wijken" : "alle gebieden, behalve wijken"],
    ["Bron", bron],
    ["Tabellen van CBS", cbsTabellen.length > 0 ? cbsTabellen.join(", ") : "geen"],
    [
      "Ontbreekt soms",
      opWmo.length === 0
        ? "nee: hangt niet af van wat gemeenten leveren"
        : deels
          ? `${opsomming(
              opWmo.map(({naam}) => naam),
              "en"
            )}: alleen van gemeenten die hun Wmo-gegevens leveren en publiceren`
          : "ja: alleen van gemeenten die hun Wmo-gegevens leveren en publiceren"
    ],
    ["Let op", voorbehoud],
    ["Relevantiegrens", drempelzin(indicator) ?? "geen: dit aantal wordt niet vergeleken"],
    ["Code", [h("code", {}, code)]]
  ];
}

const soortVan = (periode: string) =>
  isPeilmoment(periode) ? "peilmoment" : periode.endsWith("JJ00") ? "jaar" : "halfjaar";

const bereik = (perioden: readonly string[]) => {
  const [eerste, laatste] = [perioden[0]!, perioden.at(-1)!];
  return eerste === laatste ? periodenaam(eerste) : `${periodenaam(eerste)} tot en met ${periodenaam(laatste)}`;
};

const sqlblok = (wat: string, sql: string): HTMLElement[] => [
  h("pre", {tabindex: 0, role: "region", "aria-label": wat}, h("code", {}, sql)),
  kopieerknop(sql, `de ${wat}`)
];
