import {describe, expect, it} from "vitest";
import {huishoudensdoel, inwonersdoel, jaardagen} from "../../../loaders/synthese/bevolkingsdoel.js";
import {ANKER, LOPEND} from "../../../loaders/synthese/dag.js";
import {leesLand} from "../../../loaders/synthese/land.js";
import {Tabel} from "../../../loaders/synthese/tabel.js";
import {Verhuiscorrectie} from "../../../loaders/synthese/verhuiscorrectie.js";

const land = leesLand(1);
const dagen = jaardagen.length;
const nummer = (code: string): number => land.gemeenten.findIndex((g) => g.code === code);
const inGemeente = (wijk: number): string => land.gemeenten[land.wijken[wijk]!.gemeente]!.code;

/** A country on its targets, in which `meer` people and households live in a gemeente from 2016 on. */
function telling(meer: Record<string, {personen: number; huishoudens: number}>): Tabel {
  const [inwoners, factor] = [inwonersdoel(), huishoudensdoel()];
  const helft = land.gemeenten.length * dagen;
  const uit = new Tabel(1, 2 * helft);
  uit.n = 2 * helft;
  land.gemeenten.forEach(({code}, g) => {
    const begin = Math.round(inwoners[0]![g]! * 0.45);
    for (let d = 0; d < dagen; d++) {
      const extra = d > 0 ? meer[code] : undefined;
      uit.kolommen[0]![g * dagen + d] = Math.round(inwoners[d]![g]!) + (extra?.personen ?? 0);
      uit.kolommen[0]![helft + g * dagen + d] = Math.round(begin * factor[d]![g]!) + (extra?.huishoudens ?? 0);
    }
  });
  return uit;
}

/** Arrivals of 2015 that stay: `groottes` of households in the first wijk of each gemeente. Rows are numbered from 0. */
function aankomsten(groottes: Record<string, number[]>): {tabel: Tabel; rijen: number} {
  const tabel = new Tabel(6);
  let [rij, aankomst] = [0, 0];
  for (const [code, huizen] of Object.entries(groottes)) {
    const wijk = land.gemeenten[nummer(code)]!.wijken[0]!;
    for (const n of huizen) {
      for (let i = 0; i < n; i++) tabel.voegToe(aankomst, rij++, ANKER + 90, wijk, ANKER + 90, LOPEND);
      aankomst++;
    }
  }
  return {tabel, rijen: rij};
}

function pasToe(meer: Parameters<typeof telling>[0], groottes: Record<string, number[]>) {
  const correctie = new Verhuiscorrectie(land, 1);
  const {tabel, rijen} = aankomsten(groottes);
  const verblijf = new Tabel(6);
  verblijf.n = rijen;
  correctie.verzamel(telling(meer), tabel, verblijf);
  return correctie.pasToe();
}
const veel = (n: number, grootte: number): number[] => Array.from({length: n}, () => grootte);

describe("Verhuiscorrectie", () => {
  it("sends single arrivals from where too many came to where too few did", () => {
    const uit = pasToe(
      {GM0363: {personen: 4000, huishoudens: 4000}, GM0599: {personen: -4000, huishoudens: -4000}},
      {GM0363: veel(6000, 1)}
    );
    expect(new Set(uit.map(({rij}) => rij)).size).toBe(uit.length);
    const naar = uit.filter(({wijk}) => inGemeente(wijk) === "GM0599").length;
    expect(Math.abs(naar - 4000)).toBeLessThan(120);
  });

  it("moves all members of a household together", () => {
    const uit = pasToe(
      {GM0363: {personen: 400, huishoudens: 100}, GM0599: {personen: -400, huishoudens: -100}},
      {GM0363: veel(300, 4)}
    );
    expect(uit.length).toBeGreaterThan(380);
    for (const {rij, wijk} of uit)
      expect(uit.filter((v) => Math.floor(v.rij / 4) === Math.floor(rij / 4)).map((v) => v.wijk)).toEqual(
        veel(4, wijk)
      );
  });

  it("gives small households for large ones where only the number of households is wrong", () => {
    const uit = pasToe(
      {GM0363: {personen: 0, huishoudens: -1200}, GM0599: {personen: 0, huishoudens: 1200}},
      {GM0363: veel(1000, 3), GM0599: veel(3000, 1)}
    );
    const families = uit.filter(({rij, wijk}) => rij < 3000 && inGemeente(wijk) === "GM0599").length / 3;
    const alleen = uit.filter(({rij, wijk}) => rij >= 3000 && inGemeente(wijk) === "GM0363").length;
    expect(Math.abs(families - 600)).toBeLessThan(60);
    expect(Math.abs(alleen - 1800)).toBeLessThan(120);
  });

  it("leaves the gemeente of the published stapeling alone", () => {
    const uit = pasToe(
      {GM0344: {personen: 500, huishoudens: 500}, GM0599: {personen: -500, huishoudens: -500}},
      {GM0344: veel(600, 1), GM0363: veel(50, 1)}
    );
    expect(uit.filter(({rij}) => rij < 600)).toEqual([]);
    expect(uit.filter(({wijk}) => inGemeente(wijk) === "GM0344")).toEqual([]);
  });

  it("has nothing to do without arrivals", () => expect(pasToe({}, {})).toEqual([]));
});
