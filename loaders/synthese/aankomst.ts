import {jaardagen} from "./bevolkingsdoel.js";
import {INSTELLING} from "./codes.js";
import {Tabel} from "./tabel.js";
import type {Wereld} from "./wereld.js";

/**
 * How many people and private households of this gebied live in each gemeente on each of the `jaardagen`:
 * `[gemeente * days + day]` people, and after all of those the same for households.
 */
export function bevolkingstelling({land, verblijf, aantalHuishoudens}: Wereld): Tabel {
  const dagen = jaardagen.length;
  const huishoudens = land.gemeenten.length * dagen;
  const telling = new Tabel(1, 2 * huishoudens);
  telling.n = 2 * huishoudens;
  const aantal = telling.kolommen[0]!;
  const geteld = jaardagen.map(() => new Uint8Array(aantalHuishoudens));
  const [, van, tot, wijk, huishouden, type] = verblijf.kolommen as Kolommen6;
  for (let i = 0; i < verblijf.n; i++) {
    for (let d = 0; d < dagen; d++) {
      if (van[i]! > jaardagen[d]! || tot[i]! < jaardagen[d]!) continue;
      const plaats = land.wijken[wijk[i]!]!.gemeente * dagen + d;
      aantal[plaats]!++;
      if (type[i] === INSTELLING || geteld[d]![huishouden[i]!] === 1) continue;
      geteld[d]![huishouden[i]!] = 1;
      aantal[huishoudens + plaats]!++;
    }
  }
  return telling;
}

type Kolommen6 = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/**
 * The stays of households that came from another gemeente or from abroad, as long as they keep to the wijk of their arrival: number of the
 * arrival, row in `verblijf`, day of arrival, wijk, first and last day. Ordered by arrival.
 */
export function aankomstrijen({aankomsten, verblijf, aantalHuishoudens}: Wereld): Tabel {
  const [huis, dag, wijk] = aankomsten.kolommen as [Int32Array, Int32Array, Int32Array];
  const laatste = new Int32Array(aantalHuishoudens).fill(-1);
  const vorige = new Int32Array(aankomsten.n);
  for (let a = 0; a < aankomsten.n; a++) {
    vorige[a] = laatste[huis[a]!]!;
    laatste[huis[a]!] = a;
  }
  const [, van, tot, waar, huishouden] = verblijf.kolommen as Kolommen6;
  const perAankomst: number[][] = Array.from({length: aankomsten.n}, () => []);
  for (let i = 0; i < verblijf.n; i++) {
    let a = laatste[huishouden[i]!]!;
    while (a >= 0 && dag[a]! > van[i]!) a = vorige[a]!;
    if (a >= 0 && wijk[a] === waar[i]) perAankomst[a]!.push(i);
  }
  const uit = new Tabel(6, Math.max(1, 2 * aankomsten.n));
  perAankomst.forEach((rijen, a) => {
    for (const i of rijen) uit.voegToe(a, i, dag[a]!, wijk[a]!, van[i]!, tot[i]!);
  });
  return uit;
}
