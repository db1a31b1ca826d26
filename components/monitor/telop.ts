import type {MonitorRij} from "./rij.js";

/**
 * The rows of several gemeenten together, under one code. Counts add; a rate is computed from them later, never averaged.
 * A gemeente without a number is left out of `waarde` and of `n`; where none has one the reden of the first remains. Of
 * in- and outflow the moves between the gemeenten are in it.
 */
export function telOp(gebied: string, delen: readonly (readonly MonitorRij[])[]): MonitorRij[] {
  const sommen = new Map<string, MonitorRij>();
  for (const rij of delen.flat()) {
    const sleutel = `${rij.indicator} ${rij.categorie} ${rij.periode}`;
    const som = sommen.get(sleutel);
    if (!som || (som.waarde === null && rij.waarde !== null)) sommen.set(sleutel, {...rij, gebied});
    else if (som.waarde !== null && rij.waarde !== null) {
      som.waarde += rij.waarde;
      som.n = som.n === null || rij.n === null ? null : som.n + rij.n;
    }
  }
  return [...sommen.values()];
}
