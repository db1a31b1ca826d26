import {huishoudensdoel, inwonersdoel, jaardagen, naarTotaal, som} from "./bevolkingsdoel.js";
import type {Land} from "./land.js";
import {Plaatskeuze} from "./plaats.js";
import {stapelingGemeente} from "./stapeling.js";
import type {Kolommen} from "./tabel.js";
import {Toeval} from "./toeval.js";

/** A household from its arrival in a wijk until it leaves it: how many of it live there on each of the `jaardagen`, and its rows. */
type Aankomst = {wijk: number; personen: number[]; rijen: number[]};

/** A row of `verblijf`, and the wijk that it gets. */
export type Verplaatsing = {rij: number; wijk: number};

/**
 * Holds every gemeente to its target of people and private households. Those who arrived somewhere in a year are sent elsewhere instead,
 * where too many came, to where too few did: single people and larger households apart, so that both numbers come out. The gemeente of
 * the published stapeling is left out: its inhabitants are fitted to that table.
 */
export class Verhuiscorrectie {
  private readonly perJaar: Aankomst[][] = jaardagen.slice(1).map(() => []);
  private readonly personen: Float64Array;
  private readonly huishoudens: Float64Array;
  private readonly vast: number;
  private readonly plaats: Plaatskeuze;
  private readonly toeval: Toeval;
  private rijen = 0;

  constructor(
    private readonly land: Land,
    zaad: number
  ) {
    this.personen = new Float64Array(land.gemeenten.length * jaardagen.length);
    this.huishoudens = new Float64Array(land.gemeenten.length * jaardagen.length);
    this.vast = stapelingGemeente(land);
    this.plaats = new Plaatskeuze(land);
    this.toeval = new Toeval(`${zaad}:verhuizen`);
  }

  /** What one gebied delivers, in the order in which its rows are written. */
  verzamel(telling: Kolommen, aankomsten: Kolommen, verblijf: Kolommen): void {
    const helft = this.personen.length;
    const aantal = telling.kolommen[0]!;
    for (let i = 0; i < helft; i++) {
      this.personen[i]! += aantal[i]!;
      this.huishoudens[i]! += aantal[helft + i]!;
    }
    const [nummer, rij, dag, wijk, van, tot] = aankomsten.kolommen;
    let huidig: Aankomst | undefined;
    for (let i = 0; i < aankomsten.n; i++) {
      if (i === 0 || nummer![i] !== nummer![i - 1]) {
        huidig = {wijk: wijk![i]!, personen: jaardagen.map(() => 0), rijen: []};
        const jaar = jaardagen.findIndex((d) => d > dag![i]!);
        if (jaar > 0 && this.land.wijken[huidig.wijk]!.gemeente !== this.vast) this.perJaar[jaar - 1]!.push(huidig);
      }
      huidig!.rijen.push(this.rijen + rij![i]!);
      jaardagen.forEach((d, j) => {
        if (van![i]! <= d && tot![i]! >= d) huidig!.personen[j]!++;
      });
    }
    this.rijen += verblijf.n;
  }

  /** Year after year, for later arrivals make up for what earlier ones did. */
  pasToe(): Verplaatsing[] {
    const uit: Verplaatsing[] = [];
    const doelInwoners = inwonersdoel();
    const doelHuishoudens = huishoudensdoel();
    for (let jaar = 1; jaar < jaardagen.length; jaar++) {
      const kandidaten = this.perJaar[jaar - 1]!.filter(({personen}) => personen[jaar]! > 0);
      const alleen = kandidaten.filter(({personen}) => personen[jaar] === 1);
      const samen = kandidaten.filter(({personen}) => personen[jaar]! > 1);
      const grootte = samen.length === 0 ? 3 : som(samen.map(({personen}) => personen[jaar]!)) / samen.length;
      const teveelPersonen = this.teveel(this.personen, jaar, doelInwoners[jaar]!);
      const begin = doelHuishoudens[jaar]!.map((factor, g) => factor * this.huishoudens[this.op(g, 0)]!);
      const teveelHuishoudens = this.teveel(this.huishoudens, jaar, begin);
      const teveelSamen = teveelPersonen.map((p, g) => (p - teveelHuishoudens[g]!) / (grootte - 1));
      const teveelAlleen = teveelHuishoudens.map((h, g) => h - teveelSamen[g]!);
      for (const [groep, huizen, mensen] of [
        [samen, teveelSamen, teveelPersonen.map((p, g) => p - teveelAlleen[g]!)],
        [alleen, teveelAlleen, teveelAlleen]
      ] as const) {
        for (const [aankomst, naar] of this.ruil(groep, jaar, heel(huizen), mensen))
          this.verplaats(aankomst, naar, uit);
      }
    }
    return uit;
  }

  private op(gemeente: number, jaar: number): number {
    return gemeente * jaardagen.length + jaar;
  }

  /** What each gemeente has above its target, when the target is brought to the number that the country has. */
  private teveel(aantal: Float64Array, jaar: number, doel: readonly number[]): number[] {
    const telt = (waarden: readonly number[]): number[] => waarden.map((x, g) => (g === this.vast ? 0 : x));
    const nu = telt(doel.map((_, g) => aantal[this.op(g, jaar)]!));
    const straks = naarTotaal(telt(doel), som(nu));
    return nu.map((n, g) => n - straks[g]!);
  }

  /**
   * Pairs arrivals that are one too many with gemeenten that lack one: first within the provincie, then in the country. `huizen` and
   * `mensen` are what each gemeente has too much; the arrivals are chosen by size so that both come out.
   */
  private ruil(
    groep: readonly Aankomst[],
    jaar: number,
    huizen: readonly number[],
    mensen: readonly number[]
  ): [Aankomst, number][] {
    const eigen: Aankomst[][] = this.land.gemeenten.map(() => []);
    for (const a of groep) eigen[this.land.wijken[a.wijk]!.gemeente]!.push(a);
    const rest = huizen.map((n, g) => ({huizen: Math.abs(n), mensen: Math.abs(mensen[g]!)}));
    const neem = (rij: Aankomst[], g: number): Aankomst => {
      const gekozen = this.neem(rij, (a) => Math.abs(a.personen[jaar]! - rest[g]!.mensen / rest[g]!.huizen));
      rest[g]!.huizen--;
      rest[g]!.mensen -= gekozen.personen[jaar]!;
      return gekozen;
    };
    const provincies = this.land.provincies.map(() => ({over: [] as Aankomst[], tekort: [] as number[]}));
    huizen.forEach((n, g) => {
      const {over, tekort} = provincies[this.land.gemeenten[g]!.provincie]!;
      for (let i = 0; i < n && eigen[g]!.length > 0; i++) over.push(neem(eigen[g]!, g));
      for (let i = 0; i < -n; i++) tekort.push(g);
    });
    const paren: [Aankomst, number][] = [];
    const koppel = (over: Aankomst[], tekort: number[]): void => {
      while (over.length > 0 && tekort.length > 0) {
        const naar = this.neem(tekort);
        paren.push([neem(over, naar), naar]);
      }
    };
    for (const {over, tekort} of provincies) koppel(over, tekort);
    koppel(
      provincies.flatMap(({over}) => over),
      provincies.flatMap(({tekort}) => tekort)
    );
    return paren;
  }

  /** Takes one out of the row by chance; with a measure, the one of twelve for which it is least. */
  private neem<T>(rij: T[], mis?: (x: T) => number): T {
    let i = this.toeval.geheel(0, rij.length - 1);
    for (let poging = 1; mis !== undefined && poging < 12; poging++) {
      const ander = this.toeval.geheel(0, rij.length - 1);
      if (mis(rij[ander]!) < mis(rij[i]!)) i = ander;
    }
    const gekozen = rij[i]!;
    rij[i] = rij[rij.length - 1]!;
    rij.pop();
    return gekozen;
  }

  private verplaats(aankomst: Aankomst, naar: number, uit: Verplaatsing[]): void {
    const van = this.land.wijken[aankomst.wijk]!.gemeente;
    aankomst.wijk = this.plaats.binnenGemeente(naar, this.toeval);
    aankomst.personen.forEach((n, jaar) => {
      this.personen[this.op(van, jaar)]! -= n;
      this.personen[this.op(naar, jaar)]! += n;
      this.huishoudens[this.op(van, jaar)]! -= n > 0 ? 1 : 0;
      this.huishoudens[this.op(naar, jaar)]! += n > 0 ? 1 : 0;
    });
    for (const rij of aankomst.rijen) uit.push({rij, wijk: aankomst.wijk});
  }
}

/** Whole numbers that keep the sum (zero): largest remainder. */
function heel(waarden: readonly number[]): number[] {
  const uit = waarden.map(Math.floor);
  let rest = Math.round(som(waarden)) - som(uit);
  const opRest = waarden.map((x, i) => ({i, rest: x - uit[i]!})).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const {i} of opRest) if (rest-- > 0) uit[i]!++;
  return uit;
}
