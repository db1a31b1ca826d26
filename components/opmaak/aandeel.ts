import type {Verschil} from "../statistics/newcombe.js";
import type {Aandeel} from "../statistics/wilson.js";
import {procent} from "./getal.js";

const rond = (getal: number): string => getal.toFixed(1).replace(".", ",").replace("-", "−");
const punten = (fractie: number): string => rond(Math.abs(fractie) < 0.0005 ? 0 : fractie * 100);
const omhoog = (fractie: number): string => rond(Math.max(0.1, Math.ceil(fractie * 1000 - 1e-9) / 10));

/** Fractions of one sentence as percentages with as many decimals: none, or one where two that differ would look the same. */
export function procenten(...fracties: readonly number[]): string[] {
  const kaal = fracties.map((fractie) => procent(fractie));
  const gelijk = fracties.some((a, i) => fracties.some((b, j) => j < i && a !== b && kaal[i] === kaal[j]));
  return gelijk ? fracties.map((fractie) => procent(fractie, 1)) : kaal;
}

/** A share with its interval, with one decimal: 70,2% (95%-interval 68,9 tot 71,5%); a narrow one as ±0,2 procentpunt. */
export function metInterval({aandeel, ondergrens, bovengrens}: Aandeel): string {
  if (aandeel === null || ondergrens === null || bovengrens === null) return procent(null);
  const getal = procent(aandeel, 1);
  const [onder, boven] = [aandeel - ondergrens, bovengrens - aandeel];
  if (Math.max(onder, boven) >= 0.005)
    return `${getal} (95%-interval ${punten(ondergrens)} tot ${punten(bovengrens)}%)`;
  if (aandeel === 1) return `${getal} (95%-interval vanaf ${rond(Math.floor(ondergrens * 1000) / 10)}%)`;
  if (aandeel === 0) return `${getal} (95%-interval tot ${omhoog(bovengrens)}%)`;
  return `${getal} (95%-interval ±${omhoog(Math.max(onder, boven))} procentpunt)`;
}

/** The size of a difference of two shares: 12,3 procentpunt. */
export function puntmaat(verschil: number): string {
  const maat = Math.abs(verschil);
  return maat > 0 && maat < 0.0005 ? "minder dan 0,1 procentpunt" : `${punten(maat)} procentpunt`;
}

/** A difference as a size with its interval, turned so that the size is not below 0: 12,3 procentpunt (95%-interval 9,8 tot 14,7). */
export function metVerschilinterval({verschil, ondergrens, bovengrens}: Verschil): string {
  if (verschil === null || ondergrens === null || bovengrens === null) return "–";
  const [maat, onder, boven] =
    verschil < 0 ? [-verschil, -bovengrens, -ondergrens] : [verschil, ondergrens, bovengrens];
  const straal = Math.max(maat - onder, boven - maat);
  const interval = straal < 0.0005 ? `±${omhoog(straal)}` : `${punten(onder)} tot ${punten(boven)}`;
  return `${puntmaat(maat)} (95%-interval ${interval})`;
}
