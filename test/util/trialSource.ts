import type {SourceAttribute} from "../../components/model/provenance.js";

/** What is said of a source in tests: nothing was refused, unless it says so. */
export const trialSource: SourceAttribute = Object.freeze({
  ...({naam: "Proefbron", status: "synthetisch", synthetisch: true} as const),
  ...{hash: "1a2b3c4d5e6f7081", gemaakt: "2026-03-24T22:15:00.000Z", brontellingen: []}
});
