import {indicator} from "../../data/indicator.js";
import {h} from "../dom/element.js";
import {data} from "../figure/csv.js";
import {fileStem} from "../figure/file.js";
import {type Missing, missingWords, uncertain} from "../model/missing.js";
import {inSentence, precision, wholeNumber} from "../format/number.js";
import {onInput} from "../inputs/input.js";
import {buttonRow} from "../inputs/options.js";
import {gebiedName} from "../model/gebied.js";
import {inPeriode, periodeName} from "../model/periode.js";
import {coverageSentence, nameWith} from "../monitor/coverage.js";
import type {Monitor} from "../monitor/monitor.js";
import {type FrameText, tableFrame} from "../figure/tableFrame.js";
import {readOrder, sortTable, writeOrder} from "../sortTable/sortTable.js";
import {newcombe} from "../statistics/newcombe.js";
import {direction, judgement} from "../text/judgement.js";
import {capitalise, placePhrase} from "../format/text.js";
import {compareRow, profiel, type ProfielAnswer, type ProfielRow, protectedNotes, type WijkTally} from "./profiel.js";
import {type ProfielMeasure, profielColumnNames, profielColumns, profielLines} from "./profielTable.js";
import {cbsExplanation, displayLine, displays} from "./protect.js";
import type {Change} from "./wijkControls.js";

const more = ["jeugd_pwet", "jeugd_wmo", "pwet_wmo", "jeugd_pwet_wmo"];

/** How many of a row use more than one wet, of all who use any; null where one of the counts is not shown. */
export function stapeling({tallies}: Pick<ProfielRow, "tallies">, codes: readonly string[]) {
  const from = (code: string) => tallies[codes.indexOf(code)]!.waarde;
  const total = from("totaal");
  const parts = more.map(from);
  if (total === null || parts.some((part) => part === null)) return null;
  const together = parts.reduce<number>((sum, part) => sum + part!, 0);
  // rounded counts may add up to more than their rounded total
  return {samen: Math.min(together, total), totaal: total};
}

/** What the table shows: how common it is to use more than one wet, and whether the wijken differ in that. */
export function stapelingSentences(
  rows: readonly ProfielRow[],
  codes: readonly string[],
  unit: string
): [string, string] {
  const gemeente = rows.find(({soort: kind}) => kind === "gemeente")!;
  const wholeOf = gemeente.tallies[codes.indexOf("totaal")]!;
  if (wholeOf.waarde === null) return [`Over stapeling is er voor ${gemeente.naam} geen cijfer${why(wholeOf)}`, ""];
  const own = stapeling(gemeente, codes);
  if (!own || own.totaal === 0)
    return [
      `${capitalise(placePhrase(gemeente.naam))} gebruiken ${wholeNumber(wholeOf.waarde)} ${unit} een voorziening`,
      ""
    ];
  const part = (100 * own.samen) / own.totaal;
  const title = `${capitalise(placePhrase(gemeente.naam))} gebruikt ${inSentence(part, 100, precision([part]))} van de ${unit} met voorzieningen meer dan één wet`;
  return [title, apart(rows, codes, unit)];
}

const why = ({reden}: WijkTally) => (reden ? `: ${missingWords[reden]}` : "");

function apart(rows: readonly ProfielRow[], codes: readonly string[], unit: string): string {
  const wijken = rows
    .filter(({soort: kind}) => kind === "wijk")
    .flatMap((row) => {
      const part = stapeling(row, codes);
      return part && !uncertain(part.samen, part.totaal) ? [{naam: row.naam, ...part}] : [];
    })
    .sort((a, b) => a.samen / a.totaal - b.samen / b.totaal);
  const [low, high] = [wijken[0], wijken.at(-1)];
  if (!low || !high || low === high) return whyNot(rows, codes);
  const how = judgement(newcombe(high.samen, high.totaal, low.samen, low.totaal), null);
  if (direction(how) === 0) return "Tussen de wijken is in dat aandeel geen duidelijk verschil.";
  const parts = [low, high].map(({samen: together, totaal: total}) => (100 * together) / total);
  const decimalen = precision(parts);
  const [from, until] = parts.map((part) => inSentence(part, 100, decimalen));
  return `Dat aandeel loopt uiteen van ${from} in ${low.naam} tot ${until} in ${high.naam} (van de ${unit} daar met voorzieningen).`;
}

/** Why the wijken cannot be compared: numbers that are not there have their own reason, and are not called small. */
function whyNot(rows: readonly ProfielRow[], codes: readonly string[]): string {
  const wijken = rows.filter(({soort: kind}) => kind === "wijk");
  const zonder = wijken.filter((row) => stapeling(row, codes) === null);
  if (zonder.length === 0) return "Voor een vergelijking van wijken zijn de aantallen te klein.";
  const used = [...more, "totaal"].map((code) => codes.indexOf(code));
  const redenen = new Set<Missing>(
    zonder.flatMap(({tallies}) =>
      used.flatMap((place) => (tallies[place]!.waarde === null ? [tallies[place]!.reden ?? "geen_cijfer"] : []))
    )
  );
  const words = [...redenen].map((reden) => missingWords[reden]).join(", ");
  const aantal = `${zonder.length} van de ${wijken.length} wijken`;
  return `De wijken zijn niet te vergelijken: in ${aantal} ontbreken aantallen (${words}).`;
}

const units = [
  {code: "huishoudens", naam: "Huishoudens"},
  {code: "personen", naam: "Personen"}
];
const measures = [
  {code: "aantal", naam: "Aantal"},
  {code: "per_1000", naam: "Per 1.000"}
];

/** Figuur 4: huishoudens or persons by combination of wetten, per wijk. */
export function stapelingFigure({manifest, gebieden}: Pick<Monitor, "manifest" | "gebieden">, change: Change) {
  const unit = onInput(buttonRow({naam: "eenheid", titel: "Tel", options: units}), (code) => change({eenheid: code}));
  const measure = onInput(buttonRow({naam: "maat", titel: "Toon", options: measures}), (code) => change({maat: code}));
  const table = sortTable<ProfielRow>("Voorzieningen per combinatie van wetten, per wijk", (order) =>
    change({volgorde: writeOrder(order)})
  );

  function draw({choice, source, periode, small}: ProfielAnswer): FrameText {
    unit.value = choice.eenheid;
    measure.value = choice.maat;
    const what = indicator(`stapeling_${choice.eenheid}`);
    const rows = profiel(source, what, small);
    const coverage = choice.vergelijk === null ? null : source.coverage(choice.vergelijk, what, "totaal");
    // a count is never set beside that of another gebied
    const beside =
      choice.vergelijk === null || choice.maat === "aantal"
        ? []
        : [
            compareRow(
              source,
              {code: choice.vergelijk, naam: capitalise(nameWith(gebiedName(gebieden, choice.vergelijk), coverage))},
              what,
              small
            )
          ];
    const word = choice.eenheid === "personen" ? "inwoners" : "huishoudens";
    const how = choice.maat === "aantal" ? `aantal ${word}` : `per 1.000 ${word}`;
    const codes = what.categorieen.map(({code}) => code);
    const [title, sentence] = stapelingSentences(rows, codes, word);
    table.set({
      caption: `${what.naam}, ${source.gemeente.naam}, ${inPeriode(periode)} (${how})`,
      kolommen: profielColumns(what, choice.maat as ProfielMeasure),
      rijen: rows.filter(({soort: kind}) => kind === "wijk"),
      foot: [...rows.filter(({soort: kind}) => kind !== "wijk"), ...beside],
      volgorde: readOrder(choice.volgorde)
    });
    return {
      attribute: {
        ...{
          figuur: "4",
          titel: title,
          bestand: fileStem("4", [source.gemeente.naam], periode, [choice.eenheid, small])
        },
        gebied: `wijken van ${source.gemeente.naam} (${source.gemeente.code})`,
        vergelijk: beside[0]?.naam,
        periode: periodeName(periode),
        ...{choices: [displayLine(small)], n: "", definitions: [what.definitie], bron: manifest}
      },
      zin: sentence,
      subtitle: `${what.naam} · ${how} · ${periodeName(periode)} · ${displays[small]}`,
      toelichting: [
        note(rows, {choice, small, word}),
        ...protectedNotes(
          manifest,
          [...rows, ...beside].flatMap(({tallies}) => tallies)
        ),
        ...(coverage && beside.length > 0
          ? [coverageSentence(gebiedName(gebieden, choice.vergelijk!), coverage, inPeriode(periode))]
          : [])
      ].join(" "),
      get data() {
        return data(profielColumnNames, profielLines(what, [...rows, ...beside], periode));
      }
    };
  }

  return tableFrame("4", table.element, {
    ...{begrippen: ["huishouden", "voorziening"], draw},
    controls: [h("div", {class: "controls"}, unit, measure)]
  });
}

function note(
  rows: readonly ProfielRow[],
  {choice, small, word}: Pick<ProfielAnswer, "choice" | "small"> & {word: string}
): string {
  const rest = rows.find(({soort: kind}) => kind === "rest");
  const marks = rows.some(({tallies}) => tallies.some(({waarde}) => waarde !== null && waarde < 0));
  return [
    word === "huishoudens"
      ? "Een huishouden heeft wat een van zijn leden heeft."
      : "Een persoon telt met wat die zelf gebruikt; een gezin met jeugdhulp voor het kind en bijstand voor de ouder stapelt hier niet.",
    "P-wet is de Participatiewet of de Wsw.",
    rest && !marks ? `“${rest.naam}” is uitgerekend: de gemeente min al haar wijken.` : "",
    rest && marks
      ? `“${rest.naam}” is uitgerekend. Onder nul betekent dat huishoudens leden in twee wijken hebben en in beide tellen.`
      : "",
    choice.maat === "per_1000"
      ? "Een * staat bij een onzeker cijfer: minder dan 10 met, of minder dan 30 in totaal."
      : "",
    small === "cbs" ? cbsExplanation : ""
  ]
    .filter(Boolean)
    .join(" ");
}
