import {type Gebeurtenis, gebeurtenissen} from "../../data/gebeurtenis.js";
import {type Huishoudtype, huishoudtypen} from "../../data/huishoudtype.js";
import {type Wet, wetten} from "../../data/wet.js";
import {type Choice, type Side, sides} from "../model/choice.js";
import type {Answer, FoundGebruik} from "../queries/figure5.js";
import {type Difference, newcombe} from "../statistics/newcombe.js";
import {type Aandeel, wilson} from "../statistics/wilson.js";

/** One group of the startgroep on one peilmoment, with its share and interval; a count that is withheld is null, and so is what rests on it. */
export interface GroupRow extends Aandeel {
  kant: Side;
  gebied: string;
  groep: string;
  peilmoment: string;
  startgroep: number | null;
  gebruik: number | null;
}

const noShare: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** A share with its interval; none where a count is withheld. */
const shareOf = (part: number | null, whole: number | null): Aandeel =>
  part === null || whole === null ? noShare : wilson(part, whole);

/** Every side × groep × peilmoment, in that order; groups that the answer lacks count 0. */
export function groupRows(
  counted: readonly FoundGebruik[],
  groups: readonly string[],
  choice: Choice,
  moments: readonly string[]
): GroupRow[] {
  const key = (side: number, group: string, moment: number) => `${side} ${group} ${moment}`;
  const known = new Map(counted.map((row) => [key(row.kant, row.groep, row.moment), row]));
  return sides(choice).flatMap(({kant: side, gebied}) =>
    groups.flatMap((group) =>
      moments.map((peilmoment, moment): GroupRow => {
        const {startgroep = 0, gebruik = 0} = known.get(key(side, group, moment)) ?? {};
        return {kant: side, gebied, groep: group, peilmoment, startgroep, gebruik, ...shareOf(gebruik, startgroep)};
      })
    )
  );
}

/** What the files of figures 5.1 and 5.2 hold behind the group. */
export const shareColumns = ["peilmoment", "startgroep", "gebruik", "aandeel", "ondergrens", "bovengrens"] as const;

export const groups51 = ["totaal", ...wetten.map(({code}) => code)] as const;

/** Figuur 5.1: the share of the startgroep, in total and per wet, in gebruik on each peilmoment. */
export interface Row51 extends GroupRow {
  figuur: "5.1";
  wet: "totaal" | Wet;
}

export const columns51 = ["figuur", "gebied", "wet", ...shareColumns] as const satisfies (keyof Row51)[];

/** All rows of figuur 5.1: gebied, then vergelijk; totaal, then the wetten; by peilmoment. */
export function rows51(answer: Pick<Answer, "figure51" | "moments">, choice: Choice): Row51[] {
  const rows = groupRows(answer.figure51, groups51, choice, answer.moments);
  return rows.map((row) => ({figuur: "5.1", wet: row.groep as Row51["wet"], ...row}));
}

/** Of which huishoudtypen the words speak, the first beside the second: fixed beforehand, whatever the numbers are. */
const inOrder: readonly Huishoudtype[] = [
  ...(["eenouder", "paar_met_kinderen", "eenpersoons", "paar_zonder_kinderen", "overig", "institutioneel"] as const)
];

/** The huishoudtype that is spoken of and the one beside it, of those that are chosen. */
export function mainTypes({huishoudtype}: Pick<Choice, "huishoudtype">): [Huishoudtype, Huishoudtype | undefined] {
  const there = inOrder.filter((type) => huishoudtype.length === 0 || huishoudtype.includes(type));
  return [there[0]!, there[1]];
}

export const groups52 = huishoudtypen.map(({code}) => code);

/** Figuur 5.2: the share of the startgroep, by huishoudtype at the start, in gebruik on each peilmoment. */
export interface Row52 extends GroupRow {
  figuur: "5.2";
  huishoudtype: Huishoudtype;
}

export const columns52 = ["figuur", "gebied", "huishoudtype", ...shareColumns] as const satisfies (keyof Row52)[];

/** All rows of figuur 5.2: gebied, then vergelijk; huishoudtypen in list order; by peilmoment. */
export function rows52(answer: Pick<Answer, "figure52" | "moments">, choice: Choice): Row52[] {
  const rows = groupRows(answer.figure52, groups52, choice, answer.moments);
  return rows.map((row) => ({figuur: "5.2", huishoudtype: row.groep as Huishoudtype, ...row}));
}

/** Figuur 5.3: residents after a gebeurtenis and the share in gebruik; `zonder`: the residents without it; `verschil`: met − zonder. */
export interface Row53 extends Aandeel {
  figuur: "5.3";
  kant: Side;
  gebied: string;
  gebeurtenis: Gebeurtenis;
  personen: number | null;
  gebruik: number | null;
  zonder: Aandeel & {personen: number | null; gebruik: number | null};
  verschil: Difference;
}

export const columns53 = [
  "figuur",
  "gebied",
  "gebeurtenis",
  "personen",
  "gebruik",
  "aandeel",
  "ondergrens",
  "bovengrens"
] as const satisfies (keyof Row53)[];

/** All rows of figuur 5.3: gebied, then vergelijk; gebeurtenissen in list order. */
export function rows53(answer: Pick<Answer, "figure53" | "moments">, choice: Choice): Row53[] {
  const known = new Map(answer.figure53.map((row) => [`${row.kant} ${row.gebeurtenis}`, row]));
  return sides(choice).flatMap(({kant: side, gebied}) =>
    gebeurtenissen.map(({code}): Row53 => {
      const counted = known.get(`${side} ${code}`);
      const {personen, gebruik} = counted ?? {personen: 0, gebruik: 0};
      const zonder = counted
        ? {personen: counted.zonder_personen, gebruik: counted.zonder_gebruik}
        : {personen: 0, gebruik: 0};
      const there = [gebruik, personen, zonder.gebruik, zonder.personen].flatMap((count) => count ?? []);
      return {
        ...{figuur: "5.3", kant: side, gebied, gebeurtenis: code, personen, gebruik, ...shareOf(gebruik, personen)},
        zonder: {...zonder, ...shareOf(zonder.gebruik, zonder.personen)},
        verschil:
          there.length === 4
            ? newcombe(...(there as [number, number, number, number]))
            : {verschil: null, ondergrens: null, bovengrens: null}
      };
    })
  );
}
