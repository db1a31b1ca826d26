import type {Country} from "./country.js";
import {type Columns, output, Table} from "./delivery.js";
import {Random} from "./random.js";
import {combinaties, readStapeling, type Resident, StapelingHuishouden} from "./stapeling.js";
import {atScale, wholeNumbers} from "./wholeNumbers.js";

/** Collects the inhabitants of the gemeente with a published table, with their use; afterwards the households are made to fit it. */
export class StapelingCorrection {
  private readonly huishoudens = new Map<number, StapelingHuishouden>();
  /** Households that got another combination. */
  adjusted = 0;
  private readonly residents = new Map<number, Resident>();

  constructor(
    private readonly country: Country,
    private readonly zaad: number
  ) {}

  /** Numbers of persons and households are those of the whole country. */
  gather(addresses: Columns, gebruik: Columns): void {
    const [id, huishouden, wijk, born, arrival, departure] = addresses.kolommen;
    for (let i = 0; i < addresses.n; i++) {
      const resident: Resident = {
        id: id![i]!,
        born: born![i]!,
        arrival: arrival![i]!,
        departure: departure![i]!,
        gebruik: []
      };
      this.residents.set(resident.id, resident);
      let h = this.huishoudens.get(huishouden![i]!);
      if (h === undefined) this.huishoudens.set(huishouden![i]!, (h = new StapelingHuishouden(wijk![i]!)));
      h.leden.push(resident);
    }
    const [persoon, voorziening, from, until] = gebruik.kolommen;
    for (let i = 0; i < gebruik.n; i++) {
      this.residents.get(persoon![i]!)!.gebruik.push({voorziening: voorziening![i]!, van: from![i]!, tot: until![i]!});
    }
  }

  /** Moves households from combinations with too many to those with too few; gives the use of all inhabitants. */
  applyTo(): Columns {
    const rows = readStapeling();
    const wijken = rows.filter((row) => row.wijk !== undefined);
    const targets = atScale(wholeNumbers(wijken, rows.find((row) => row.wijk === undefined)!), this.country.schaal);
    const random = new Random(`${this.zaad}:stapeling`);
    wijken.forEach((row, i) => {
      const number = this.country.wijken.findIndex((w) => w.code === row.code);
      const own = [...this.huishoudens.values()].filter((h) => h.wijk === number);
      this.adjusted += arrange(own, targets[i]!, random);
    });
    const result = new Table(4, 1 << 12);
    for (const {id, gebruik} of this.residents.values()) {
      for (const {voorziening, van: from, tot: until} of gebruik)
        if (from <= until) result.addTo(id, voorziening, from, until);
    }
    return output(result);
  }
}

/** Households per combination, index = bits; `doel` in the order of the published columns. Gives how many changed. */
function arrange(huishoudens: StapelingHuishouden[], target: readonly number[], random: Random): number {
  let adjusted = 0;
  const piles: StapelingHuishouden[][] = Array.from({length: 8}, () => []);
  for (const h of huishoudens) piles[h.bits()]!.push(h);
  const wanted = Array.from({length: 8}, () => 0);
  combinaties.forEach(({mask}, j) => (wanted[mask] = target[j]!));
  for (const pile of piles) for (let i = pile.length - 1; i > 0; i--) swap(pile, i, random.geheel(0, i));
  const over = (mask: number): number => (mask === 0 ? Infinity : piles[mask]!.length - wanted[mask]!);
  const bits = (mask: number): number => (mask & 1) + ((mask >> 1) & 1) + (mask >> 2);
  const targets = combinaties.map(({mask}) => mask).sort((a, b) => bits(b) - bits(a));
  for (const to of targets) {
    const sources = [0, 1, 2, 4, 3, 5, 6, 7]
      .filter((from) => from !== to)
      .sort((a, b) => bits(a ^ to) - bits(b ^ to) || bits(b & to) - bits(a & to));
    for (const from of sources) {
      let candidate = piles[from]!.length - 1;
      while (over(to) < 0 && over(from) > 0 && candidate >= 0) {
        const h = piles[from]![candidate]!;
        if (h.becomes(to, random)) {
          piles[to]!.push(piles[from]!.splice(candidate, 1)[0]!);
          adjusted++;
        }
        candidate--;
      }
    }
  }
  for (const from of targets) {
    while (over(from) > 0) {
      const h = piles[from]!.pop()!;
      h.becomes(0, random);
      adjusted++;
    }
  }
  return adjusted;
}

function swap<T>(row: T[], i: number, j: number): void {
  [row[i], row[j]] = [row[j]!, row[i]!];
}
