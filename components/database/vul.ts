import type {Brontabel, Tekstkolom} from "./brontabel.js";
import type {Kubus} from "./kubus.js";

/** Puts the rows of a table that belong to the chosen cells into their places; a row that is not chosen is passed over. */
export function vul(kubus: Kubus, tabel: Brontabel): void {
  const {gebieden, perioden, categorieen} = kubus;
  const indicator = plaatsen(tabel.indicator, kubus.indicatoren);
  const categorie = plaatsen(tabel.categorie, categorieen);
  const gebied = plaatsen(tabel.gebied, gebieden);
  const periode = plaatsen(
    tabel.periode,
    perioden.map((code) => ({code}))
  );
  const [I, C, G, P] = [tabel.indicator.plaats, tabel.categorie.plaats, tabel.gebied.plaats, tabel.periode.plaats];
  for (let rij = 0; rij < tabel.rijen; rij++) {
    const g = gebied[G[rij]!]!;
    const p = periode[P[rij]!]!;
    const i = indicator[I[rij]!]!;
    const c = categorie[C[rij]!]!;
    if (g < 0 || p < 0 || i < 0 || c < 0) continue;
    const paar = kubus.paar[i * categorieen.length + c]!;
    if (paar < 0) continue;
    const cel = (paar * gebieden.length + g) * perioden.length + p;
    kubus.waarde[cel] = tabel.waarde[rij]!;
    kubus.n[cel] = tabel.n[rij]!;
    kubus.reden[cel] = tabel.reden[rij]!;
  }
}

function plaatsen({woorden}: Tekstkolom, leden: readonly {code: string}[]): Int32Array {
  const plaats = new Map(leden.map(({code}, i) => [code, i]));
  return Int32Array.from(woorden, (woord) => plaats.get(woord) ?? -1);
}
