/** Physical line numbers of records: remembers only where the distance between record and line changes (empty lines, quoted newlines). */
export class Regelnummers {
  readonly #vanaf: number[] = [];
  readonly #verschil: number[] = [];

  /** Record `rij` (0 is the first after the header) starts on line `regel` (the header is line 1). Call in order. */
  noteer(rij: number, regel: number): void {
    if (regel - rij === (this.#verschil.at(-1) ?? 2)) return;
    this.#vanaf.push(rij);
    this.#verschil.push(regel - rij);
  }

  regel(rij: number): number {
    let laag = 0;
    let hoog = this.#vanaf.length;
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if (this.#vanaf[midden]! <= rij) laag = midden + 1;
      else hoog = midden;
    }
    return rij + (this.#verschil[laag - 1] ?? 2);
  }
}
