import {indicatoren} from "../../data/indicator.js";
import {levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import {wholeNumber} from "../format/number.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {inPeriode, periodeName} from "../model/periode.js";
import {Unreachable} from "../page/openPage.js";
import {type Coverage, type CoverageFinder, coverageSentence} from "../monitor/coverage.js";
import type {Monitor} from "../monitor/monitor.js";
import {capitalise, enumerate, placePhrase} from "../format/text.js";
import {type TableAnswer, answerer, limits, objection, queryBeforehand} from "./answer.js";
import type {DatabaseChoice, KnownToDatabase} from "./choice.js";
import {type Gebiedcodes, gebiedcodes} from "./codes.js";
import type {Cube} from "./cube.js";
import {type FetchOptions, makeTableStock} from "./sourceTable.js";

/** The answer to a choice, and what must be said of it. */
export interface AnsweredTable extends TableAnswer {
  choice: DatabaseChoice;
  titel: string;
  /** The gebieden in words: Nederland, alle provincies. */
  gebieden: readonly string[];
  /** Who is in the numbers of gebieden of several gemeenten, in sentences. */
  coverage: readonly string[];
}

/**
 * Why there is no answer to a choice, in words for the visitor. The controls say it; for who waits for the answer it is
 * withdrawn, as one that a newer choice overtook.
 */
export class Refusal extends DOMException {
  constructor(
    text: string,
    readonly way: "other choice" | "fetch all" | "try again"
  ) {
    super(text, "AbortError");
  }
}

/** All numbers of the monitor: what can be chosen, and the answer to a choice. */
export interface Database extends Pick<Monitor, "gebieden" | "manifest"> {
  known: KnownToDatabase;
  codes: Gebiedcodes;
  /** The answer to the newest choice, the same to all who ask for it; an older one that is not there yet is withdrawn. */
  answer: (choice: DatabaseChoice, options?: Pick<FetchOptions, "voortgang">) => Promise<AnsweredTable>;
  /** From now on any number of bytes is fetched. */
  fetchAll: () => void;
}

export function openDatabase({basis, manifest, gebieden, coverageOf}: Monitor): Database {
  const known = {
    ...{indicatoren: [...indicatoren, ...levenswegIndicatoren(manifest.peilmomenten.length)], gebieden},
    perioden: [...manifest.perioden, ...manifest.starts]
  };
  const codes = gebiedcodes(gebieden);
  const {needed, answer} = answerer(known, makeTableStock(basis, manifest, gebieden));
  const promises = new WeakMap<DatabaseChoice, Promise<AnsweredTable>>();
  let running = new AbortController();
  let atMost: number = limits.bytes;

  async function ask(choice: DatabaseChoice, options: FetchOptions): Promise<AnsweredTable> {
    const why = objection(choice, known);
    if (why !== null) throw new Refusal(why, "other choice");
    const {files, bytes} = needed(choice);
    if (bytes > atMost) throw new Refusal(queryBeforehand(bytes, files.length), "fetch all");
    try {
      const [fresh, who] = await Promise.all([answer(choice, files, options), coverageOf()]);
      options.signal?.throwIfAborted();
      performance.mark("antwoord");
      const words = {titel: tableTitle(fresh.cube, gebieden), gebieden: codes.words(choice.gebieden)};
      return {...fresh, ...words, choice, coverage: coverageLines(fresh.cube, who, gebieden)};
    } catch (error) {
      if (options.signal?.aborted) throw error;
      console.error(error);
      const text = error instanceof Unreachable ? error.message : "Deze tabel kon niet worden gemaakt.";
      throw new Refusal(text, "try again");
    }
  }

  return {
    ...{gebieden, manifest, known, codes},
    answer(choice, options = {}) {
      const earlier = promises.get(choice);
      if (earlier) return earlier;
      running.abort();
      running = new AbortController();
      const promise = ask(choice, {...options, signal: running.signal});
      promises.set(choice, promise);
      promise.catch(() => {});
      return promise;
    },
    fetchAll: () => void (atMost = Infinity)
  };
}

/** What a table is about: `Wmo-cliënten naar gebied en categorie, 1e halfjaar 2018`. */
function tableTitle({indicatoren, categorieen, gebieden, perioden}: Cube, all: readonly Gebied[]): string {
  const what =
    indicatoren.length <= 2
      ? enumerate(
          indicatoren.map(({naam}) => naam),
          "en"
        )
      : `${indicatoren.length} indicatoren`;
  const to = [
    ...(gebieden.length > 1 ? ["gebied"] : []),
    ...(categorieen.length > 1 ? ["categorie"] : []),
    ...(perioden.length > 1 ? ["periode"] : [])
  ];
  const [gebied, periode, categorie] = [gebieden[0], perioden[0], categorieen[0]];
  const fixed = [
    ...(categorieen.length === 1 && categorie!.code !== "totaal" ? [`: ${categorie!.naam}`] : []),
    ...(to.length > 0 ? [` naar ${enumerate(to, "en")}`] : []),
    ...(gebieden.length === 1 ? [` ${placePhrase(gebiedName(all, gebied!.code))}`] : []),
    ...(perioden.length === 1 ? [`, ${periodeName(periode!)}`] : [])
  ];
  return capitalise(`${what}${fixed.join("")}`);
}

/** More sentences than this are counted. */
const AT_MOST = 40;

/** Of every gebied of several gemeenten in the table, per periode: who is in its numbers where that is not all of them. */
export function coverageLines(
  {gebieden, perioden, pairs, indicatoren, categorieen}: Cube,
  coverageOf: CoverageFinder,
  all: readonly Gebied[]
): string[] {
  const together = gebieden.filter(({soort: kind}) => kind !== "wijk" && !kind.startsWith("gemeente"));
  const sentences = together.flatMap(({code}) =>
    perioden.flatMap((periode) => {
      const found = new Set<Coverage>();
      for (const {indicator, categorie} of pairs) {
        const coverage = coverageOf(code, indicatoren[indicator]!, categorieen[categorie]!.code, periode);
        if (coverage) found.add(coverage);
      }
      const sentences = [...found].map((coverage) =>
        coverageSentence(gebiedName(all, code), coverage, inPeriode(periode))
      );
      return [...new Set(sentences)];
    })
  );
  const more = sentences.length - AT_MOST;
  return more <= 1
    ? sentences
    : [
        ...sentences.slice(0, AT_MOST),
        `Zo zijn er nog ${wholeNumber(more)}: kies minder gebieden of perioden om ze te zien.`
      ];
}
