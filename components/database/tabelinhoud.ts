import type {As} from "./as.js";
import {omvang} from "./as.js";
import type {Draaitabel} from "./draai.js";
import type {DatabaseKeuze, Dimensie, Maat, Sortering} from "./keuze.js";
import {kolomcode} from "./kolomcode.js";
import {dimensienamen, lidnaam} from "./lidnaam.js";
import {celtekst, eenheidPer, maatnamen} from "./maat.js";
import type {Roosterinhoud, Sorteerkolom} from "./rooster/inhoud.js";
import {indicatorVan, zoekKolom} from "./sorteer.js";
import {NIET_VAN_TOEPASSING} from "./teken.js";

const BREED: Record<Maat, number> = {aantal: 10, per: 9, n: 10, interval: 15};

/** What the table shows of cells in rows and columns; a dimension of one member stands in the title alone. */
export function tabelinhoud(
  tabel: Draaitabel,
  keuze: DatabaseKeuze,
  volgorde: Uint32Array,
  naam: string
): Roosterinhoud & {sorteerOp(kolom: Sorteerkolom): Sortering | null} {
  const {kubus, rijen, kolommen} = tabel;
  const {maten} = keuze;
  const koprijen = veelvoudig(rijen, tabel);
  const kopkolommen = kolommen.dimensies.filter((dimensie) => omvang(kubus, dimensie) > 1);
  const metMaat = maten.length > 1 || kopkolommen.length === 0;
  const namen = new Map(
    [...rijen.dimensies, ...kolommen.dimensies].map((dimensie) => [dimensie, ledennamen(dimensie)])
  );
  const maatnaam = maatkoppen(tabel, maten);

  function ledennamen(dimensie: Dimensie): string[] {
    return Array.from({length: omvang(kubus, dimensie)}, (_, lid) => lidnaam(kubus, dimensie, lid));
  }
  const deel = (kolom: number) => Math.floor(kolom / maten.length);
  const maat = (kolom: number) => kolom % maten.length;
  const codeVan = ({soort, kolom}: Sorteerkolom) =>
    soort === "kop" ? koprijen[kolom]! : kolomcode(tabel, deel(kolom), maten[maat(kolom)]!);

  return {
    naam,
    rijen: rijen.lengte,
    kolommen: kolommen.lengte * maten.length,
    rijkoppen: koprijen.map((dimensie) => ({
      naam: dimensienamen[dimensie],
      langste: Math.max(...namen.get(dimensie)!.map(({length}) => length))
    })),
    niveaus: kopkolommen.length + (metMaat ? 1 : 0),
    breed: Math.max(...maten.map((maat) => BREED[maat])),
    rijkop: (rij, kop) => {
      const dimensie = koprijen[kop]!;
      return namen.get(dimensie)![rijen.plaatsen[dimensie]![volgorde[rij]!]!]!;
    },
    kop(niveau, kolom) {
      const dimensie = kopkolommen[niveau];
      if (!dimensie) return maatnaam[maat(kolom)]!;
      return namen.get(dimensie)![kolommen.plaatsen[dimensie]![deel(kolom)]!]!;
    },
    cel(r, kolom) {
      const rij = volgorde[r]!;
      const cel = tabel.cel(rij, deel(kolom));
      if (cel < 0) return NIET_VAN_TOEPASSING;
      return celtekst(maten[maat(kolom)]!, kubus.indicatoren[indicatorVan(tabel, rij, deel(kolom))]!, kubus, cel);
    },
    sortering: plekVan(tabel, keuze, koprijen),
    /** The sorting after a column is pressed: from high to low, then from low to high, then as it was. */
    sorteerOp(wat) {
      const kolom = codeVan(wat);
      const eerst = wat.soort === "cel";
      if (keuze.sorteer?.kolom !== kolom) return {kolom, af: eerst};
      return keuze.sorteer.af === eerst ? {kolom, af: !eerst} : null;
    }
  };
}

/** The dimensions on the rows that have a choice; the last where none has, so that a row has a name. */
function veelvoudig({dimensies}: As, {kubus}: Draaitabel): Dimensie[] {
  const meer = dimensies.filter((dimensie) => omvang(kubus, dimensie) > 1);
  return meer.length > 0 ? meer : dimensies.slice(-1);
}

/** What stands above a measure; the rate of one unit by that unit. */
function maatkoppen({kubus: {indicatoren}}: Draaitabel, maten: readonly Maat[]): string[] {
  const eenheden = new Set(indicatoren.map(eenheidPer).filter((eenheid) => eenheid !== null));
  const [per = ""] = eenheden;
  const eigen: Partial<Record<Maat, string>> =
    eenheden.size === 1 ? {per: per === "%" ? "Procent" : `${per[0]!.toUpperCase()}${per.slice(1)}`} : {};
  return maten.map((maat) => eigen[maat] ?? maatnamen[maat]);
}

function plekVan(tabel: Draaitabel, {sorteer, maten}: DatabaseKeuze, koprijen: readonly Dimensie[]) {
  if (!sorteer) return null;
  const kop = koprijen.indexOf(sorteer.kolom as Dimensie);
  if (kop >= 0) return {soort: "kop" as const, kolom: kop, af: sorteer.af};
  const maat = maten.findIndex((naam) => naam === sorteer.kolom.split(".").at(-1));
  const kolom = maat < 0 ? -1 : zoekKolom(tabel, sorteer.kolom);
  return kolom < 0 ? null : {soort: "cel" as const, kolom: kolom * maten.length + maat, af: sorteer.af};
}
