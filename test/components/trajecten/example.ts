import {type Choice, noChoice} from "../../../components/model/choice.js";
import type {TrajectChoice} from "../../../components/trajecten/choice.js";
import type {TrajectAnswer} from "../../../components/trajecten/words.js";
import {gebieden} from "../cohort/gebieden.js";

export const moments = Object.freeze(["2015-01-01", "2015-07-01", "2016-01-01"]);

const manifest = {
  ...{
    naam: "Proef",
    synthetisch: true,
    status: "synthetisch",
    toelichting: "",
    indeling: 2018,
    peilmomenten: [...moments]
  },
  ...{starts: [moments[0]!], perioden: [], gemaakt: "2026-01-01", hash: "0123456789abcdef", brontellingen: []},
  ...{tabellen: [], som: ""}
} as const;

export const ownChoice: TrajectChoice = Object.freeze({
  ...({who: "inwoners", followed: "totaal", side: 0, from: "start", to: "laatste"} as const),
  ...({basis: "van", distance: "om", groups: 0} as const)
});

/** The answer to a question of the page, for Utrecht alone unless told otherwise. */
export const answerOf = <Row>(
  rows: readonly Row[],
  own: Partial<TrajectChoice> = {},
  choice: Partial<Choice> = {}
): TrajectAnswer<Row> => ({
  ...{rows: Object.freeze(rows), moments, gebieden, manifest: manifest as never, sql: () => []},
  choice: {...noChoice(moments[0]!), gebied: "GM0344", ...choice},
  own: {...ownChoice, ...own}
});
