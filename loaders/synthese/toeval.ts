/** Small fast counter generator (sfc32, PractRand); seeded from text, so that every gemeente has its own row of numbers. */
export class Toeval {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(zaad: string) {
    let h = 2166136261;
    const woord = (): number => {
      for (let i = 0; i < zaad.length; i++) h = Math.imul(h ^ zaad.charCodeAt(i), 16777619);
      h = Math.imul(h ^ (h >>> 15), 2246822507);
      return (h ^= h >>> 13) | 0;
    };
    this.a = woord();
    this.b = woord();
    this.c = woord();
    for (let i = 0; i < 16; i++) this.trek();
  }

  /** Uniform in [0, 1). */
  trek(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  kans(p: number): boolean {
    return this.trek() < p;
  }

  /** An integer from `van` up to and including `tot`. */
  geheel(van: number, tot: number): number {
    return van + Math.floor(this.trek() * (tot - van + 1));
  }

  /** Index drawn with the given weights. */
  keuze(gewichten: readonly number[]): number {
    let som = 0;
    for (const w of gewichten) som += w;
    let u = this.trek() * som;
    for (let i = 0; i < gewichten.length; i++) if ((u -= gewichten[i]!) < 0) return i;
    return gewichten.length - 1;
  }

  exponentieel(gemiddelde: number): number {
    return -gemiddelde * Math.log(1 - this.trek());
  }

  normaal(gemiddelde: number, spreiding: number): number {
    return gemiddelde + spreiding * Math.sqrt(-2 * Math.log(1 - this.trek())) * Math.cos(2 * Math.PI * this.trek());
  }

  /** Rounds up or down by chance, so that the mean is kept. */
  rond(x: number): number {
    return Math.floor(x + this.trek());
  }
}
