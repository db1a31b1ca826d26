import {rangeChart} from "../charts/range.js";
import {h} from "../dom/element.js";
import {data} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {percent, wholeNumber} from "../format/number.js";
import {capitalise, enumerate} from "../format/text.js";
import {onInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import {type Compared, compareAttribute, nameOf} from "./answer.js";
import {weightSteps} from "./choice.js";
import type {CompareControls} from "./controls.js";
import {distances, features, type Population} from "./similar.js";

/** How many of the nearest are shown. */
const NEAREST = 15;

const CHOOSE = "Kies bij “Gemeente of ander gebied” één gemeente om te zien welke erop lijken.";

const measureText = (amount: number) => amount.toFixed(2).replace(".", ",");

/** How heavy each feature counts: a list per feature. */
export function weightControls(controls: CompareControls) {
  const lists = features.map(({code, naam}) => {
    const options = weightSteps.map((step) => ({
      code: String(step),
      naam: step === 0 ? "telt niet mee" : `× ${String(step).replace(".", ",")}`
    }));
    const list = onInput(select({naam: `gewicht-${code}`, label: naam, options, value: "1"}), (step) =>
      controls.change({gewicht: {...controls.value.gewicht, [code]: Number(step)}})
    );
    return {code, list};
  });
  const show = () => lists.forEach(({code, list}) => (list.value = String(controls.value.gewicht[code])));
  controls.addEventListener("input", show);
  show();
  const element = h(
    "fieldset",
    {class: "own-choices weight-choices"},
    h("legend", {}, "Hoe zwaar telt elk kenmerk?"),
    ...lists.map(({list}) => list)
  );
  // Their changes reach the page by the address.
  element.addEventListener("input", (event) => event.stopPropagation());
  return element;
}

/** The gemeente that others are like, and they. */
function nearest(answer: Compared) {
  const own = answer.chosen.own.length === 1 ? answer.chosen.own[0]! : null;
  const there = own !== null && answer.populations.some(({gemeente}) => gemeente === own);
  return {own, near: there ? distances(answer.populations, own, answer.choice.gewicht) : []};
}

const featureCells = ({inwoners, oud: old, ...rest}: Population) => [
  {tekst: wholeNumber(inwoners), waarde: inwoners},
  ...[old, rest.eenouder, rest.eenpersoons].map((count) => ({
    tekst: percent(count / inwoners, 1),
    waarde: count / inwoners
  })),
  {tekst: String(rest.stedelijkheid), waarde: rest.stedelijkheid},
  {tekst: percent(rest.institutioneel / inwoners, 1), waarde: rest.institutioneel / inwoners}
];

/** Which gemeenten resemble one most, and how far each is. */
export const similarFigure = {
  toelichting: "",
  begrippen: ["soortgelijk", "stedelijkheid"],
  chart(answer: Compared, width: number) {
    const {near} = nearest(answer);
    if (near.length === 0) return CHOOSE;
    const shown = near.slice(0, NEAREST);
    return rangeChart(
      shown.map(({gemeente, afstand: distance}) => {
        const naam = nameOf(answer, gemeente);
        return {
          ...{serie: gemeente, naam, side: "Afstand", waarde: distance, onder: 0, boven: distance, klein: false},
          ...{own: answer.chosen.all.includes(gemeente), label: measureText(distance)},
          tip: [capitalise(naam), `afstand ${measureText(distance)}`]
        };
      }),
      {
        ...{width, names: shown.map(({gemeente}) => nameOf(answer, gemeente)), sides: ["Afstand"]},
        ...{reference: {naam: "", waarde: 0}, sign: ""}
      }
    );
  },
  words(answer: Compared): Words {
    const {own, near} = nearest(answer);
    const known = new Map(answer.populations.map((population) => [population.gemeente, population]));
    const first = near.slice(0, 3).map(({gemeente}) => nameOf(answer, gemeente));
    const title =
      own && first.length > 0
        ? `De bevolking van ${nameOf(answer, own)} lijkt het meest op die van ${enumerate(first, "en")}`
        : "Welke gemeenten lijken op elkaar?";
    const weights = features
      .filter(({code}) => answer.choice.gewicht[code] !== 1)
      .map(({code, naam}) => `${naam} × ${String(answer.choice.gewicht[code]).replace(".", ",")}`);
    const distance = new Map(near.map(({gemeente, afstand: far}) => [gemeente, far]));
    const rows = [...(own ? [own] : []), ...near.slice(0, 40).map(({gemeente}) => gemeente)];
    return {
      attribute: {
        ...compareAttribute("V6", answer, {
          title,
          n: `${wholeNumber(near.length)} andere gemeenten`,
          choices: [["Gewichten", weights.join("; ") || "alle kenmerken even zwaar"]]
        }),
        definitions: [
          "De wortel van de som van gewicht × (verschil in z-score)², over kenmerken van de bevolking op het startpeilmoment."
        ]
      },
      toelichting:
        "De afstand is 0 waar twee bevolkingen in alle kenmerken gelijk zijn. Elk kenmerk is gedeeld door zijn spreiding over alle gemeenten. Wat hier niet bij staat, zoals inkomen of gezondheid, telt niet mee.",
      subtitle: own
        ? `Afstand tot ${nameOf(answer, own)}${weights.length > 0 ? ` · ${weights.join("; ")}` : " · alle kenmerken even zwaar"}`
        : CHOOSE,
      tabel: {
        caption: "Figuur V6 in getallen: afstand en kenmerken",
        headings: [
          "Gemeente",
          "Afstand",
          "Inwoners",
          "65 jaar en ouder",
          "In een eenoudergezin",
          "Alleenwonend",
          "Stedelijkheidsklasse",
          "In een instelling"
        ],
        rowHeadings: 1,
        rijen: rows.map((code) => ({
          ...{serie: code, headings: [capitalise(nameOf(answer, code))]},
          cells: [
            {tekst: code === own ? "–" : measureText(distance.get(code)!), waarde: distance.get(code) ?? null},
            ...featureCells(known.get(code)!)
          ]
        }))
      },
      data: data(
        ["figuur", "gebied", "gemeente", "afstand"],
        near.map(({gemeente, afstand: far}) => ({figuur: "soortgelijk", gebied: own, gemeente, afstand: far}))
      )
    };
  }
};
