import {tableFromIPC} from "@uwdata/flechette";
import {type Gebeurtenis, gebeurtenissen} from "../../data/gebeurtenis.js";
import type {Choice} from "../model/choice.js";
import {sides} from "../model/choice.js";
import {rememberEach} from "../page/openPage.js";
import {type ClockRow, klokQuery} from "../queries/klok.js";
import type {CohortQuery} from "../queries/figure5.js";
import type {Followed} from "../queries/trajecten.js";
import {fetchBytes, folderOf} from "../tables/fetch.js";
import type {Answered, Werkbank} from "../tables/werkbank.js";

/** The clock of one gebeurtenis. */
export interface ClockAnswer extends Answered<ClockRow> {
  gebeurtenis: Gebeurtenis;
}

type FirstClock = ClockRow & {gebeurtenis: number};

/** What can be asked about gebeurtenissen: the clocks of some, or those of all of them. */
export interface Clocks {
  rows(choice: Choice, events: readonly Gebeurtenis[], followed: Followed): Promise<ClockAnswer[]>;
  all(choice: Choice, followed: Followed): Promise<ClockAnswer[]>;
  /** One of its questions, by which the engine is made ready. */
  usual: CohortQuery<ClockRow>;
}

/** Whether a side is a wijk: the clock is counted per gemeente, for in a wijk too few people go through anything. */
export const isOfWijk = (choice: Choice): boolean => sides(choice).some(({gebied}) => gebied.startsWith("WK"));

/** Whether the small tables hold the answer: everybody, any use, in the land or a gemeente. */
const isFirst = (choice: Choice, followed: Followed): boolean =>
  followed === "totaal" &&
  choice.rulesB === null &&
  [choice.huishoudtype, choice.leeftijd, choice.geslacht].every((codes) => codes.length === 0) &&
  sides(choice).every(({gebied}) => /^(NL|GM\d{4})$/.test(gebied));

/** Answers about gebeurtenissen from the small table of a gebied where it can, else from DuckDB. */
export function openClocks(tables: Werkbank, manifest: string): Clocks {
  const basis = folderOf(manifest);
  const last = tables.manifest.peilmomenten.length - 1;
  const moments = last + 1;
  const first = rememberEach(async (gebied: string): Promise<FirstClock[]> => {
    const table = tableFromIPC(await fetchBytes(new URL(`klok/eerste/${gebied}.arrow`, basis)));
    return (table.toArray() as FirstClock[]).map((row) => ({...row, afstand: row.afstand - last}));
  });
  const queryOf = (gebeurtenis: Gebeurtenis, followed: Followed) => (choice: Choice) =>
    klokQuery(choice, gebeurtenis, followed, moments);

  async function one(choice: Choice, gebeurtenis: Gebeurtenis, followed: Followed): Promise<ClockAnswer> {
    const query = queryOf(gebeurtenis, followed);
    if (isOfWijk(choice)) return {...tables.about(query, choice), rows: [], sql: () => [], gebeurtenis};
    if (!isFirst(choice, followed)) return {...(await tables.rows(query, choice)), gebeurtenis};
    const place = gebeurtenissen.findIndex(({code}) => code === gebeurtenis);
    const parts = await Promise.all(
      sides(choice).map(async ({kant: side, gebied}) =>
        (await first(gebied)).filter((row) => row.gebeurtenis === place).map((row) => ({...row, kant: side}))
      )
    );
    return {...tables.about(query, choice), rows: parts.flat(), gebeurtenis};
  }

  const rows: Clocks["rows"] = (choice, events, followed) =>
    Promise.all(events.map((code) => one(choice, code, followed)));
  const everyEvent = gebeurtenissen.map(({code}) => code);
  return {
    usual: queryOf(everyEvent[0]!, "totaal"),
    rows,
    all: (choice, followed) => rows(choice, everyEvent, followed)
  };
}
