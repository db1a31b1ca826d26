import {Stapelhuishouden, type Bewoner} from "./stapelhuishouden.js";
import {heleGetallen, opSchaal} from "./heelgetal.js";
import type {Land} from "./land.js";
import {combinaties, leesStapeling} from "./stapeling.js";
import {Tabel, uitvoer, type Kolommen} from "./tabel.js";
import {Toeval} from "./toeval.js";

/** Collects the inhabitants of the gemeente with a published table, with their use; afterwards the households are made to fit it. */
export class Stapelcorrectie {
  private readonly huishoudens = new Map<number, Stapelhuishouden>();
  /** Households that got another combination. */
  aangepast = 0;
  private readonly bewoners = new Map<number, Bewoner>();

  constructor(
    private readonly land: Land,
    private readonly zaad: number
  ) {}

  /** Numbers of persons and households are those of the whole country. */
  verzamel(adressen: Kolommen, gebruik: Kolommen): void {
    const [id, huishouden, wijk, geboren, aankomst, vertrek] = adressen.kolommen;
    for (let i = 0; i < adressen.n; i++) {
      const bewoner: Bewoner = {
        id: id![i]!,
        geboren: geboren![i]!,
        aankomst: aankomst![i]!,
        vertrek: vertrek![i]!,
        gebruik: []
      };
      this.bewoners.set(bewoner.id, bewoner);
      let h = this.huishoudens.get(huishouden![i]!);
      if (h === undefined) this.huishoudens.set(huishouden![i]!, (h = new Stapelhuishouden(wijk![i]!)));
      h.leden.push(bewoner);
    }
    const [persoon, voorziening, van, tot] = gebruik.kolommen;
    for (let i = 0; i < gebruik.n; i++) {
      this.bewoners.get(persoon![i]!)!.gebruik.push({voorziening: voorziening![i]!, van: van![i]!, tot: tot![i]!});
    }
  }

  /** Moves households from combinations with too many to those with too few; gives the use of all inhabitants. */
  pasToe(): Kolommen {
    const rijen = leesStapeling();
    const wijken = rijen.filter((rij) => rij.wijk !== undefined);
    const doelen = opSchaal(heleGetallen(wijken, rijen.find((rij) => rij.wijk === undefined)!), this.land.schaal);
    const toeval = new Toeval(`${this.zaad}:stapeling`);
    wijken.forEach((rij, i) => {
      const nummer = this.land.wijken.findIndex((w) => w.code === rij.code);
      const eigen = [...this.huishoudens.values()].filter((h) => h.wijk === nummer);
      this.aangepast += schik(eigen, doelen[i]!, toeval);
    });
    const uit = new Tabel(4, 1 << 12);
    for (const {id, gebruik} of this.bewoners.values()) {
      for (const {voorziening, van, tot} of gebruik) if (van <= tot) uit.voegToe(id, voorziening, van, tot);
    }
    return uitvoer(uit);
  }
}

/** Households per combination, index = bits; `doel` in the order of the published columns. Gives how many changed. */
function schik(huishoudens: Stapelhuishouden[], doel: readonly number[], toeval: Toeval): number {
  let aangepast = 0;
  const stapels: Stapelhuishouden[][] = Array.from({length: 8}, () => []);
  for (const h of huishoudens) stapels[h.bits()]!.push(h);
  const gewenst = Array.from({length: 8}, () => 0);
  combinaties.forEach(({masker}, j) => (gewenst[masker] = doel[j]!));
  for (const stapel of stapels) for (let i = stapel.length - 1; i > 0; i--) wissel(stapel, i, toeval.geheel(0, i));
  const over = (masker: number): number => (masker === 0 ? Infinity : stapels[masker]!.length - gewenst[masker]!);
  const bits = (masker: number): number => (masker & 1) + ((masker >> 1) & 1) + (masker >> 2);
  const doelen = combinaties.map(({masker}) => masker).sort((a, b) => bits(b) - bits(a));
  for (const naar of doelen) {
    const bronnen = [0, 1, 2, 4, 3, 5, 6, 7]
      .filter((van) => van !== naar)
      .sort((a, b) => bits(a ^ naar) - bits(b ^ naar) || bits(b & naar) - bits(a & naar));
    for (const van of bronnen) {
      let kandidaat = stapels[van]!.length - 1;
      while (over(naar) < 0 && over(van) > 0 && kandidaat >= 0) {
        const h = stapels[van]![kandidaat]!;
        if (h.wordt(naar, toeval)) {
          stapels[naar]!.push(stapels[van]!.splice(kandidaat, 1)[0]!);
          aangepast++;
        }
        kandidaat--;
      }
    }
  }
  for (const van of doelen) {
    while (over(van) > 0) {
      const h = stapels[van]!.pop()!;
      h.wordt(0, toeval);
      aangepast++;
    }
  }
  return aangepast;
}

function wissel<T>(rij: T[], i: number, j: number): void {
  [rij[i], rij[j]] = [rij[j]!, rij[i]!];
}
