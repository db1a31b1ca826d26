import {kleuren} from "./kleur.js";
import type {Schaal} from "./schaal.js";
import {leegteken} from "./sleutelregels.js";
import {spreid} from "./spreid.js";
import type {Tekening, Tekst} from "./tekening.js";
import {tijdplek} from "./tijdas.js";
import type {Trendlijn} from "./trendtekening.js";
import type {Trendvlak} from "./trendvlak.js";

interface Opties {
  as: Schaal;
  perioden: readonly string[];
  tekst: (waarde: number) => string;
  /** Whether names stand at the ends of the lines. */
  namen: boolean;
}

/** The lines of panel i: open where a number is missing, with a mark for the reason at the foot. */
export function trendlijnen(
  uit: Tekening,
  vlak: Trendvlak,
  i: number,
  lijnen: readonly Trendlijn[],
  {as, perioden, tekst, namen}: Opties
): void {
  const {breedte, hoogte} = vlak;
  const {x, y} = vlak.plek(i);
  const plek = tijdplek(perioden, breedte);
  const hoog = (waarde: number) => y + hoogte * (1 - waarde / as.hoogste);
  /** A mark stays off the axis. */
  const binnen = (op: number) => Math.min(Math.max(op, x + 9), x + breedte - 9);
  const gemerkt = new Set<string>();
  const einden: Tekst[] = [];
  [...lijnen].reverse().forEach((lijn, l) => {
    const {kleur, soort, dun = false} = lijn;
    let stuk = 0;
    let einde: Tekst | null = null;
    for (const {periode, waarde, onder, boven, klein, leeg} of lijn.punten) {
      const op = x + plek(periode);
      if (waarde === null || leeg !== null) {
        stuk++;
        const voet = y + hoogte - (dun ? 23 : 9);
        const merk = `${periode} ${voet}`;
        if (!gemerkt.has(merk)) leegteken(uit, binnen(op), voet, leeg ?? "geen_cijfer");
        gemerkt.add(merk);
        continue;
      }
      const punt = {reeks: `${i} ${l} ${stuk}`, x: op, y: hoog(waarde), kleur};
      if (onder !== null && boven !== null) uit.vlakken.push({...punt, y: hoog(boven), y2: hoog(onder)});
      (soort === "vol" ? uit.lijnen : uit.stippellijnen).push(punt);
      const vulling = klein ? kleuren.papier : kleur;
      uit.punten.push({x: op, y: punt.y, kleur, vulling, grootte: dun ? 16 : 28});
      const naam = namen && lijn.naam !== undefined ? `${lijn.naam} ` : "";
      einde = {x: op + 8, y: punt.y, tekst: `${naam}${tekst(waarde)}`, kleur, gewicht: dun ? 400 : 650, grootte: 13};
    }
    if (einde) einden.push(einde);
  });
  uit.teksten.push(...spreid(einden, y, y + hoogte - 6));
}
