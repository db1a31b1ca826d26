/** At one moment: how many are at risk, how many of them go by each outcome, and how many are out of sight afterwards. */
export interface OutcomeStep {
  atRisk: number;
  outcomes: readonly number[];
}

/** After a step: the share that is left, and the share gone by each outcome, with standard errors. */
export interface Incidence {
  left: number;
  incidence: number[];
  standardErrors: number[];
}

/**
 * Cumulative incidence of competing outcomes (Aalen–Johansen): who goes by one outcome can no longer go by another. Who is at
 * risk at one step, does not go and is not at risk at the next, is censored. Standard errors by the infinitesimal jackknife:
 * without censoring √(p(1 − p)/n).
 * Source: Aalen & Johansen (1978); Therneau & Grambsch, R survival `survfit(Surv(time, factor(outcome)) ~ 1)`, whose `pstate` and
 * `std.err` it equals, with weights as of as many cases.
 */
export function cumulativeIncidence(steps: readonly OutcomeStep[]): Incidence[] {
  const kinds = steps[0]?.outcomes.length ?? 0;
  const result: Incidence[] = [];
  let state = [1, ...Array<number>(kinds).fill(0)];
  // Cases with one history have one influence on every share: those who went at a step by an outcome, or were censored after it.
  const gone: {cases: number; influence: number[]}[] = [];
  let present = state.map(() => 0);
  steps.forEach(({atRisk, outcomes}, i) => {
    const sum = outcomes.reduce((sum, count) => sum + count, 0);
    if (!(sum >= 0 && sum <= atRisk)) throw new Error(`gone outside 0..risk: ${sum} of ${atRisk}`);
    const hazards = outcomes.map((count) => (atRisk === 0 ? 0 : count / atRisk));
    const stays = atRisk === 0 ? 1 : 1 - sum / atRisk;
    const pass = (influence: readonly number[]) => [
      influence[0]! * stays,
      ...hazards.map((hazard, k) => influence[k + 1]! + influence[0]! * hazard)
    ];
    const before = state[0]!;
    /** Of one case at risk: it goes by outcome k, or stays (−1). */
    const own = (kind: number) => {
      const passed = pass(present);
      if (atRisk === 0) return passed;
      const change = [(kind < 0 ? 1 : 0) - stays, ...hazards.map((hazard, k) => (k === kind ? 1 : 0) - hazard)];
      return passed.map((value, k) => value + (before * change[k]!) / atRisk);
    };
    for (const past of gone) past.influence = pass(past.influence);
    outcomes.forEach((count, k) => gone.push({cases: count, influence: own(k)}));
    present = own(-1);
    state = pass(state);
    const next = steps[i + 1]?.atRisk ?? 0;
    const stayed = atRisk - sum;
    gone.push({cases: stayed - next, influence: present});
    const square = (k: number) =>
      gone.reduce((sum, {cases, influence}) => sum + cases * influence[k]! ** 2, 0) + next * present[k]! ** 2;
    result.push({
      left: state[0]!,
      incidence: state.slice(1),
      standardErrors: hazards.map((_, k) => Math.sqrt(square(k + 1)))
    });
  });
  return result;
}
