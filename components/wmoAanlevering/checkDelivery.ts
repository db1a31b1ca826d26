import {type DeliveryComparison, compareSteps} from "./compareDeliveries.js";
import {checkContent, type Overlijdens} from "./contentCheck.js";
import {type Delivery, type Steps, stepsWithin} from "./delivery.js";
import {countBySeverity, type FindingGroup, mergeFindings} from "./deliveryRules.js";
import type {MergeOptions} from "./merge.js";
import {checkPrevious} from "./previousCheck.js";
import {readDelivery, type DeliveryReadOptions} from "./readDelivery.js";

export interface DeliveryFile {
  name: string;
  bytes: Uint8Array;
}

export interface CheckOptions extends DeliveryReadOptions {
  overlijdens?: Overlijdens;
  /** The halfjaar of the previous delivery, where its name and aanmaakdatum do not tell. */
  previousPeriode?: string | null;
  merge?: MergeOptions;
}

/** All that is said of a delivery. */
export interface CheckedDelivery {
  delivery: Delivery;
  previous: Delivery | null;
  findings: FindingGroup[];
  counts: ReturnType<typeof countBySeverity>;
  /** Whether its content was looked at: only of a delivery without a fout. */
  sound: boolean;
  /** Beside the previous one, where both are sound and of one gemeente. */
  comparison: DeliveryComparison | null;
}

const isSound = ({findings}: Delivery): boolean => findings.every(({severity}) => severity !== "fout");

/** Checks a delivery, beside the previous one where there is one: first its form, and where that is right its content. */
export function* checkDelivery(
  file: DeliveryFile,
  before: DeliveryFile | null,
  options: CheckOptions
): Steps<CheckedDelivery> {
  const share = before ? 0.3 : 0.6;
  const delivery = yield* stepsWithin(0, share, readDelivery(file.name, file.bytes, options));
  const previous = before
    ? yield* stepsWithin(
        ...([share, 2 * share] as const),
        readDelivery(before.name, before.bytes, {...options, periode: options.previousPeriode ?? null})
      )
    : null;
  const sound = isSound(delivery);
  const lists = [delivery.findings];
  let comparison: DeliveryComparison | null = null;
  if (sound) {
    lists.push((yield* stepsWithin(0.6, 0.65, checkContent(delivery, options.overlijdens))).list());
    if (previous) {
      lists.push((yield* stepsWithin(0.65, 0.7, checkPrevious(delivery, previous))).list());
      if (isSound(previous) && previous.gemeente === delivery.gemeente)
        comparison = yield* stepsWithin(0.7, 1, compareSteps(previous, delivery, options.merge));
    }
  }
  const findings = mergeFindings(lists);
  return {delivery, previous, findings, counts: countBySeverity(findings), sound, comparison};
}
