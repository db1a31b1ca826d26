/** A periode of the monitor in its parts: `2015HJ01` is the first halfjaar of 2015, `2015JJ00` the whole year. */
export function ontleedPeriode(periode: string): {jaar: number; halfjaar: 1 | 2 | null} {
  const delen = /^(\d{4})(?:HJ0([12])|JJ00)$/.exec(periode);
  if (!delen) throw new Error(`unknown periode: ${periode}`);
  return {jaar: Number(delen[1]), halfjaar: delen[2] === undefined ? null : (Number(delen[2]) as 1 | 2)};
}

/** `2015HJ01` as 1e halfjaar 2015, `2015JJ00` as 2015. */
export function periodenaam(periode: string): string {
  const {jaar, halfjaar} = ontleedPeriode(periode);
  return halfjaar === null ? String(jaar) : `${halfjaar}e halfjaar ${jaar}`;
}

/** The same within a sentence, after "in": het eerste halfjaar van 2015, or 2015. */
export function inPeriode(periode: string): string {
  const {jaar, halfjaar} = ontleedPeriode(periode);
  return halfjaar === null ? String(jaar) : `het ${halfjaar === 1 ? "eerste" : "tweede"} halfjaar van ${jaar}`;
}

export const isHalfjaar = (periode: string): boolean => ontleedPeriode(periode).halfjaar !== null;
