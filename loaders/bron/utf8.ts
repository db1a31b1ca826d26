import {isUtf8} from "node:buffer";
import {BronFout} from "./bronFout.js";

/** Checks text that comes in blocks; throws a BronFout with the line where it stops being UTF-8. */
export class Utf8Toets {
  #rest: Buffer = Buffer.alloc(0);

  constructor(readonly bestand: string) {}

  /** The next block, which starts on line `regel`; a character cut in two waits for the block after it. */
  voeg(blok: Buffer, regel: number): void {
    const alles = this.#rest.length > 0 ? Buffer.concat([this.#rest, blok]) : blok;
    let heel = alles.length;
    while (heel > 0 && alles[heel - 1]! >= 0x80) heel--;
    this.#toets(alles.subarray(0, heel), regel);
    this.#rest = alles.subarray(heel);
  }

  einde(regel: number): void {
    this.#toets(this.#rest, regel);
  }

  #toets(blok: Buffer, regel: number): void {
    if (goed(blok)) return;
    const regels = blok.toString("latin1").split("\n");
    const fout = regels.findIndex((tekst) => !goed(Buffer.from(tekst, "latin1")));
    const nul =
      blok.includes(0) && isUtf8(blok) ? "er staat een nulbyte: dit is geen tekst, of geen UTF-8" : "geen UTF-8";
    throw new BronFout(`${this.bestand}, regel ${regel + fout}: ${nul}; sla het bestand op met tekenset UTF-8`);
  }
}

/** Zero bytes are valid UTF-8, but a sign of UTF-16 or of a file that is no text. */
const goed = (bytes: Buffer) => isUtf8(bytes) && !bytes.includes(0);
