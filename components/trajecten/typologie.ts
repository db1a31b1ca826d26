import {sequenceChart} from "../charts/sequences.js";
import {h, setText} from "../dom/element.js";
import {data} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {sideNames} from "../figure/subject.js";
import {amountCell, shareCell} from "../figure/table.js";
import {percent, wholeNumber} from "../format/number.js";
import {placePhrase} from "../format/text.js";
import {nothing} from "../model/missing.js";
import {rememberEach} from "../page/openPage.js";
import {askWorker} from "../page/worker.js";
import {sideShown, type TrajectChoice} from "./choice.js";
import {bySteps, reeksText, type ReeksAnswer, sequenceRow, shownReeksen} from "./reeksen.js";
import type {ReeksRow} from "./rows.js";
import {stepsOf, toestandGroups, toestandName} from "./toestand.js";
import type {Grouping, TypologyTask} from "./typologyWorker.js";
import {asFollowed, numberCell, seriesEnd, trajectWords} from "./words.js";

/** One type of the typologie: its most central sequence and all that go with it. */
export interface SequenceType {
  naam: string;
  medoid: ReeksRow;
  rows: readonly ReeksRow[];
  personen: number;
  aandeel: number;
}

/** What the figure shows: the groupings of the sequences, or none where the visitor stopped it or there is too little. */
export type TypologyAnswer = ReeksAnswer & {groupings: readonly Grouping[] | null};

/** Of so many sequences, the most frequent, the groups are made; the others, of a few people each, go with the nearest medoid. */
const CORE = 10_000;

const NOTE =
  "Reeksen die op elkaar lijken staan bij elkaar, elke groep om zijn meest centrale reeks (k-medoids, gewogen naar hoe vaak een reeks voorkomt). De silhouet zegt hoe goed de groepen uit elkaar liggen: boven 0,5 duidelijk, onder 0,25 nauwelijks. Een groep is een hulp bij het kijken, geen kenmerk van mensen.";

const DISTANCE: Record<TrajectChoice["distance"], string> = {
  om: "optimal matching (toevoegen of weglaten kost 1, vervangen 2)",
  hamming: "Hamming (het aantal peilmomenten met een andere toestand)"
};

/** Runs the typologie in the worker of this address, with how far it is and a button to stop; the same question is answered once. */
export function typologyRunner(worker: string) {
  const bar = h("progress", {max: 1, value: 0, "aria-label": "Voortgang van de typologie"});
  const words = h("span", {role: "status"});
  const stop = h("button", {type: "button", class: "button-quiet", onclick: () => running?.abort()}, "Breek af");
  const element = h("div", {class: "typology-progress", hidden: true}, bar, words, stop);
  let running: AbortController | undefined;

  const known = rememberEach((_key: string, task: TypologyTask, signal: AbortSignal) =>
    askWorker<TypologyTask, Grouping[]>(worker, task, {
      signal,
      progress(part) {
        bar.value = part;
        setText(words, `Reeksen vergelijken: ${percent(part)}`);
      }
    })
  );

  return {
    element,
    /** The groupings for the rows that are shown; null where the visitor stops it. */
    async run(given: ReeksAnswer): Promise<TypologyAnswer> {
      const answer = asFollowed(given);
      const rows = shownReeksen(answer);
      running?.abort();
      running = new AbortController();
      const own = running;
      if (rows.length < 3 || seriesEnd(answer)) return {...given, groupings: null};
      const task: TypologyTask = {
        sequences: rows.map(({reeks}) => Uint8Array.from(stepsOf(reeks), (step) => place.get(step)!)),
        weights: Float64Array.from(rows, ({personen}) => personen),
        ...{distance: answer.own.distance, most: CORE}
      };
      const key = `${answer.own.distance} ${JSON.stringify(rows.map(({reeks, personen}) => [reeks, personen]))}`;
      element.hidden = false;
      try {
        return {...given, groupings: await known(key, task, own.signal)};
      } catch (error) {
        if (own.signal.aborted) return {...given, groupings: null};
        throw error;
      } finally {
        if (running === own) element.hidden = true;
      }
    }
  };
}

const place = new Map<string, number>(toestandGroups.map(({code}, i) => [code, i]));

/** The grouping that is shown: of the number that was chosen, or the one with the highest silhouette. */
export function groupingShown(groupings: readonly Grouping[], wanted: number): Grouping | undefined {
  const asked = groupings.find(({k}) => k === wanted);
  return asked ?? [...groupings].sort((a, b) => (b.silhouette ?? -1) - (a.silhouette ?? -1) || a.k - b.k)[0];
}

/** The types of a grouping, largest first; each is named after its most central sequence. */
export function typesOf(rows: readonly ReeksRow[], {group, medoids}: Grouping): SequenceType[] {
  const all = rows.reduce((sum, {personen}) => sum + personen, 0);
  const types = medoids.map((medoid, g) => {
    const own = rows.filter((_, i) => group[i] === g);
    const personen = own.reduce((sum, row) => sum + row.personen, 0);
    return {medoid: rows[medoid]!, rows: own, personen, aandeel: personen / all};
  });
  return types.sort((a, b) => b.personen - a.personen).map((type, i) => ({naam: `Groep ${i + 1}`, ...type}));
}

function shown(given: TypologyAnswer) {
  const answer = asFollowed(given) as TypologyAnswer;
  const rows = shownReeksen(answer);
  const grouping = given.groupings && groupingShown(given.groupings, given.own.groups);
  return {answer, rows, grouping, types: grouping ? typesOf(rows, grouping) : []};
}

const columns = ["figuur", "gebied", "groep", "medoid", "reeks", "personen"] as const;
const MOST = 400;
const silhouetteText = (value: number | null): string => (value === null ? "–" : value.toFixed(2).replace(".", ","));

/** Figuur T11: the sequences in groups that look alike. */
export const typologyFigure = {
  toelichting: NOTE,
  begrippen: ["typologie", "reeks", "toestand"],
  chart(given: TypologyAnswer, width: number) {
    const {answer, rows, types} = shown(given);
    if (seriesEnd(answer)) return rows.length === 0 ? nothing.nobody : nothing.oneMoment;
    if (types.length === 0)
      return rows.length < 3
        ? "Er zijn te weinig verschillende reeksen om groepen van te maken."
        : "De typologie is afgebroken. Verander een keuze om haar opnieuw te laten maken.";
    const blocks = types.map(({naam, medoid, rows, aandeel}) => ({
      heading: `${naam} (${percent(aandeel)}): ${reeksText(medoid.reeks, answer.moments)}`,
      rows: rows
        .slice(0, Math.ceil(MOST / types.length))
        .sort(bySteps)
        .map((row) => sequenceRow(row, row.personen))
    }));
    return sequenceChart(blocks, {width, moments: answer.moments, nameOf: toestandName});
  },
  words(given: TypologyAnswer): Words {
    const {answer, rows, grouping, types} = shown(given);
    const all = rows.reduce((sum, {personen}) => sum + personen, 0);
    const naam = sideNames(answer)[sideShown(answer.choice, answer.own)]!;
    const rest =
      rows.length > CORE
        ? ` De groepen zijn gemaakt van de ${wholeNumber(CORE)} reeksen die het meest voorkomen; de andere horen bij de groep waarvan de meest centrale reeks het dichtst bij ligt.`
        : "";
    const others = (given.groupings ?? []).map(({k, silhouette}) => `${k} groepen ${silhouetteText(silhouette)}`);
    return {
      ...trajectWords("T11", answer, {
        title:
          seriesEnd(answer) ??
          (grouping
            ? `De reeksen ${placePhrase(naam)} vallen ${clear(grouping.silhouette)} uiteen in ${grouping.k} groepen (silhouet ${silhouetteText(grouping.silhouette)})`
            : `Van de reeksen ${placePhrase(naam)} zijn geen groepen gemaakt`),
        n: `${wholeNumber(all)} ${answer.own.who === "inwoners" ? "inwoners bij de start" : "in de startgroep"}, ${wholeNumber(rows.length)} verschillende reeksen`,
        ...{what: "Typologie van reeksen", oneSide: true},
        definitie: `De verschillende reeksen, gegroepeerd met gewogen k-medoids; afstand: ${DISTANCE[answer.own.distance]}. Het aantal groepen is gekozen of dat met de hoogste gemiddelde silhouet van 2 tot en met 8.${rest}`,
        toelichting: [NOTE, others.length > 0 ? `Silhouet bij ${others.join(", ")}.` : ""].filter(Boolean).join(" ")
      }),
      tabel: {
        caption: "Figuur T11 in getallen: de groepen met hun meest centrale reeks",
        headings: [
          "Groep",
          "Meest centrale reeks",
          "Personen (n)",
          "Aandeel",
          "Verschillende reeksen",
          "Silhouet van het geheel"
        ],
        rowHeadings: 2,
        rijen: types.map(({naam, medoid, rows, personen, aandeel}) => ({
          headings: [naam, reeksText(medoid.reeks, answer.moments)],
          cells: [amountCell(personen), shareCell(aandeel), amountCell(rows.length), numberCell(grouping!.silhouette)]
        }))
      },
      data: data(
        columns as never,
        types.flatMap(({naam, medoid, rows}) =>
          rows.map(({gebied, reeks, personen}) => ({
            figuur: "typologie",
            gebied,
            groep: naam,
            medoid: medoid.reeks,
            reeks,
            personen
          }))
        )
      )
    };
  }
};

const clear = (silhouette: number | null): string =>
  silhouette !== null && silhouette >= 0.5
    ? "duidelijk"
    : silhouette !== null && silhouette >= 0.25
      ? "enigszins"
      : "nauwelijks";
