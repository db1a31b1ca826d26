import {tableFromIPC} from "@uwdata/flechette";
import {toestanden} from "../../data/toestand.js";
import {drawnFirst} from "../figure/renderQueue.js";
import {type Choice, residentFilters, sides} from "../model/choice.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {rememberEach} from "../page/openPage.js";
import type {CohortQuery} from "../queries/figure5.js";
import {type CountedToestand, type Followers, toestandenQuery} from "../queries/trajecten.js";
import {fetchBytes, folderOf} from "../tables/fetch.js";
import type {Answered, Werkbank} from "../tables/werkbank.js";

/** What can be asked about trajecten: the toestanden, which the page shows first, and all else. */
export interface Trajecten {
  toestanden(choice: Choice, who: Followers): Promise<Answered<CountedToestand>>;
  rows<Row>(query: CohortQuery<Row>, choice: Choice): Promise<Answered<Row>>;
}

/** A gemeente on a peilmoment in the small table, with how many are in each toestand. */
export type ToestandenRow = {gemeente: string; moment: number} & Record<string, number | string>;

/** Whether the small table holds the answer: all residents, of anything but a wijk. */
export const isInSmallTable = (choice: Choice, who: Followers): boolean =>
  who === "inwoners" &&
  [choice, choice.rulesB ?? choice].every((rules) => residentFilters.every((filter) => rules[filter].length === 0)) &&
  sides(choice).every(({gebied}) => !gebied.startsWith("WK"));

/** The toestanden of both sides as the query counts them, out of those of every gemeente. */
export function sumToestanden(
  rows: readonly ToestandenRow[],
  choice: Choice,
  gebieden: readonly Gebied[]
): CountedToestand[] {
  return sides(choice).flatMap(({kant: side, gebied}) => {
    const {soort: kind, gemeenten} = findGebied(gebieden, gebied)!;
    const own = kind === "land" ? rows : rows.filter(({gemeente}) => gemeenten.includes(gemeente));
    const moments = [...new Set(own.map(({moment}) => moment))];
    return moments.flatMap((moment) =>
      toestanden.flatMap(({code: toestand}) => {
        const personen = own.reduce((sum, row) => (row.moment === moment ? sum + Number(row[toestand]) : sum), 0);
        return personen === 0 ? [] : [{kant: side, moment, toestand, personen}];
      })
    );
  });
}

/** How long the engine waits for the first figures at most, in milliseconds: in a tall window those that need it are in sight too. */
const PATIENCE = 500;
const firstShown = () => Promise.race([drawnFirst, new Promise((done) => setTimeout(done, PATIENCE))]);

/** Answers about trajecten; the toestanden from a small table where it can, and then the engine starts when they are shown. */
export function openTrajecten(tables: Werkbank, manifest: string): Trajecten {
  const basis = folderOf(manifest);
  const small = rememberEach(
    async (start: string) =>
      tableFromIPC(await fetchBytes(new URL(`vergelijk/${start}/toestanden.arrow`, basis))).toArray() as ToestandenRow[]
  );
  /** What the engine waits for, once. */
  let first: Promise<unknown> | undefined;
  let newest: Choice | undefined;

  async function toestandenOf(choice: Choice, who: Followers): Promise<Answered<CountedToestand>> {
    const query: CohortQuery<CountedToestand> = (choice, moments) => toestandenQuery(choice, moments, who);
    if (!isInSmallTable(choice, who)) return tables.rows(query, choice);
    const rows = sumToestanden(await small(choice.peilmoment), choice, tables.gebieden);
    return {...tables.about(query, choice), rows};
  }

  return {
    toestanden(choice, who) {
      newest = choice;
      const answer = toestandenOf(choice, who);
      first ??= answer.then(firstShown, () => {});
      return answer;
    },
    async rows(query, choice) {
      newest = choice;
      await first;
      if (newest !== choice) throw new DOMException("there is a newer choice", "AbortError");
      return tables.rows(query, choice);
    }
  };
}
