import {huishoudtypen} from "../../data/huishoudtype.js";
import type {Gebeurtenis} from "../../data/gebeurtenis.js";
import {remember, rememberEach} from "../page/openPage.js";
import {answeredQuestion, type AskRows, type Recount, relationTable} from "../figure/recount.js";
import type {Query, RunQuery} from "../queries/query.js";
import {type StandardRow, strataQuery, strataView} from "../queries/strata.js";
import type {Followed} from "../queries/trajecten.js";
import {fetchBytes} from "../tables/fetch.js";
import type {Core} from "../tables/werkbank.js";
import {asChoice, type GemeenteRules} from "./gemeenteRules.js";
import type {Measure} from "./measure.js";

/** The group of `strata` that a measure counts. */
export const strataGroup = ({kind, part}: Pick<Measure, "kind" | "part">): Followed | Gebeurtenis =>
  kind === "type" ? "totaal" : (part as Followed | Gebeurtenis);

/** The rules of a measure: one per huishoudtype asks for that type too, and nobody where a rule leaves it out. */
export function measureRules({kind, part}: Pick<Measure, "kind" | "part">, rules: GemeenteRules): GemeenteRules | null {
  if (kind !== "type") return rules;
  const {code} = huishoudtypen.find((type) => type.code === part)!;
  const left = rules.huishoudtype.length === 0 || rules.huishoudtype.includes(code);
  return left ? {...rules, huishoudtype: [code]} : null;
}

/** As the prepared tables have it: `verwacht` in thousandths of a person. */
export interface CountedGemeente {
  gemeente: string;
  moment: number;
  startgroep: number;
  gebruik: number;
  verwacht: number;
}

/** Of whom and from when on a measure is counted. */
interface StrataAsking {
  measure: Measure;
  start: string;
  rules: GemeenteRules;
}

/**
 * Counts a measure of who passes the rules, for all gemeenten. Fetches the engine when first asked, and the strata of each group
 * and start once; one question at a time, for all read the same view.
 */
export function strataReader(basis: URL, core: Core) {
  const engine = remember(async () => (await import("../tables/engine.js")).startDuckdb(core));
  const tableOf = (group: string, start: string) => `strata_${group}_${start.replaceAll("-", "")}`;
  const fetchStrata = rememberEach(async (table: string, address: URL) =>
    (await engine()).addTo(table, await fetchBytes(address))
  );
  let queue: Promise<unknown> = Promise.resolve();

  /** Asks something of the strata of a measure on these moments; null where the rules leave nobody. */
  function onStrata<T>(
    {measure, start, rules}: StrataAsking,
    moments: readonly number[],
    ask: (runQuery: RunQuery, queryOf: (moment: number) => Query<StandardRow>) => Promise<T>
  ): Promise<T | null> {
    const turn = queue.then(async () => {
      const own = measureRules(measure, rules);
      if (own === null) return null;
      const group = strataGroup(measure);
      const table = tableOf(group, start);
      await fetchStrata(table, new URL(`vergelijk/${start}/strata-${group}.arrow`, basis));
      const {run, runQuery} = await engine();
      await run(strataView(table, group, moments));
      return ask(runQuery, (moment) => strataQuery(asChoice(own, start), moment, group));
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    /** Rows as the prepared tables have them. */
    async count(asking: StrataAsking, moments: readonly number[]): Promise<readonly CountedGemeente[]> {
      const counted = await onStrata(asking, moments, async (runQuery, queryOf) => {
        const rows: CountedGemeente[] = [];
        for (const moment of moments)
          for (const {gemeente, startgroep, gebruik, verwacht: expected} of await runQuery(queryOf(moment)))
            rows.push({gemeente, moment, startgroep, gebruik, verwacht: 1000 * expected});
        return rows;
      });
      return counted ?? [];
    },
    /** The strata of one moment and the question that counts them, with its answer: for who takes a figure along. */
    recount: (asking: StrataAsking, moment: number): Promise<Recount | null> =>
      onStrata(asking, [moment], async (runQuery, queryOf): Promise<Recount> => {
        const askRows: AskRows = (sql) => runQuery({sql, values: []});
        const title = `${asking.measure.naam}, per gemeente`;
        const question = await answeredQuestion(askRows, title, queryOf(moment));
        return {tables: [await relationTable(askRows, "strata")], questions: [question]};
      })
  };
}
