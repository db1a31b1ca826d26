import {barChart} from "../charts/bar.js";
import {h} from "../dom/element.js";
import {data} from "../figure/csv.js";
import {fileStem} from "../figure/file.js";
import {type Content, figure} from "../figure/figure.js";
import {missingWords} from "../model/missing.js";
import {capitalise} from "../format/text.js";
import type {Cell, FigureTable} from "../figure/table.js";
import {measureText, wholeNumber} from "../format/number.js";
import {onInput} from "../inputs/input.js";
import {buttonRow, select} from "../inputs/options.js";
import {gebiedName} from "../model/gebied.js";
import type {Manifest} from "../model/forms.js";
import {periodeName} from "../model/periode.js";
import {nameWith} from "../monitor/coverage.js";
import type {Monitor} from "../monitor/monitor.js";
import {type Measurement, perMeasure, notationOf} from "../monitor/figure/measurement.js";
import {seriesColour} from "../monitor/figure/series.js";
import {type ProfielAnswer, protectedNotes, wijkIndicatoren} from "./profiel.js";
import {cbsExplanation, displayLine, displays, type Small} from "./protect.js";
import {type Change, chosenIndicator} from "./wijkControls.js";
import {kindOf, type WijkFigure, type WijkFigures, wijkFigures, wijkSentences, wijkTitle} from "./wijkFigures.js";

/** The wijken from the largest number to the smallest, those without one last; or by name. */
export function inOrder(values: WijkFigures, mode: string): WijkFigure[] {
  const size = ({measurement}: WijkFigure) => perMeasure(measurement, kindOf(values)).waarde ?? -1;
  const byName = (a: WijkFigure, b: WijkFigure) => a.naam.localeCompare(b.naam, "nl", {numeric: true});
  return [...values.wijken].sort((a, b) => (mode === "naam" ? 0 : size(b) - size(a)) || byName(a, b));
}

/** All that figure 5 shows. */
function wijkContent(values: WijkFigures, small: Small, mode: string, manifest: Manifest): Content {
  const {indicator, categorie, periode, gemeente, vergelijk: compare} = values;
  const kind = kindOf(values);
  const per = indicator.per ?? 1000;
  const wijken = inOrder(values, mode);
  const who = indicator.words.who(categorie);
  const unit = kind === "aantal" ? "aantal" : per === 100 ? `% van de ${who}` : `per 1.000 ${who}`;
  const beside = compare && kind === "per" ? [compare] : [];
  const title = wijkTitle(values);
  const text =
    kind === "aantal" ? wholeNumber : (waarde: number, decimalen?: 0 | 1) => measureText(waarde, per, decimalen);
  const references = kind === "aantal" ? [] : [{...gemeente, naam: `${gemeente.naam} (hele gemeente)`}, ...beside];
  const bar = ({code, naam, measurement}: WijkFigure) => ({
    ...{naam, serie: code, colour: seriesColour(indicator, categorie)},
    sides: [perMeasure(measurement, kind)]
  });
  return {
    attribute: {
      ...{figuur: "5", titel: title},
      gebied: `wijken van ${gemeente.naam}`,
      vergelijk: beside[0]?.naam,
      periode: periodeName(periode),
      choices: [["Indicator", `${indicator.naam}: ${categorie.naam}`], displayLine(small)],
      n: gemeente.measurement.n === null ? "" : `${wholeNumber(gemeente.measurement.n)} ${who} (${gemeente.naam})`,
      ...{definitions: [indicator.definitie], bron: manifest},
      bestand: fileStem("5", [gemeente.naam], periode, [indicator.code, categorie.code, small])
    },
    subtitle: [
      ...[`${indicator.naam}: ${categorie.naam}`, kind === "per" ? `${unit}, met 95%-interval` : unit],
      ...[`wijken van ${gemeente.naam}`, periodeName(periode), displays[small]]
    ].join(" · "),
    toelichting: [
      ...[indicator.definitie, indicator.voorbehoud, readingGuide(kind, gemeente.naam, small)],
      ...protectedNotes(
        manifest,
        [...wijken, gemeente, ...beside].map(({measurement: {waarde, n, empty}}) => ({
          ...{waarde, n, reden: empty === "afgeschermd" ? empty : null}
        }))
      )
    ]
      .filter(Boolean)
      .join(" "),
    sentences: wijkSentences(values),
    tabel: table(wijken, values, beside),
    data: data(
      columns,
      [...wijken, gemeente, ...beside].map(({naam, measurement}) => line(naam, measurement))
    ),
    chart: (width) =>
      barChart([{heading: null, bars: wijken.map(bar)}], {
        ...{width, names: [categorie.naam], text, ...notationOf(indicator, kind)},
        references: references.map(({naam, measurement}, i) => ({
          ...{naam: capitalise(naam), own: i === 0, ...perMeasure(measurement, kind)}
        }))
      })
  };
}

function readingGuide(kind: "per" | "aantal", gemeente: string, small: Small): string {
  const line =
    kind === "per"
      ? `De streep in een staaf is het 95%-interval; de lijn met de band is ${gemeente} als geheel. De woorden vergelijken een wijk met de rest van de gemeente, zonder de wijk zelf. Een open staaf met het woord onzeker is een klein aantal. `
      : "";
  return line + (small === "cbs" ? cbsExplanation : "");
}

const columns = [
  ...["gebied", "naam", "indicator", "categorie", "periode"],
  ...["waarde", "n", "aandeel", "ondergrens", "bovengrens", "reden"]
] as const;

const line = (naam: string, {indicator, categorie, empty, ...measurement}: Measurement) =>
  ({...measurement, naam, indicator: indicator.code, categorie: categorie.code, reden: empty}) as Record<
    (typeof columns)[number],
    unknown
  >;

function table(
  wijken: readonly WijkFigure[],
  values: WijkFigures,
  beside: readonly {naam: string; measurement: Measurement}[]
): FigureTable {
  const {indicator, categorie, periode, gemeente} = values;
  const {per} = indicator;
  const aantal = (waarde: number | null, otherwise: string): Cell => ({
    tekst: waarde === null ? otherwise : wholeNumber(waarde),
    waarde
  });
  const upscale = (measurement: Measurement): Cell[] => {
    const {waarde, onder: below, boven: above, empty} = perMeasure(measurement, "per");
    const cell = (amount: number | null, otherwise: string): Cell => ({
      ...{tekst: amount === null ? otherwise : measureText(amount, per!, 1), waarde: amount}
    });
    return [cell(waarde, empty === null ? "–" : missingWords[empty]), cell(below, "–"), cell(above, "–")];
  };
  const cells = (measurement: Measurement): Cell[] => [
    aantal(measurement.waarde, missingWords[measurement.empty ?? "geen_cijfer"]),
    ...(per === null ? [] : [aantal(measurement.n, missingWords.afgeschermd), ...upscale(measurement)])
  ];
  const word = (judgement: WijkFigure["oordeel"]): Cell[] => (per === null ? [] : [{tekst: judgement ?? "–"}]);
  const otherwise = [gemeente, ...beside].map(({naam, measurement}) => ({
    headings: [naam],
    cells: [...cells(measurement), ...word(null)]
  }));
  const measureHeading =
    per === null
      ? []
      : ["n", per === 100 ? "%" : "Per 1.000", "Ondergrens", "Bovengrens", "Naast de rest van de gemeente"];
  return {
    caption: `${indicator.naam}: ${categorie.naam}, ${periodeName(periode)}`,
    headings: ["Gebied", "Aantal", ...measureHeading],
    rowHeadings: 1,
    rijen: [
      ...wijken.map(({code, naam, measurement, oordeel: judgement}) => ({
        ...{headings: [naam], serie: code},
        cells: [...cells(measurement), ...word(judgement)]
      })),
      ...otherwise
    ]
  };
}

const chapters = ["", "Huidige situatie", "Ontwikkelingen", "Uitgangspositie", "Resultaten"];
const options = [...wijkIndicatoren]
  .sort((a, b) => a.hoofdstuk - b.hoofdstuk)
  .map(({code, naam, hoofdstuk: chapter}) => ({code, naam, groep: chapters[chapter]!}));
const orders = [
  {code: "cijfer", naam: "Cijfer"},
  {code: "naam", naam: "Naam"}
];

/** Figuur 5: one indicator, a bar per wijk. */
export function indicatorFigure({manifest, gebieden}: Pick<Monitor, "manifest" | "gebieden">, change: Change) {
  const indicator = onInput(select({naam: "indicator", label: "Indicator", options}), (code) =>
    change({indicator: code})
  );
  const categorie = onInput(select({naam: "categorie", label: "Onderdeel"}), (code) => change({categorie: code}));
  const bars = onInput(buttonRow({naam: "staven", titel: "Volgorde naar", options: orders}), (code) =>
    change({staven: code})
  );

  function content({choice, source, periode, small}: ProfielAnswer): Content {
    const chosen = chosenIndicator(choice);
    indicator.value = chosen.indicator.code;
    categorie.setOptions(chosen.indicator.categorieen);
    categorie.value = chosen.categorie.code;
    bars.value = choice.staven;
    const {vergelijk: code} = choice;
    const beside = code && {
      ...{
        code,
        naam: nameWith(gebiedName(gebieden, code), source.coverage(code, chosen.indicator, chosen.categorie.code))
      }
    };
    const values = wijkFigures(source, {...chosen, periode, klein: small, vergelijk: beside || null});
    return wijkContent(values, small, choice.staven, manifest);
  }

  return figure("5", {
    ...{toelichting: "", begrippen: ["gebied", "interval"], content},
    controls: h("div", {class: "controls controls-choice"}, indicator, categorie, bars)
  });
}
