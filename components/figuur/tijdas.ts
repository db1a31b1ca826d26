import {ontleedPeriode, vanafPeilmoment} from "../opmaak/periode.js";

/** Place in time of a periode, in halfjaren or in years. */
const tijd = (periode: string) => {
  const {jaar, halfjaar} = ontleedPeriode(vanafPeilmoment(periode));
  return halfjaar === null ? jaar : jaar * 2 + halfjaar - 1;
};

/** How far along an axis of this length a periode stands: time is even, also where a periode is missing. */
export function tijdplek(perioden: readonly string[], breedte: number): (periode: string) => number {
  const [eerste, laatste] = [tijd(perioden[0]!), tijd(perioden.at(-1)!)];
  if (eerste === laatste) return () => breedte / 2;
  return (periode) => (breedte * (tijd(periode) - eerste)) / (laatste - eerste);
}
