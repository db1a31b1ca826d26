/** A growing table of integer columns. */
export class Table {
  kolommen: Int32Array[];
  n = 0;

  constructor(width: number, space = 1024) {
    this.kolommen = Array.from({length: width}, () => new Int32Array(space));
  }

  addTo(a: number, b: number, c: number, d = 0, e = 0, f = 0): void {
    if (this.n === this.kolommen[0]!.length) this.growth();
    const k = this.kolommen;
    const i = this.n++;
    k[0]![i] = a;
    k[1]![i] = b;
    k[2]![i] = c;
    if (k.length > 3) k[3]![i] = d;
    if (k.length > 4) k[4]![i] = e;
    if (k.length > 5) k[5]![i] = f;
  }

  private growth(): void {
    this.kolommen = this.kolommen.map((old) => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    });
  }
}

/** What travels from a worker to the main thread. */
export type Columns = {n: number; kolommen: Int32Array[]};

export const output = ({n, kolommen: columns}: Table): Columns => ({n, kolommen: columns});

/** What a worker hands over for one gebied. Numbers of persons and households count from 0 within the gebied. */
export type Levering = {
  gebied: number;
  personen: number;
  huishoudens: number;
  /** geboren, man (0, 1), dood */
  persoon: Columns;
  /** persoon, van, tot, wijk, huishouden, huishoudtype */
  verblijf: Columns;
  /** persoon, voorziening, van, tot */
  voorzieningen: Columns;
  /** persoon, gebeurtenis, dag */
  gebeurtenissen: Columns;
  /** Inhabitants of the gemeente with a published stapeling, on its day: persoon, huishouden, wijk, geboren, aankomst, vertrek. */
  addresses: Columns;
  /** Their use: persoon, voorziening, van, tot. Held back from `voorzieningen`. */
  deferred: Columns;
  /** See `populationCount` and `arrivalRows`. */
  tally: Columns;
  arrivals: Columns;
};

export const buffers = (l: Levering): ArrayBuffer[] =>
  [l.persoon, l.verblijf, l.voorzieningen, l.gebeurtenissen, l.addresses, l.deferred, l.tally, l.arrivals].flatMap(
    (t) => t.kolommen.map((k) => k.buffer as ArrayBuffer)
  );
