import type {Dubbel} from "./gedeeld.js";
import type {MonitorRij} from "./rij.js";

/**
 * The rows of several gemeenten together, under one code. Counts add, less what is in them more than once (`dubbel`:
 * huishoudens with members in more than one of them); a rate is computed from them later, never averaged. A gemeente
 * without a number is left out of `waarde` and of `n`; where none has one the reden of the first remains. Of in- and outflow
 * the moves between the gemeenten are in it.
 */
export function telOp(gebied: string, delen: readonly (readonly MonitorRij[])[], dubbel: Dubbel): MonitorRij[] {
  const sommen = new Map<string, {som: MonitorRij; gemeenten: string[]}>();
  for (const rij of delen.flat()) {
    const sleutel = `${rij.indicator} ${rij.categorie} ${rij.periode}`;
    const eerder = sommen.get(sleutel);
    if (!eerder || (eerder.som.waarde === null && rij.waarde !== null))
      sommen.set(sleutel, {som: {...rij, gebied}, gemeenten: [rij.gebied]});
    else if (eerder.som.waarde !== null && rij.waarde !== null) {
      const {som, gemeenten} = eerder;
      gemeenten.push(rij.gebied);
      som.waarde! += rij.waarde;
      som.n = som.n === null || rij.n === null ? null : som.n + rij.n;
    }
  }
  return [...sommen.values()].map(({som, gemeenten}) => zonder(som, dubbel(som, gemeenten)));
}

/** A row less what is in it more than once. */
export const zonder = (rij: MonitorRij, {waarde, n}: ReturnType<Dubbel>): MonitorRij => ({
  ...rij,
  waarde: rij.waarde === null ? null : rij.waarde - waarde,
  n: rij.n === null ? null : rij.n - n
});
