import {createReadStream} from "node:fs";
import {BronFout} from "./bronFout.js";
import {Regelnummers} from "./regelnummers.js";
import {Utf8Toets} from "./utf8.js";

const [LF, CR, SPATIE, QUOTE] = [10, 13, 32, 34];
const VOORBEELDEN = 100;

/** The longest row in bytes: DuckDB reads none that is longer (`max_line_size`). */
const LANGSTE_RIJ = 2_000_000;

export interface Csvscan {
  rijen: number;
  nummers: Regelnummers;
  /** Line breaks within quotes, or line ends of different kinds: no part of such a file can be read apart from what is before it. */
  grillig: boolean;
  teKort: {totaal: number; eerste: number[]};
  teLang: {totaal: number; eerste: number[]};
}

/**
 * Goes once through the bytes of a CSV file (first record: the header) for what DuckDB cannot tell: is it UTF-8, on which line
 * each record starts, which are too long, and which have too few or too many fields. Quotes count at the start of a field (RFC 4180), as DuckDB reads them.
 */
export async function scanCsv(
  pad: string,
  bestand: string,
  scheiding: string,
  kolommen: readonly string[]
): Promise<Csvscan> {
  const uit: Csvscan = {
    rijen: -1,
    nummers: new Regelnummers(),
    grillig: false,
    teKort: {totaal: 0, eerste: []},
    teLang: {totaal: 0, eerste: []}
  };
  const utf8 = new Utf8Toets(bestand);
  const scheider = scheiding.charCodeAt(0);
  let [regel, begin, aantal, vorige] = [1, 1, 1, 0];
  let [inQuote, gesloten, veldLeeg, rijLeeg] = [false, false, true, true];

  let [cr, lf, crlf] = [0, 0, 0];
  let [blokBegin, rijBegin, veldBegin, langste, langsteVeld] = [0, 0, 0, 0, 0];

  const eindeVeld = (plaats: number) => {
    if (plaats - veldBegin > langste) [langste, langsteVeld] = [plaats - veldBegin, aantal];
    veldBegin = plaats + 1;
  };

  const eindeRij = (plaats: number) => {
    eindeVeld(plaats);
    if (plaats - rijBegin > LANGSTE_RIJ)
      throw new BronFout(teLang(bestand, begin, kolommen[langsteVeld - 1] ?? "", langste));
    langste = 0;
    if (!rijLeeg) {
      if (uit.rijen >= 0) uit.nummers.noteer(uit.rijen, begin);
      if (uit.rijen >= 0 && aantal !== kolommen.length) {
        const soort = aantal < kolommen.length ? uit.teKort : uit.teLang;
        if (soort.totaal++ < VOORBEELDEN) soort.eerste.push(uit.rijen);
      }
      uit.rijen++;
    }
    [aantal, gesloten, veldLeeg, rijLeeg] = [1, false, true, true];
  };

  for await (const stuk of createReadStream(pad, {highWaterMark: 1 << 20})) {
    const blok = stuk as Buffer;
    utf8.voeg(blok, regel);
    const bom = vorige === 0 && blok[0] === 0xef && blok[1] === 0xbb && blok[2] === 0xbf ? 3 : 0;
    for (let i = bom; i < blok.length; i++) {
      const b = blok[i]!;
      if (inQuote) {
        if (b === QUOTE) [inQuote, gesloten] = [false, true];
        else if (b === CR || b === LF) {
          if (b === CR || vorige !== CR) regel++;
          uit.grillig = true;
        }
      } else if (b === scheider) {
        eindeVeld(blokBegin + i);
        aantal++;
        gesloten = rijLeeg = false;
        veldLeeg = true;
      } else if (b === LF || b === CR) {
        if (b === CR || vorige !== CR) {
          eindeRij(blokBegin + i);
          regel++;
        }
        rijBegin = veldBegin = blokBegin + i + 1;
        begin = regel;
        if (b === CR) cr++;
        else if (vorige === CR) crlf++;
        else lf++;
      } else if (b === QUOTE && (veldLeeg || (gesloten && vorige === QUOTE))) {
        inQuote = true;
        gesloten = veldLeeg = rijLeeg = false;
      } else {
        rijLeeg = false;
        if (b !== SPATIE) veldLeeg = false;
        if (gesloten && b !== SPATIE)
          throw new BronFout(`${bestand}, regel ${regel}: tekst na een sluitend aanhalingsteken`);
      }
      vorige = b;
    }
    blokBegin += blok.length;
  }
  utf8.einde(regel);
  if (inQuote) throw new BronFout(`${bestand}, regel ${begin}: een aanhalingsteken wordt nergens gesloten`);
  eindeRij(blokBegin);
  uit.grillig ||= [cr - crlf, lf, crlf].filter((n) => n > 0).length > 1;
  return uit;
}

const teLang = (bestand: string, regel: number, kolom: string, bytes: number) =>
  `${bestand}, regel ${regel}, kolom ${kolom || "zonder naam"}: een veld van ${(bytes / 1e6).toLocaleString("nl-NL", {maximumFractionDigits: 1})} MB; ` +
  `een rij kan niet langer zijn dan 2 MB. Kijk na of een aanhalingsteken of regeleinde ontbreekt, of kort de tekst in`;
