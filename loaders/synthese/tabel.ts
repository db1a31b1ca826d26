/** A growing table of integer columns. */
export class Tabel {
  kolommen: Int32Array[];
  n = 0;

  constructor(breedte: number, ruimte = 1024) {
    this.kolommen = Array.from({length: breedte}, () => new Int32Array(ruimte));
  }

  voegToe(a: number, b: number, c: number, d = 0, e = 0, f = 0): void {
    if (this.n === this.kolommen[0]!.length) this.groei();
    const k = this.kolommen;
    const i = this.n++;
    k[0]![i] = a;
    k[1]![i] = b;
    k[2]![i] = c;
    if (k.length > 3) k[3]![i] = d;
    if (k.length > 4) k[4]![i] = e;
    if (k.length > 5) k[5]![i] = f;
  }

  private groei(): void {
    this.kolommen = this.kolommen.map((oud) => {
      const nieuw = new Int32Array(oud.length * 2);
      nieuw.set(oud);
      return nieuw;
    });
  }
}

/** What travels from a worker to the main thread. */
export type Kolommen = {n: number; kolommen: Int32Array[]};

export const uitvoer = ({n, kolommen}: Tabel): Kolommen => ({n, kolommen});
