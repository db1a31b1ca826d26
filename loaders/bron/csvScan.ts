import {createReadStream} from "node:fs";
import {BronFout} from "./bronFout.js";
import type {Checksum} from "./checksum.js";
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
 * each record starts, which are too long, and which have too few or too many fields; and for the `checksum` that what DuckDB reads must have. Quotes count at the start of a field (RFC 4180), as DuckDB reads them.
 */
export async function scanCsv(
  pad: string,
  bestand: string,
  scheiding: string,
  kolommen: readonly string[],
  checksum: Checksum
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
  /** Bytes of the field that are not in its text (quotes, and blanks beside them), and the last one that is where those end it. */
  let [erbuiten, laatste] = [0, 0];

  const eindeVeld = (plaats: number) => {
    if (plaats - veldBegin > langste) [langste, langsteVeld] = [plaats - veldBegin, aantal];
    checksum.field(aantal - 1, plaats - veldBegin - erbuiten, gesloten ? laatste : vorige);
    veldBegin = plaats + 1;
    erbuiten = 0;
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
    }
    checksum.endRow(rijLeeg || uit.rijen < 0 ? null : uit.rijen);
    if (!rijLeeg) uit.rijen++;
    [aantal, gesloten, veldLeeg, rijLeeg] = [1, false, true, true];
  };

  for await (const stuk of createReadStream(pad, {highWaterMark: 1 << 20})) {
    const blok = stuk as Buffer;
    utf8.voeg(blok, regel);
    const bom = vorige === 0 && blok[0] === 0xef && blok[1] === 0xbb && blok[2] === 0xbf ? 3 : 0;
    for (let i = bom; i < blok.length; i++) {
      const b = blok[i]!;
      if (inQuote) {
        if (b === QUOTE) {
          [inQuote, gesloten, laatste] = [false, true, vorige];
          erbuiten++;
        } else if (b === CR || b === LF) {
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
        const spaties = gesloten ? 0 : blokBegin + i - veldBegin;
        if (spaties > 0 && uit.rijen >= 0)
          throw new BronFout(
            `${bestand}, regel ${regel}, kolom ${kolommen[aantal - 1] || "zonder naam"}: een spatie voor een aanhalingsteken; haal die weg`
          );
        // Two quotes are one in the text.
        if (!gesloten) erbuiten = 1;
        inQuote = true;
        gesloten = veldLeeg = rijLeeg = false;
      } else {
        rijLeeg = false;
        if (b !== SPATIE) veldLeeg = false;
        if (gesloten) erbuiten++;
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
