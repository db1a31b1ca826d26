import {type Bounded, type Decimalen, inSentence, margin, precision, wholeNumber} from "../../format/number.js";
import {type Measurement, perMeasure} from "../figure/measurement.js";

/** Whether a figure speaks of rates or of counts. */
export type Measure = "per" | "aantal";

const singular: Record<string, string> = {
  ...{inwoners: "inwoner", huishoudens: "huishouden", jongeren: "jongere", voorzieningen: "voorziening"},
  ...{trajecten: "traject", antwoorden: "antwoord", mensen: "mens"}
};

/** The decimals of all numbers of a sentence: of these, with the intervals of those that it says too. */
export function sentencePrecision(
  kind: Measure,
  measurements: readonly (Measurement | null)[],
  withInterval: readonly Measurement[] = []
): Decimalen {
  if (kind === "aantal") return 0;
  const values = measurements.flatMap((measurement) => (measurement && perMeasure(measurement, "per").waarde) ?? []);
  return precision(values, withInterval.flatMap(limitsOf));
}

function limitsOf(measurement: Measurement): Bounded[] {
  const {waarde, onder: below, boven: above} = perMeasure(measurement, "per");
  return waarde === null || below === null || above === null ? [] : [{waarde, onder: below, boven: above}];
}

/** The number alone: 62, 6,2%, 3.340. */
export function amount(
  measurement: Measurement,
  kind: Measure,
  decimalen: Decimalen = sentencePrecision(kind, [measurement])
): string {
  const {waarde} = perMeasure(measurement, kind);
  if (waarde === null) return "–";
  return kind === "aantal" ? wholeNumber(waarde) : inSentence(waarde, measurement.indicator.per!, decimalen);
}

/** The number with what it is a number of: 62 van de 1.000 inwoners, 12% van de jongeren, 3.340 inwoners. */
export function howMany(measurement: Measurement, kind: Measure, decimalen?: Decimalen): string {
  const {indicator, categorie, waarde} = measurement;
  const {who, pieces = indicator.eenheid} = indicator.words;
  const text = amount(measurement, kind, decimalen);
  if (kind === "aantal") return `${text} ${waarde === 1 ? (singular[pieces] ?? pieces) : pieces}`;
  if (indicator.per === 100) return `${text} van de ${who(categorie)}`;
  return indicator.words.pieces
    ? `${text} ${pieces} per 1.000 ${who(categorie)}`
    : `${text} van de 1.000 ${who(categorie)}`;
}

/** Whether the verb stands in the plural: of a percentage, of one and of none it does not. */
export const plural = ({indicator, waarde}: Measurement, kind: Measure): boolean =>
  kind === "aantal" ? waarde !== 1 : indicator.per !== 100;

/** The interval of a rate: 95%-interval 61 tot 63, or 95%-interval ±0,2. */
export function interval(
  measurement: Measurement,
  decimalen: Decimalen = sentencePrecision("per", [measurement], [measurement])
): string | null {
  const [limits] = limitsOf(measurement);
  return limits ? `95%-interval ${margin(limits, measurement.indicator.per!, decimalen)}` : null;
}
